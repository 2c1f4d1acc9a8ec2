import type { CellPlace } from './cell-ref'

/** What a formula gave. */
export type FormulaResult =
  | { kind: 'number'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'boolean'; value: boolean }
  /** `#DIV/0!` */
  | { kind: 'error'; value: string }

/** Results as whoever shows the workbook has worked them out. */
export interface FormulaResults {
  /** Null: not known. */
  of(sheet: number, place: CellPlace): FormulaResult | null
  /** Whether it can work out a function, by its name in capitals. */
  knows(name: string): boolean
}

/** Errors that a cell has in every program. Others, like #NAME?, may only say that this one cannot work it out. */
const errors = new Set(['#DIV/0!', '#N/A', '#NULL!', '#NUM!', '#REF!', '#VALUE!'])

/** The attribute and the element that hold a result, for a tag without a `t`; '' for one that cannot be held. */
export function resultXml(
  result: FormulaResult | null,
  p: string,
  encode: (text: string) => string,
): { type: string; value: string } {
  const as = (type: string, text: string) => ({
    type: type === '' ? '' : ` t="${type}"`,
    value: `<${p}v>${text}</${p}v>`,
  })
  switch (result?.kind) {
    case 'number':
      return Number.isFinite(result.value) ? as('', String(result.value)) : nothing
    case 'text':
      return as('str', encode(result.value))
    case 'boolean':
      return as('b', result.value ? '1' : '0')
    case 'error':
      return errors.has(result.value) ? as('e', result.value) : nothing
    case undefined:
      return nothing
  }
}

const nothing = { type: '', value: '' }

/** Whether a cell of the file, by its type and the text of its value, says this already. */
export function saysAlready(
  type: string | undefined,
  text: string,
  result: FormulaResult,
): boolean {
  switch (result.kind) {
    case 'number':
      return (type ?? 'n') === 'n' && text.trim() !== '' && Number(text) === result.value
    case 'boolean':
      return type === 'b' && (text.trim() === '1') === result.value
    // The grid has no errors: to it they are texts.
    case 'text':
    case 'error':
      return (type === 'str' || type === 'e' || type === 'd') && text === result.value
  }
}
