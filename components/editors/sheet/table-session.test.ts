import { expect, it } from 'vitest'
import type { EditorIsland } from '#lib/editor-island'
import { speak } from '#messages/speak'
import type { TableGrid } from './create-table-grid'
import { pastedRows } from './pasted-rows'
import { type ShownSheet, said } from './read-edits'
import { asText, readStructure, tableRules } from './table-rules'
import { createTableSession } from './table-session'
import { textCell } from './text-cell'
import { tableGrid } from './to-table-grid'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** A session without a page: the grid is its cells. */
function openSession() {
  const seen = { why: '', readOnly: true, edits: 0 }
  let cells: ShownSheet = {}
  const text: EditorIsland = {
    load: async () => ({ kind: 'editable' }),
    bytes: async () => ({ kind: 'bytes', bytes: utf8('the text’s own') }),
    setReadOnly: (readOnly) => {
      seen.readOnly = readOnly
    },
    focus: () => undefined,
  }
  const session = createTableSession({
    extension: () => 'csv',
    async showGrid(table) {
      cells = structuredClone(tableGrid(table, 2).sheets[0]?.cellData ?? {})
      const grid: Pick<TableGrid, 'rows' | 'columns' | 'cells'> = {
        rows: () => table.records.map((_, row) => row),
        columns: () => [0, 1],
        cells: () => cells,
      }
      return grid
    },
    async showText(why) {
      seen.why = why(speak('en', 'editors'))
      return text
    },
    setReadOnly: () => undefined,
    focus: () => undefined,
    edits: () => seen.edits,
  })
  return {
    ...{ session, seen },
    type(row: number, column: number, words: string) {
      cells[row] = { ...cells[row], [column]: textCell(words) }
      seen.edits += 1
    },
  }
}

it('gives back the very bytes until something is typed, and then those with it', async () => {
  const { session, type } = openSession()
  const bytes = Uint8Array.of(0x6e, 0xe4, 0x2c, 0x62, 0x0d, 0x0a, 0x31, 0x2c, 0x32)
  expect(await session.load(bytes)).toEqual({ kind: 'editable' })
  expect(await session.bytes()).toEqual({ kind: 'bytes', bytes })
  type(1, 1, 'ö\n3')
  const typed = Uint8Array.of(...bytes.subarray(0, 8), 0x22, 0xf6, 0x0a, 0x33, 0x22)
  expect(session.bytesNow?.()).toEqual(typed)
  // Windows-1252 has no such letter.
  type(1, 1, 'ł')
  const refused = await session.bytes()
  expect(refused.kind === 'refused' && refused.reason(speak('en', 'editors'))).toMatch(/no “ł”/)
  expect(session.bytesNow?.()).toBeNull()
})

it('opens as text what is no table, says why, and saves what the text editor has', async () => {
  const { session, seen } = openSession()
  session.setReadOnly(false)
  expect(await session.load(utf8('a,b\n"1,2\n'))).toEqual({ kind: 'editable' })
  expect(seen).toMatchObject({ why: expect.stringMatching(/in line 2 begins a quote/) })
  expect(seen.readOnly).toBe(false)
  expect(await session.bytes()).toEqual({ kind: 'bytes', bytes: utf8('the text’s own') })
  await session.load(utf8('a\n'.repeat(50_001)))
  expect(seen.why).toMatch(/up to 200,000 cells, 50,000 rows/)
  expect(await session.load(utf8('a,b\n'))).toEqual({ kind: 'editable' })
  expect(await session.bytes()).toEqual({ kind: 'bytes', bytes: utf8('a,b\n') })
})

it('lets in words, rows and columns, as text; nothing while reading', () => {
  const command = (id: string, params: unknown = {}) => ({ id, params })
  const judge = (id: string, readOnly = false) => tableRules.judge(command(id), readOnly)
  expect(judge('sheet.command.set-range-values')).toBe('fine')
  expect(judge('sheet.command.insert-row-by-range')).toBe('fine')
  expect(judge('sheet.mutation.remove-col')).toBe('fine')
  expect(judge('sheet.mutation.remove-col', true)).toBe('silent')
  expect(judge('sheet.command.delta-column-width', true)).toBe('fine')
  expect(judge('sheet.command.set-range-bold')).toBe('refused')
  expect(judge('sheet.mutation.add-worksheet-merge')).toBe('refused')
  const cells = { 0: { 0: { v: 7, t: 2, s: { bl: 1 } }, 1: { f: '=A1', v: 7 }, 2: { v: null } } }
  asText(cells)
  expect(cells).toEqual({
    0: { 0: { v: '7', t: 1 }, 1: { v: '=A1', t: 1, f: null, si: null }, 2: { v: null } },
  })
  const range = { startRow: 2, endRow: 4, startColumn: 0, endColumn: 9 }
  expect(readStructure(command('sheet.mutation.remove-rows', { range }))).toEqual({
    ...{ what: 'remove-rows', at: 2, count: 3 },
  })
  expect(readStructure(command('sheet.mutation.insert-col', { range }))).toEqual({
    ...{ what: 'insert-columns', at: 0, count: 10 },
  })
})

it('reads what is pasted letter by letter, and keeps lines of a cell apart', () => {
  expect(pastedRows('007\t=A1\r\n"a\nb"\r\n')).toEqual([
    ['007', '=A1'],
    ['a\nb', ''],
  ])
  expect(pastedRows('"a\tb\nc')).toEqual([
    ['"a', 'b'],
    ['c', ''],
  ])
  expect(said(textCell('a\nb\n'))).toBe('a\nb\n')
  expect(said(textCell('007'))).toBe('007')
})
