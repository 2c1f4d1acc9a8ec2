import type { CsvField } from './read-records'
import type { CsvTable } from './read-table'
import { delimiters } from './sniff-delimiter'

/**
 * Writes what a cell says in the way of its file: in quotes where it was, where all others of its column are, and
 * where it must be.
 *
 * @returns said: with `\n` for line ends; field: the cell as it was; column: of the file, -1 for a new one
 */
export function createQuoting(table: CsvTable) {
  const { raw, records, delimiter } = table
  // In a file with one column the next to open it must not take a letter for the delimiter.
  const oneColumn = records.every(({ fields }) => fields.length === 1)
  const apart = oneColumn ? delimiters : [delimiter]
  const known = new Map<number, boolean>()

  return (said: string, field: CsvField | undefined, column: number): string => {
    const must = /["\r\n]/.test(said) || apart.some((each) => said.includes(each))
    if (!must && !(field ? field.quoted : said !== '' && isQuoted(column))) return said
    const breaks = field && raw.slice(field.from, field.to).includes('\r\n') ? '\r\n' : '\n'
    return `"${said.replaceAll('"', '""').replaceAll('\n', breaks)}"`
  }

  /** Whether all cells of a column that say something are in quotes; of all columns for a new one. */
  function isQuoted(column: number): boolean {
    const before = known.get(column)
    if (before !== undefined) return before
    // Headings may be written in another way.
    const body = records.length > 1 ? records.slice(1) : records
    const said = body
      .flatMap(({ fields }) => (column < 0 ? fields : (fields[column] ?? [])))
      .filter(({ from, to }) => to > from)
    const quoted = said.length > 0 && said.every((each) => each.quoted)
    known.set(column, quoted)
    return quoted
  }
}
