import { fieldValue, readRecords } from '#lib/csv-delta/read-records'

/** More would make the page wait too long. */
const mostCells = 100_000

/**
 * What a spreadsheet program, or anybody, puts on the clipboard as text: cells between tabs, all rows equally long.
 * With quotes that make no sense each line is taken as it is.
 */
export function pastedRows(text: string): string[][] {
  const read = readRecords(text, '\t', mostCells)
  if (read.kind === 'too-many') return []
  const rows =
    read.kind === 'records'
      ? read.records.map(({ fields }) => fields.map((field) => fieldValue(text, field)))
      : text.split(/\r\n?|\n/).map((line) => line.split('\t'))
  const width = Math.max(0, ...rows.map(({ length }) => length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}
