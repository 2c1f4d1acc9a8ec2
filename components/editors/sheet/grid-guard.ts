import { property } from './property'

/** Commands of the grid whose effects are written into the file. */
const editing = new Set(
  'set-range-values clear-selection-content auto-clear-content auto-fill refill paste paste-value paste-formula optional-paste copy-down copy-right text-to-number numfmt.set.numfmt numfmt.set.percent numfmt.set.currency numfmt.add.decimal.command numfmt.subtract.decimal.command'
    .split(' ')
    .map((name) => `sheet.command.${name}`),
)

/** Commands that change nothing but what is looked at. */
export const looking = new Set(
  'copy copy-formula-only expand-selection move-selection move-selection-enter-tab scroll-to-cell scroll-view scroll-view-reset select-all select-range set-scroll-relative set-worksheet-activate set-zoom-ratio change-zoom-ratio'
    .split(' ')
    .map((name) => `sheet.command.${name}`),
)

const written = new Set([
  'sheet.mutation.set-range-values',
  'sheet.mutation.set.numfmt',
  'sheet.mutation.remove.numfmt',
])
export const harmless = new Set([
  'sheet.mutation.empty',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.mark-dirty-filter-change',
])

/** Opens a cell for typing, and closes it. */
export const openCell = 'sheet.operation.set-cell-edit-visible'

export interface GridCommand {
  id: string
  params: unknown
  options?: unknown
}

/** What may be done in a grid, because it can be written into the file. */
export interface GridRules {
  /** `refused`: the person must be told; `silent`: it just does not happen. */
  judge(command: GridCommand, readOnly: boolean): 'fine' | 'refused' | 'silent'
  /** Whether a command, once done, has changed what is saved. */
  changesFile(command: GridCommand): boolean
  /** Takes out of a command what cannot be saved, before it is done. */
  prepare(params: unknown): void
  /** Told of every command that was done. */
  done?(command: GridCommand): void
}

/** Results of formulas, which the grid works out by itself: nobody's edit. */
export function isResult({ params, options }: GridCommand): boolean {
  const inside = property(params, 'options')
  return property(options, 'fromFormula') === true || property(inside, 'fromFormula') === true
}

/** Whether a command, once done, has changed what is saved. */
export function changesFile(command: GridCommand): boolean {
  return written.has(command.id) && !isResult(command)
}

/** `refused`: the person must be told; `silent`: not while reading. */
export function judge(command: GridCommand, readOnly: boolean): 'fine' | 'refused' | 'silent' {
  const { id } = command
  if (id.startsWith('sheet.command.')) {
    if (looking.has(id)) return 'fine'
    if (readOnly) return 'silent'
    return editing.has(id) ? 'fine' : 'refused'
  }
  if (id === openCell) {
    return readOnly && property(command.params, 'visible') === true ? 'silent' : 'fine'
  }
  if (!id.startsWith('sheet.mutation.') || harmless.has(id) || isResult(command)) return 'fine'
  if (readOnly) return 'silent'
  return written.has(id) ? 'fine' : 'refused'
}

/** Takes all looks but the number format out of what is about to be put into cells: only that is written. */
export function withoutLooks(params: unknown): void {
  for (const row of Object.values(property(params, 'cellValue') ?? {})) {
    for (const cell of Object.values(row ?? {})) {
      if (typeof cell !== 'object' || cell === null || !('s' in cell)) continue
      const { s } = cell
      if (typeof s === 'object' && s !== null && 'n' in s) cell.s = { n: s.n }
      else delete cell.s
    }
  }
}

/** Of a workbook: values, formulas and how numbers are written. */
export const workbookRules: GridRules = { judge, changesFile, prepare: withoutLooks }
