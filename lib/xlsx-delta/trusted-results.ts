import { attributeOf } from '#lib/docx-delta/xml-tree'
import { type CellPlace, cellRef, readCellRange } from './cell-ref'
import { formulaReads, type SheetRange } from './formula-reads'
import { firstOf } from './names'
import type { Workbook } from './open-workbook'
import { readCells } from './read-cells'
import type { CellContent } from './write-cells'

interface Formula extends CellPlace {
  sheet: number
  reads: SheetRange[]
}

/** Looking at more pairs of cells would make the page wait. */
const mostLooks = 20_000_000

/**
 * Which formulas have a result that may be written into the file: those that the grid can work out, out of cells
 * that it can work out. What it does not know spoils all that reads it, and IFERROR would hide that.
 *
 * @param formulaOf what a cell says now, without the equals sign; null: nothing
 */
export function trustedResults(
  workbook: Workbook,
  edits: readonly (CellPlace & { sheet: number; content: CellContent })[],
  formulaOf: (sheet: number, place: CellPlace) => string | null,
  knows: (name: string) => boolean,
): (sheet: number, place: CellPlace) => boolean {
  const settings = firstOf(workbook.pkg.xml(workbook.part).root, 'workbookPr')
  // The grid counts days from 1900 only.
  if (settings && /^(1|true)$/.test(attributeOf(settings, 'date1904') ?? '')) return () => false

  const names = new Map(workbook.sheets.map(({ name }, index) => [name.toLowerCase(), index]))
  const formulas: Formula[] = []
  const spoiled: SheetRange[] = []
  const doubtful = new Set<string>()
  const spoil = (sheet: number, { row, column }: CellPlace) => {
    const place = { row, column }
    doubtful.add(`${sheet} ${cellRef(place)}`)
    spoiled.push({ sheet, from: place, to: place })
  }
  const add = (sheet: number, place: CellPlace, formula: string | null) => {
    const sheetOf = (name: string) => names.get(name.toLowerCase())
    const reads = formula === null ? null : formulaReads(formula, sheet, sheetOf, knows)
    if (reads === null) spoil(sheet, place)
    else formulas.push({ sheet, row: place.row, column: place.column, reads })
  }

  const edited = new Set(edits.map((edit) => `${edit.sheet} ${cellRef(edit)}`))
  for (const edit of edits) {
    if (edit.content.kind === 'formula') add(edit.sheet, edit, edit.content.formula)
  }
  for (const [sheet, { part }] of workbook.sheets.entries()) {
    for (const cell of readCells(workbook, part)) {
      const f = firstOf(cell.element, 'f')
      if (!f || edited.has(`${sheet} ${cellRef(cell)}`)) continue
      const kind = attributeOf(f, 't')
      const range = readCellRange(attributeOf(f, 'ref') ?? '')
      // The results of one formula in several cells: to the grid all but the first are plain values.
      const isMany = kind === 'array' && range && cellRef(range.from) !== cellRef(range.to)
      if (kind === 'dataTable' || isMany) {
        spoil(sheet, cell)
        if (range) spoiled.push({ ...range, sheet })
      } else add(sheet, cell, cell.formula ?? formulaOf(sheet, cell))
    }
  }

  let left = formulas
  let looks = 0
  for (let next = spoiled.pop(); next !== undefined; next = spoiled.pop()) {
    looks += left.length
    if (looks > mostLooks) return () => false
    const area = next
    left = left.filter((formula) => {
      if (!formula.reads.some((read) => meet(read, area))) return true
      spoil(formula.sheet, formula)
      return false
    })
  }
  return (sheet, place) => !doubtful.has(`${sheet} ${cellRef(place)}`)
}

function meet(a: SheetRange, b: SheetRange): boolean {
  const overlap = (side: 'row' | 'column') =>
    a.from[side] <= b.to[side] && b.from[side] <= a.to[side]
  return a.sheet === b.sheet && overlap('row') && overlap('column')
}
