import { attributeOf } from '#lib/docx-delta/xml-tree'
import { linesOf } from './cell-lines'
import { type CellRange, readCellRange } from './cell-ref'
import { childrenOf, firstOf, isSet, numberOf } from './names'
import type { Workbook } from './open-workbook'
import { type CellValue, type ReadCell, readCells } from './read-cells'
import { type GridStyle, readStyles } from './read-styles'

/** A cell in the words of the grid: value, its type (1 text, 2 number, 3 yes or no), formula, format. */
export interface GridCell {
  v?: string | number
  t?: 1 | 2 | 3
  f?: string
  si?: string
  s?: string
  /** For what has lines: the value as a small document. */
  p?: GridLines
}

interface GridLines {
  id: string
  body: {
    dataStream: string
    paragraphs: { startIndex: number }[]
    sectionBreaks: { startIndex: number }[]
  }
  documentStyle: object
}

export interface GridSheet {
  id: string
  name: string
  hidden: 0 | 1
  rowCount: number
  columnCount: number
  cellData: Record<number, Record<number, GridCell>>
  rowData: Record<number, { h?: number; ia?: 0; hd: 0 | 1 }>
  columnData: Record<number, { w?: number; hd: 0 | 1 }>
  mergeData: { startRow: number; endRow: number; startColumn: number; endColumn: number }[]
  freeze: { xSplit: number; ySplit: number; startRow: number; startColumn: number }
  showGridlines: 0 | 1
}

export interface Grid {
  styles: Record<string, GridStyle>
  sheets: GridSheet[]
}

/** More would make the page wait too long. */
const mostCells = 100_000
const mostRows = 100_000

/** What the grid shows of a workbook; null when there is too much of it. Pixels, rows and columns from 0. */
export function toGrid(workbook: Workbook): Grid | null {
  let left = mostCells
  const sheets: GridSheet[] = []
  for (const [index, { name, part, hidden }] of workbook.sheets.entries()) {
    const id = `sheet${index}`
    const cellData: GridSheet['cellData'] = {}
    let lastRow = 0
    let lastColumn = 0
    for (const cell of readCells(workbook, part)) {
      left -= 1
      if (left < 0 || cell.row >= mostRows) return null
      const row = cellData[cell.row] ?? {}
      cellData[cell.row] = row
      row[cell.column] = gridCell(cell, id)
      lastRow = Math.max(lastRow, cell.row)
      lastColumn = Math.max(lastColumn, cell.column)
    }
    sheets.push({
      ...{ id, name, cellData },
      hidden: hidden ? 1 : 0,
      rowCount: lastRow + 100,
      columnCount: Math.max(26, lastColumn + 8),
      ...layoutOf(workbook, part, lastColumn),
    })
  }
  const styles = Object.fromEntries(
    readStyles(workbook).map((style, index) => [`x${index}`, style]),
  )
  return { styles, sheets }
}

function gridCell({ value, formula, shared, style }: ReadCell, sheetId: string): GridCell {
  // Opened and left again, a text that is only a value would lose its line breaks.
  const hasLines = typeof value === 'string' && value.includes('\n') && formula === null
  return {
    ...typed(value),
    ...(hasLines && shared === null && { p: linesOf(value) }),
    ...(formula !== null && { f: `=${formula}` }),
    ...(shared !== null && { si: `${sheetId}-${shared}` }),
    ...(style > 0 && { s: `x${style}` }),
  }
}

function typed(value: CellValue): Pick<GridCell, 'v' | 't'> {
  if (value === null) return {}
  if (typeof value === 'number') return { v: value, t: 2 }
  return typeof value === 'boolean' ? { v: value ? 1 : 0, t: 3 } : { v: value, t: 1 }
}

function layoutOf({ pkg }: Workbook, part: string, lastColumn: number) {
  const { root } = pkg.xml(part)
  const rowData: GridSheet['rowData'] = {}
  let row = -1
  for (const element of childrenOf(firstOf(root, 'sheetData'), 'row')) {
    row = Number(attributeOf(element, 'r') ?? row + 2) - 1
    const height = numberOf(element, 'ht', 0)
    const hd = isSet(element, 'hidden') ? 1 : 0
    // Points to pixels.
    if (height > 0 || hd) rowData[row] = { ...(height > 0 && { h: height / 0.75, ia: 0 }), hd }
  }
  const columnData: GridSheet['columnData'] = {}
  for (const column of childrenOf(firstOf(root, 'cols'), 'col')) {
    const width = numberOf(column, 'width', 0)
    const hd = isSet(column, 'hidden') ? 1 : 0
    const last = Math.min(numberOf(column, 'max', 0), lastColumn + 30)
    for (let at = numberOf(column, 'min', 1); at <= last; at += 1) {
      // Characters of seven pixels, and the room beside them.
      columnData[at - 1] = { ...(width > 0 && { w: Math.round(width * 7 + 5) }), hd }
    }
  }
  const view = firstOf(firstOf(root, 'sheetViews'), 'sheetView')
  const pane = firstOf(view, 'pane')
  const frozen = pane && /^frozen/.test(attributeOf(pane, 'state') ?? '')
  const xSplit = frozen ? numberOf(pane, 'xSplit', 0) : 0
  const ySplit = frozen ? numberOf(pane, 'ySplit', 0) : 0
  const showGridlines: 0 | 1 =
    view && /^(0|false)$/.test(attributeOf(view, 'showGridLines') ?? '') ? 0 : 1
  return {
    ...{ rowData, columnData, showGridlines },
    mergeData: childrenOf(firstOf(root, 'mergeCells'), 'mergeCell').flatMap((merge) => {
      const range = readCellRange(attributeOf(merge, 'ref') ?? '')
      return range ? [gridRange(range)] : []
    }),
    freeze: { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 },
  }
}

function gridRange({ from, to }: CellRange) {
  return {
    startRow: from.row,
    endRow: to.row,
    startColumn: from.column,
    endColumn: to.column,
  }
}
