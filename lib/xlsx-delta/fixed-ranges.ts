import { attributeOf } from '#lib/docx-delta/xml-tree'
import { type CellRange, readCellRange } from './cell-ref'
import { firstOf, numberOf } from './names'
import { relationsOf, type Workbook } from './open-workbook'
import { readCells } from './read-cells'

export interface FixedRange extends CellRange {
  what: 'formula' | 'headings'
}

/** Cells of a sheet whose contents the file keeps at a second place, so that they cannot be changed by themselves. */
export function fixedRanges(workbook: Workbook, part: string): FixedRange[] {
  const { pkg } = workbook
  const found: FixedRange[] = []
  for (const { element } of readCells(workbook, part)) {
    const f = firstOf(element, 'f')
    const kind = f && attributeOf(f, 't')
    if (!f || (kind !== 'array' && kind !== 'dataTable')) continue
    const range = readCellRange(attributeOf(f, 'ref') ?? '')
    if (range) found.push({ ...range, what: 'formula' })
  }
  for (const { type, target } of relationsOf(pkg, part)) {
    if (!type.endsWith('/table') || !pkg.has(target)) continue
    const table = pkg.xml(target).root
    const range = readCellRange(attributeOf(table, 'ref') ?? '')
    const headers = numberOf(table, 'headerRowCount', 1)
    if (!range || headers === 0) continue
    const to = { row: range.from.row + headers - 1, column: range.to.column }
    found.push({ from: range.from, to, what: 'headings' })
  }
  return found
}
