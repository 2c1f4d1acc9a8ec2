import type { GridCommand, GridRules } from './grid-guard'
import { harmless, looking, openCell } from './grid-guard'
import { property } from './property'

const editing = new Set(
  'set-range-values clear-selection-content auto-clear-content auto-fill refill copy-down copy-right insert-row-by-range insert-col-by-range remove-row-by-range remove-col-by-range'
    .split(' ')
    .map((name) => `sheet.command.${name}`),
)

/** How wide a column is shown is nothing of the file. */
const viewing = new Set(
  'delta-column-width delta-row-height set-worksheet-col-width set-col-auto-width set-worksheet-row-height'
    .split(' ')
    .map((name) => `sheet.command.${name}`),
)
const viewed = new Set(
  'set-worksheet-col-width set-worksheet-row-height set-worksheet-row-is-auto-height'
    .split(' ')
    .map((name) => `sheet.mutation.${name}`),
)

export const putIntoCells = 'sheet.mutation.set-range-values'
export const writeCells = 'sheet.command.set-range-values'
export const pasteKey = 'sheet.command.paste-by-short-key'

/** What each of these does to the rows and columns. */
export const structure = {
  'sheet.mutation.insert-row': 'insert-rows',
  'sheet.mutation.remove-rows': 'remove-rows',
  'sheet.mutation.insert-col': 'insert-columns',
  'sheet.mutation.remove-col': 'remove-columns',
} as const

const isStructure = (id: string): id is keyof typeof structure => id in structure

/** What was done to rows or columns, and to which; null for any other command. */
export function readStructure({ id, params }: GridCommand) {
  if (!isStructure(id)) return null
  const range = property(params, 'range')
  const rows = structure[id].endsWith('rows')
  const from = Number(property(range, rows ? 'startRow' : 'startColumn'))
  const to = Number(property(range, rows ? 'endRow' : 'endColumn'))
  return { what: structure[id], at: from, count: to - from + 1 }
}

/** Of a table: what cells say, and which rows and columns there are. Looks are nowhere in its file. */
export const tableRules: GridRules = {
  judge({ id, params }, readOnly) {
    // Arrow keys that would write into the open cell where they lead.
    if (property(params, 'extra') === 'formula-editor') return 'silent'
    if (id.startsWith('sheet.command.')) {
      if (looking.has(id) || viewing.has(id)) return 'fine'
      if (readOnly) return 'silent'
      return editing.has(id) ? 'fine' : 'refused'
    }
    if (id === openCell) {
      return readOnly && property(params, 'visible') === true ? 'silent' : 'fine'
    }
    if (!id.startsWith('sheet.mutation.') || harmless.has(id) || viewed.has(id)) return 'fine'
    if (readOnly) return 'silent'
    return id === putIntoCells || isStructure(id) ? 'fine' : 'refused'
  },
  changesFile: ({ id }) => id === putIntoCells || isStructure(id),
  prepare: (params) => asText(property(params, 'cellValue')),
}

/** Whatever the grid takes values for, numbers, dates or formulas: all that a table has is text. */
export function asText(cells: unknown): void {
  for (const row of Object.values(cells ?? {})) {
    for (const cell of Object.values(row ?? {})) {
      if (typeof cell !== 'object' || cell === null) continue
      const { f, v } = { f: property(cell, 'f'), v: property(cell, 'v') }
      const said = typeof f === 'string' && f !== '' ? f : v
      if (said !== undefined && said !== null) Object.assign(cell, { v: String(said), t: 1 })
      if (f) Object.assign(cell, { f: null, si: null })
      if ('s' in cell) delete cell.s
    }
  }
}
