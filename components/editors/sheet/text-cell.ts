import { linesOf } from '#lib/xlsx-delta/cell-lines'

/** A cell that says just this text, in place of whatever it said. Line ends are `\n`. */
export function textCell(said: string) {
  const none = { f: null, si: null }
  return said.includes('\n')
    ? { ...none, v: null, t: null, p: linesOf(said) }
    : { ...none, v: said, t: 1, p: null }
}
