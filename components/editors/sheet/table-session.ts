import { type CsvTable, most, readTable } from '#lib/csv-delta/read-table'
import { type ShownTable, writeTable } from '#lib/csv-delta/write-table'
import type { BytesResult, EditorIsland } from '#lib/editor-island'
import type { Tell } from '#lib/editor-tell'
import { encodeText } from '#lib/text-bytes'
import type { TableGrid } from './create-table-grid'
import { type ShownSheet, said } from './read-edits'

/** What a table session needs of its page. */
export interface TablePage {
  /** Of the file, without the dot. */
  extension(): string
  /** Shows a table in place of what was there before. */
  showGrid(table: CsvTable): Promise<Pick<TableGrid, 'rows' | 'columns' | 'cells'>>
  /** Shows the file as text, and why; resolves to the text's own island. */
  showText(why: Tell): Promise<EditorIsland>
  setReadOnly(readOnly: boolean): void
  focus(): void
  /** Counts the person's edits in grids. */
  edits(): number
}

interface Opened {
  bytes: Uint8Array<ArrayBuffer>
  table: CsvTable
  grid: Pick<TableGrid, 'rows' | 'columns' | 'cells'>
}

/** The island's work apart from the page: loads into the grid, or into the text editor what is no table. */
export function createTableSession(page: TablePage): EditorIsland {
  let opened: Opened | null = null
  let text: EditorIsland | null = null
  let readOnly = true
  let last: { edits: number; bytes: Uint8Array<ArrayBuffer> } | null = null

  function save({ bytes, table, grid }: Opened): BytesResult {
    const edits = page.edits()
    if (last?.edits === edits) return { kind: 'bytes', bytes: last.bytes }
    const now = writeTable(table, shownTable(grid.cells(), grid))
    const encoded: ReturnType<typeof encodeText> =
      now === table.raw ? { kind: 'bytes', bytes } : encodeText(now, table.encoding)
    if (encoded.kind === 'unencodable') {
      const { character } = encoded
      return { kind: 'refused', reason: (t) => t('documents.table.unencodable', { character }) }
    }
    last = { edits, bytes: encoded.bytes }
    return encoded
  }

  return {
    async load(bytes) {
      opened = null
      last = null
      const read = readTable(bytes, page.extension())
      if (read.kind !== 'table') {
        text = await page.showText(whyText(read))
        text.setReadOnly(readOnly)
        return text.load(bytes)
      }
      text = null
      opened = { bytes, table: read.table, grid: await page.showGrid(read.table) }
      last = { edits: page.edits(), bytes }
      return { kind: 'editable' }
    },
    async bytes() {
      if (text) return text.bytes()
      if (!opened) throw new Error('no document is open')
      return save(opened)
    },
    bytesNow() {
      if (text) return text.bytesNow?.() ?? null
      const result = opened && save(opened)
      return result?.kind === 'bytes' ? result.bytes : null
    },
    setReadOnly(next) {
      readOnly = next
      page.setReadOnly(next)
      text?.setReadOnly(next)
    },
    focus: () => (text ?? page).focus(),
  }
}

function whyText(read: Exclude<ReturnType<typeof readTable>, { kind: 'table' }>): Tell {
  switch (read.kind) {
    case 'bad-quoting':
      return (t) => t('documents.table.badQuoting', { line: String(read.line) })
    case 'too-many':
      return (t) => t('documents.table.tooMany', most)
    case 'no-text':
      return (t) => t('documents.table.noTable')
  }
}

/** What the grid says, as the writing of the file asks for it. */
export function shownTable(
  cells: ShownSheet,
  lines: { rows(): readonly number[]; columns(): readonly number[] },
): ShownTable {
  const text = (row: number, column: number) => said(cells[row]?.[column] ?? {})
  return {
    rows: lines.rows(),
    columns: lines.columns(),
    text,
    lastIn(row) {
      let last = -1
      for (const key of Object.keys(cells[row] ?? {})) {
        const column = Number(key)
        if (column > last && text(row, column) !== '') last = column
      }
      return last
    },
  }
}
