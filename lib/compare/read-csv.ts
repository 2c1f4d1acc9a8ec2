import { CsvError, parse } from 'csv-parse/sync'
import { NotComparable } from './comparison'
import { decodeText } from './read-text-lines'
import type { Sheet } from './sheet'

const mostCells = 500_000

/**
 * A table out of a .csv or .tsv file. The delimiter is the one of comma, semicolon and tab that its first line
 * has most of.
 *
 * @throws NotComparable when it is no such table, or too large
 */
export function readCsv(bytes: Uint8Array): Sheet[] {
  const text = decodeText(bytes)
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 1024 ** 2,
    })
    if (rows.reduce((cells, row) => cells + row.length, 0) > mostCells) {
      throw new NotComparable((t) => t('refused.manyCells', { most: mostCells }))
    }
    return [{ name: '', rows }]
  } catch (error) {
    if (error instanceof CsvError) {
      const { message } = error
      throw new NotComparable((t) => t('refused.notATable', { why: message }))
    }
    throw error
  }
}

/** The mark between cells that the first line has most of. */
export function delimiterOf(text: string): string {
  const line = text.slice(0, 10_000).split(/[\r\n]/, 1)[0] ?? ''
  const count = (mark: string) => line.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
