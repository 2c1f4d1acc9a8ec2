import { decodeBytes, type Encoding, type LineEnd } from '#lib/text-bytes'
import { type CsvRecord, fieldValue, readRecords } from './read-records'
import { sniffDelimiter } from './sniff-delimiter'

/** More would make the page wait too long. */
export const most = { cells: 200_000, rows: 50_000, columns: 2_000 }

/** A table with all that its file says of how it is written. */
export interface CsvTable {
  raw: string
  encoding: Encoding
  delimiter: string
  /** Of most lines, and of lines to come. */
  lineEnd: LineEnd
  records: CsvRecord[]
  /** What the cells say, by row. */
  values: string[][]
}

export type ReadTable =
  | { kind: 'table'; table: CsvTable }
  | { kind: 'bad-quoting'; line: number }
  | { kind: 'too-many' }
  | { kind: 'no-text' }

/**
 * Reads a .csv or .tsv file for the grid, or says why it is no table that a grid can show.
 *
 * @param extension of the file, without the dot
 */
export function readTable(bytes: Uint8Array<ArrayBuffer>, extension: string): ReadTable {
  const { encoding, raw } = decodeBytes(bytes)
  if (raw.includes('\0')) return { kind: 'no-text' }
  const delimiter = sniffDelimiter(raw, extension.toLowerCase() === 'tsv' ? '\t' : ',')
  const read = readRecords(raw, delimiter, most.cells)
  if (read.kind !== 'records') return read
  const { records } = read
  const tooWide = records.some(({ fields }) => fields.length > most.columns)
  if (records.length > most.rows || tooWide) return { kind: 'too-many' }
  const values = records.map(({ fields }) => fields.map((field) => fieldValue(raw, field)))
  const lineEnd = mostUsual(records)
  return { kind: 'table', table: { raw, encoding, delimiter, lineEnd, records, values } }
}

function mostUsual(records: readonly CsvRecord[]): LineEnd {
  const count = (wanted: LineEnd) => records.filter(({ end }) => end === wanted).length
  const kinds: LineEnd[] = ['\n', '\r\n', '\r']
  return kinds.reduce((usual, kind) => (count(kind) > count(usual) ? kind : usual))
}
