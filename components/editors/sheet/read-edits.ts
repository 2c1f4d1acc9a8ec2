import type { FormulaResult } from '#lib/xlsx-delta/formula-results'
import type { SheetEdit } from '#lib/xlsx-delta/save-workbook'
import type { Grid, GridCell } from '#lib/xlsx-delta/to-grid'
import type { CellContent } from '#lib/xlsx-delta/write-cells'
import { property } from './property'

/** What the grid says of a cell; of what it can say, that which is typed. */
export interface ShownCell {
  v?: unknown
  t?: unknown
  f?: unknown
  si?: unknown
  s?: unknown
  p?: unknown
}
export type ShownSheet = Record<number, Record<number, ShownCell | null | undefined> | undefined>

/** A cell's contents and number format as one text, to tell whether a person changed them. */
export type CellKeys = ReadonlyMap<string, { typed: string; pattern: string }>

type PatternOf = (style: unknown) => string

/** Takes down what the cells of a sheet say. */
export function keysOf(cells: ShownSheet, patternOf: PatternOf): CellKeys {
  const keys = new Map<string, { typed: string; pattern: string }>()
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(columns ?? {})) {
      if (!cell) continue
      const key = { typed: typedIn(cell), pattern: patternOf(cell.s) }
      if (key.typed !== '' || key.pattern !== '') keys.set(`${row} ${column}`, key)
    }
  }
  return keys
}

/** The pattern of a number format, in a style or by its name among `styles`. */
export function patternIn(styles: Readonly<Record<string, unknown>>): PatternOf {
  return (style) => {
    const found = typeof style === 'string' ? styles[style] : style
    const format = property(found, 'n')
    const pattern = property(format, 'pattern')
    return typeof pattern === 'string' && pattern !== 'General' ? pattern : ''
  }
}

/**
 * What a person changed in a sheet.
 *
 * @param formulaOf with the equals sign, also of a cell that shares another one's
 */
export function readEdits(
  sheet: number,
  before: CellKeys,
  cells: ShownSheet,
  patternOf: PatternOf,
  formulaOf: (row: number, column: number) => string,
): SheetEdit[] {
  const after = keysOf(cells, patternOf)
  const nothing = { typed: '', pattern: '' }
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place): SheetEdit[] => {
    const was = before.get(place) ?? nothing
    const is = after.get(place) ?? nothing
    if (was.typed === is.typed && was.pattern === is.pattern) return []
    const [row = 0, column = 0] = place.split(' ').map(Number)
    const content = contentOf(cells[row]?.[column] ?? {}, () => formulaOf(row, column))
    const pattern = was.pattern === is.pattern ? undefined : is.pattern
    return [{ sheet, row, column, content, pattern }]
  })
}

function contentOf(cell: ShownCell, formulaOf: () => string): CellContent {
  if (cell.f || cell.si) {
    const formula = formulaOf() || String(cell.f ?? '')
    if (formula !== '') return { kind: 'formula', formula: formula.replace(/^=/, '') }
  }
  const text = richText(cell) ?? cell.v
  if (text === undefined || text === null || text === '') return { kind: 'empty' }
  if (cell.t === 3) return { kind: 'boolean', value: Number(text) === 1 || text === true }
  if (typeof text === 'boolean') return { kind: 'boolean', value: text }
  const number = typeof text === 'number' || cell.t === 2 ? Number(text) : Number.NaN
  if (Number.isFinite(number)) return { kind: 'number', value: number }
  return { kind: 'text', value: String(text) }
}

function typedIn(cell: ShownCell): string {
  if (cell.f) return `f${String(cell.f)}`
  if (cell.si) return `i${String(cell.si)}`
  const content = contentOf(cell, () => '')
  return content.kind === 'empty' ? '' : JSON.stringify(content)
}

const error = /^#([A-Z]+[!?]|N\/A|DIV\/0!)$/

/** What the formula of a cell gave; null for a cell without one, and for what is no result. */
export function resultIn(cell: ShownCell | null | undefined): FormulaResult | null {
  if (!cell?.f && !cell?.si) return null
  const { v, t } = cell
  if (t === 3 || typeof v === 'boolean')
    return { kind: 'boolean', value: v === true || Number(v) === 1 }
  if (typeof v === 'number') return Number.isFinite(v) ? { kind: 'number', value: v } : null
  if (typeof v !== 'string') return null
  if (t === 2 && v.trim() !== '' && Number.isFinite(Number(v))) {
    return { kind: 'number', value: Number(v) }
  }
  return { kind: error.test(v) ? 'error' : 'text', value: v }
}

/** What a cell shows, with `\n` for its line ends; '' for nothing. */
export function said(cell: ShownCell): string {
  const text = richText(cell) ?? cell.v
  return text === undefined || text === null ? '' : String(text).replace(/\r\n?/g, '\n')
}

/** Of a cell that was typed with line breaks. */
function richText(cell: ShownCell): string | undefined {
  const stream = property(property(cell.p, 'body'), 'dataStream')
  if (typeof stream !== 'string') return undefined
  return stream.replace(/\r\n$/, '').replaceAll('\r', '\n')
}

/** The grid's own cells as they are given to it. */
export const shownCells = (cells: Grid['sheets'][number]['cellData']): ShownSheet =>
  cells satisfies Record<number, Record<number, GridCell>>
