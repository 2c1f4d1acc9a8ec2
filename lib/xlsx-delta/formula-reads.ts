import { type CellRange, readCellRange } from './cell-ref'

/** Cells of a sheet, by its index in the workbook. */
export interface SheetRange extends CellRange {
  sheet: number
}

/** What they read, or say, is nowhere in the formula. */
const unforeseeable = new Set(['INDIRECT', 'OFFSET', 'CELL', 'INFO', 'RTD', 'GETPIVOTDATA'])

const last = { row: 1_048_575, column: 16_383 }

/** A text, or a reference with its sheet: a cell, an area, columns, or rows. */
const tokens =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!])(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!:])/giu
const words = /(?<![\p{L}\p{N}_.])[\p{L}_\\][\p{L}\p{N}_.\\]*\s*\(?/gu

/**
 * The cells that a formula reads; null when that cannot be told, or when it has what the grid does not know: a
 * function, a name, a table, another workbook.
 *
 * @param sheet on which it stands
 * @param sheetOf the index of a sheet by its name
 */
export function formulaReads(
  formula: string,
  sheet: number,
  sheetOf: (name: string) => number | undefined,
  knows: (name: string) => boolean,
): SheetRange[] | null {
  const reads: SheetRange[] = []
  let lost = false
  const left = formula
    .replace(tokens, (_, quoted: string | undefined, reference: string | undefined) => {
      if (reference === undefined) return '""'
      const name = quoted?.replace(/^'|'$/g, '').replaceAll("''", "'")
      const on = name === undefined ? sheet : sheetOf(name)
      const range = rangeOf(reference.replaceAll('$', '').toUpperCase())
      if (on === undefined || range === null) lost = true
      else reads.push({ ...range, sheet: on })
      return '0'
    })
    .replace(/#[A-Z/0-9]+[!?]?/g, '0')
  if (lost || /[[\]@#!]/.test(left)) return null
  for (const [word] of left.matchAll(words)) {
    const name = word.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, '')
    const called = name.endsWith('(') ? name.slice(0, -1).trim() : null
    if (called === null ? !/^(TRUE|FALSE)\s*$/.test(name) : !knows(called)) return null
    if (called !== null && unforeseeable.has(called)) return null
  }
  return reads
}

function rangeOf(reference: string): CellRange | null {
  const [first = '', second = first] = reference.split(':')
  const lines = /^\d+$/.test(first)
  const columns = /^[A-Z]+$/.test(first)
  const range = readCellRange(
    lines ? `A${first}:A${second}` : columns ? `${first}1:${second}1` : reference,
  )
  if (!range) return null
  const rows = [range.from.row, range.to.row].sort((a, b) => a - b)
  const across = [range.from.column, range.to.column].sort((a, b) => a - b)
  const [top = 0, bottom = top] = columns ? [0, last.row] : rows
  const [left = 0, right = left] = lines ? [0, last.column] : across
  return { from: { row: top, column: left }, to: { row: bottom, column: right } }
}
