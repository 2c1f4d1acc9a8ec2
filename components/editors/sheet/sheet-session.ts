import type { BytesResult, EditorIsland, LoadResult } from '#lib/editor-island'
import { emptyXlsx } from '#lib/xlsx-delta/empty-xlsx'
import type { FormulaResults } from '#lib/xlsx-delta/formula-results'
import { openWorkbook, type Workbook } from '#lib/xlsx-delta/open-workbook'
import { saveWorkbook } from '#lib/xlsx-delta/save-workbook'
import { type Grid, toGrid } from '#lib/xlsx-delta/to-grid'
import type { ShownGrid } from './create-grid'
import { type CellKeys, keysOf, patternIn, readEdits, resultIn, shownCells } from './read-edits'

interface Opened {
  bytes: Uint8Array<ArrayBuffer>
  workbook: Workbook
  before: CellKeys[]
  grid: ShownGrid
}

/** What a sheet session needs of its page. */
export interface SheetPage {
  /** Shows a workbook in place of the one before. */
  show(grid: Grid): Promise<ShownGrid>
  setReadOnly(readOnly: boolean): void
  focus(): void
  /** Counts the person's edits. */
  edits(): number
}

/** The island's work apart from the page: loads, and saves by writing changed cells into the original. */
export function createSheetSession(page: SheetPage): EditorIsland {
  let opened: Opened | null = null
  let last: { edits: number; changed: string; bytes: Uint8Array<ArrayBuffer> } | null = null
  /** With how many edits all results were known. */
  let calculated = -1

  function save({ bytes, workbook, before, grid }: Opened): BytesResult {
    const edits = page.edits()
    if (last?.edits === edits) return { kind: 'bytes', bytes: last.bytes }
    const now = grid.snapshot()
    const patternOf = patternIn(now.styles)
    const changed = before.flatMap((keys, sheet) =>
      readEdits(sheet, keys, now.cells(sheet), patternOf, (row, column) =>
        grid.formula(sheet, row, column),
      ),
    )
    if (changed.length === 0) return { kind: 'bytes', bytes }
    const results: FormulaResults | null =
      calculated === edits
        ? {
            knows: grid.knows,
            of: (sheet, { row, column }) => resultIn(now.cells(sheet)[row]?.[column]),
          }
        : null
    // The same cells with the same contents make the same file, whatever was done in between.
    const key = JSON.stringify([results !== null, changed])
    if (last?.changed === key) return { kind: 'bytes', bytes: last.bytes }
    const saved = saveWorkbook(
      workbook,
      changed,
      (sheet, { row, column }) => {
        const formula = grid.formula(sheet, row, column)
        return formula === '' ? null : formula.replace(/^=/, '')
      },
      results,
    )
    if (saved.kind === 'bytes') last = { edits, changed: key, bytes: saved.bytes }
    return saved
  }

  return {
    async load(bytes): Promise<LoadResult> {
      opened = null
      last = null
      const result = openWorkbook(bytes.length === 0 ? emptyXlsx() : bytes)
      if (result.kind === 'refused') return { kind: 'unreadable', reason: result.reason }
      const { workbook } = result
      const grid = toGrid(workbook)
      if (!grid) return { kind: 'unreadable', reason: (t) => t('documents.sheet.tooManyCells') }
      const before = grid.sheets.map(({ cellData }) =>
        keysOf(shownCells(cellData), patternIn(grid.styles)),
      )
      const shown = await page.show(grid)
      opened = { bytes, workbook, before, grid: shown }
      last = { edits: page.edits(), changed: '', bytes }
      return { kind: 'editable' }
    },
    async bytes() {
      if (!opened) throw new Error('no document is open')
      const { grid } = opened
      const edits = page.edits()
      if (edits !== last?.edits && (await grid.calculated()) && edits === page.edits()) {
        calculated = edits
      }
      return save(opened)
    },
    bytesNow() {
      const result = opened && save(opened)
      return result?.kind === 'bytes' ? result.bytes : null
    },
    setReadOnly: page.setReadOnly,
    focus: page.focus,
  }
}
