import { createQuoting } from './quoting'
import type { CsvTable } from './read-table'

/** A table as the grid has it now. */
export interface ShownTable {
  /** For each row of the grid, which row of the file it is; -1 for none. The same for columns. */
  rows: readonly number[]
  columns: readonly number[]
  /** What a cell says, with `\n` for line ends; '' for nothing. */
  text(row: number, column: number): string
  /** The last column of a row that says something; -1 for none. */
  lastIn(row: number): number
}

/**
 * The whole text of the file with what a person changed. A cell that says what it said is written as it was, letter by
 * letter; so is each line's end, and whether the last line has one. A table whose rows were all equally long stays so;
 * in any other each row is as long as it was or as its last cell asks for.
 */
export function writeTable(table: CsvTable, shown: ShownTable): string {
  const { raw, delimiter, lineEnd, records } = table
  const { rows, columns } = shown
  const quote = createQuoting(table)
  const last = lastRow(shown)
  const widths = widthsOf(table, shown, last)
  let text = ''
  for (let row = 0; row <= last; row += 1) {
    const record = records[rows[row] ?? -1]
    const line = lineOf(row, widths[row] ?? 1)
    // A line with nothing in it, that was not there before, would be taken for none.
    text += line === '' && !isBlank(record) ? '""' : line
    if (row < last || endsLine(table)) text += record?.end || lineEnd
  }
  return text

  function lineOf(row: number, width: number): string {
    let line = ''
    for (let column = 0; column < width; column += 1) {
      line += (column > 0 ? delimiter : '') + cell(row, column)
    }
    return line
  }

  function cell(row: number, column: number): string {
    const from = rows[row] ?? -1
    const at = columns[column] ?? -1
    const field = records[from]?.fields[at]
    const said = shown.text(row, column)
    if (field && table.values[from]?.[at] === said) return raw.slice(field.from, field.to)
    return quote(said, field, at)
  }
}

/** The last row of the file, or the last one that says something. */
function lastRow({ rows, lastIn }: ShownTable): number {
  let last = rows.length - 1
  while (last >= 0 && rows[last] === -1 && lastIn(last) === -1) last -= 1
  return last
}

/** How many cells each row gets. */
function widthsOf(table: CsvTable, { rows, columns, lastIn }: ShownTable, last: number): number[] {
  const { records } = table
  // How many cells are left of a row of so many, and those that came between them.
  const left = (width: number) => columns.findLastIndex((from) => from >= 0 && from < width) + 1
  const full = fullWidth(table)
  let even = full === null ? 0 : left(full)
  if (full !== null) {
    for (let row = 0; row <= last; row += 1) even = Math.max(even, lastIn(row) + 1)
  }
  const widths: number[] = []
  for (let row = 0; row <= last; row += 1) {
    const record = records[rows[row] ?? -1]
    const own = Math.max(record ? left(record.fields.length) : 0, lastIn(row) + 1, 1)
    const stays = full === null || (isBlank(record) && lastIn(row) === -1)
    widths.push(stays ? own : Math.max(even, 1))
  }
  return widths
}

/** How many cells all rows have, leaving out empty lines; null when that differs, 0 when there are none. */
function fullWidth({ records }: CsvTable): number | null {
  const filled = records.filter((record) => !isBlank(record))
  const width = filled[0]?.fields.length ?? 0
  return filled.every(({ fields }) => fields.length === width) ? width : null
}

/** Whether a row of the file is an empty line. */
function isBlank(record: CsvTable['records'][number] | undefined): boolean {
  const [first, ...more] = record?.fields ?? []
  return first !== undefined && first.from === first.to && more.length === 0
}

function endsLine({ records }: CsvTable): boolean {
  return records.at(-1)?.end !== ''
}
