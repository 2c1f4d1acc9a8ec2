import type { CsvTable } from '#lib/csv-delta/read-table'
import { linesOf } from '#lib/xlsx-delta/cell-lines'
import type { Grid, GridCell, GridSheet } from '#lib/xlsx-delta/to-grid'

/** Behind the last row and the last column, for what is added. */
export const emptyRows = 100
export const emptyColumns = 8

const pixels = { line: 19, letter: 7, beside: 16, least: 64, most: 320 }
/** So many rows say how wide a column should be. */
const measuredRows = 200
/** So many lines of a cell are seen at once. */
const mostLines = 6

/** What the grid shows of a table: everything as text. */
export function tableGrid({ values }: CsvTable, width: number): Grid {
  const cellData: GridSheet['cellData'] = {}
  const rowData: GridSheet['rowData'] = {}
  const longest: number[] = []
  for (const [row, line] of values.entries()) {
    const cells: Record<number, GridCell> = {}
    for (const [column, v] of line.entries()) {
      if (v === '') continue
      cells[column] = v.includes('\n') ? { p: linesOf(v) } : { v, t: 1 }
      if (row < measuredRows) longest[column] = Math.max(longest[column] ?? 0, widest(v))
    }
    cellData[row] = cells
    const lines = Math.max(1, ...line.map(linesIn))
    if (lines > 1) rowData[row] = { h: Math.min(lines, mostLines) * pixels.line + 5, hd: 0 }
  }
  const columnData: GridSheet['columnData'] = {}
  for (let column = 0; column < width; column += 1) {
    const wanted = (longest[column] ?? 0) * pixels.letter + pixels.beside
    columnData[column] = { w: Math.min(pixels.most, Math.max(pixels.least, wanted)), hd: 0 }
  }
  const sheet: GridSheet = {
    ...{ id: 'table', name: '', hidden: 0, cellData, rowData, columnData },
    rowCount: values.length + emptyRows,
    columnCount: width + emptyColumns,
    ...{ mergeData: [], showGridlines: 1 },
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  }
  return { styles: {}, sheets: [sheet] }
}

function widest(said: string): number {
  return Math.max(...said.split('\n').map(({ length }) => length))
}

function linesIn(said: string): number {
  return said.includes('\n') ? said.split('\n').length : 1
}
