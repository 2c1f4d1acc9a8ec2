/** A sheet as text: rows of cells. A row may be shorter than others. */
export interface Sheet {
  name: string
  rows: string[][]
}

/** `A`, `Z`, `AA`: the name of a column, counted from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** The column of a cell's name, counted from 0; null when it is none. */
export function columnOf(cell: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(cell)?.[0]
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
