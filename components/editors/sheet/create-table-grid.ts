import type { FUniver } from '@univerjs/core/facade'
import type { CsvTable } from '#lib/csv-delta/read-table'
import { trackLines } from '#lib/csv-delta/track-lines'
import { createGrid, type GridEvents, type ShownGrid } from './create-grid'
import { type GridRules, openCell } from './grid-guard'
import type { GridWords } from './grid-words'
import { pastedRows } from './pasted-rows'
import { property } from './property'
import { type ShownSheet, said } from './read-edits'
import { pasteKey, readStructure, tableRules, writeCells } from './table-rules'
import { textCell } from './text-cell'
import { emptyColumns, emptyRows, tableGrid } from './to-table-grid'

export type TableAct =
  | 'row-above'
  | 'row-below'
  | 'delete-rows'
  | 'column-before'
  | 'column-after'
  | 'delete-columns'

export interface TableGrid extends ShownGrid {
  /** Which row, and column, of the file is where. */
  rows(): readonly number[]
  columns(): readonly number[]
  cells(): ShownSheet
  /** Does it where the selection is. */
  act(act: TableAct): void
}

/** Shows a table in the grid. What is typed or pasted stays as it is, letter by letter. */
export function createTableGrid(
  container: HTMLElement,
  table: CsvTable,
  words: GridWords,
  on: GridEvents,
): TableGrid {
  const width = Math.max(0, ...table.values.map(({ length }) => length))
  const rows = trackLines(table.values.length, table.values.length + emptyRows)
  const columns = trackLines(width, width + emptyColumns)
  let univer: FUniver | null = null
  let open = false
  /** What is in the cell that is just being left; the grid itself would read something into it. */
  let typed: { row: number; column: number; words: string } | null = null

  const rules = (api: FUniver): GridRules => {
    univer = api
    api.addEvent(api.Event.BeforeSheetEditEnd, (event) => {
      const { row, column, isConfirm, value } = event
      typed = open && isConfirm ? { row, column, words: said({ p: value.getData() }) } : null
    })
    return {
      ...tableRules,
      judge(command, readOnly) {
        if (command.id === pasteKey && !readOnly) {
          paste(property(command.params, 'textContent'))
          return 'silent'
        }
        const judged = tableRules.judge(command, readOnly)
        if (judged === 'fine' && command.id === writeCells && typed !== null) {
          const range = property(command.params, 'range')
          const alone =
            property(range, 'startRow') === property(range, 'endRow') &&
            property(range, 'startColumn') === property(range, 'endColumn')
          if (alone && wordsIn(typed.row, typed.column) === typed.words) return 'silent'
          Object.assign(Object(command.params), { value: textCell(typed.words) })
          typed = null
        }
        return judged
      },
      done(command) {
        const done = readStructure(command)
        if (done) {
          const lines = done.what.endsWith('rows') ? rows : columns
          if (done.what.startsWith('insert')) lines.insert(done.at, done.count)
          else lines.remove(done.at, done.count)
        }
        if (command.id === openCell) {
          open = property(command.params, 'visible') === true
          if (!open) leaveCell()
        }
      },
    }
  }
  const shown = tableGrid(table, width)
  const grid = createGrid(container, shown, words, on, { rules, textOnly: true })

  const sheet = () => univer?.getActiveWorkbook()?.getActiveSheet()

  const wordsIn = (row: number, column: number) =>
    said(sheet()?.getRange(row, column).getCellData() ?? {})

  /** What the grid takes for no change may be one: «true» in place of «TRUE». */
  function leaveCell() {
    const left = typed
    typed = null
    if (left && wordsIn(left.row, left.column) !== left.words) {
      sheet()?.getRange(left.row, left.column).setValue(textCell(left.words))
    }
  }

  function paste(text: unknown) {
    const range = sheet()?.getSelection()?.getActiveRange()
    const pasted = typeof text === 'string' ? pastedRows(text) : []
    const first = pasted[0]
    if (!range || !first) return
    const [row, column] = [range.getRow(), range.getColumn()]
    const page = sheet()
    const missing = {
      rows: row + pasted.length - rows.now().length,
      columns: column + first.length - columns.now().length,
    }
    if (missing.rows > 0) page?.insertRowsAfter(rows.now().length - 1, missing.rows)
    if (missing.columns > 0) page?.insertColumnsAfter(columns.now().length - 1, missing.columns)
    page
      ?.getRange(row, column, pasted.length, first.length)
      .setValues(pasted.map((line) => line.map(textCell)))
  }

  return {
    ...grid,
    rows: rows.now,
    columns: columns.now,
    cells: () => grid.snapshot().cells(0),
    act(act) {
      grid.endTyping()
      const shown = sheet()
      const range = shown?.getSelection()?.getActiveRange()
      if (!shown || !range) return
      const [row, height] = [range.getRow(), range.getHeight()]
      const [column, width] = [range.getColumn(), range.getWidth()]
      // A grid without a row is none: with all selected, one stays, and is emptied by that.
      const most = { rows: rows.now().length - 1, columns: columns.now().length - 1 }
      switch (act) {
        case 'row-above':
          return void shown.insertRowsBefore(row, height)
        case 'row-below':
          return void shown.insertRowsAfter(row + height - 1, height)
        case 'delete-rows':
          return void shown.deleteRows(row, Math.min(height, most.rows))
        case 'column-before':
          return void shown.insertColumnsBefore(column, width)
        case 'column-after':
          return void shown.insertColumnsAfter(column + width - 1, width)
        case 'delete-columns':
          return void shown.deleteColumns(column, Math.min(width, most.columns))
      }
    },
  }
}
