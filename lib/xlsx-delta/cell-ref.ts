/** Rows and columns from 0. */
export interface CellPlace {
  row: number
  column: number
}

export interface CellRange {
  from: CellPlace
  to: CellPlace
}

/** `B3` → row 2, column 1; null for what is no reference. Dollar signs are allowed. */
export function readCellRef(ref: string): CellPlace | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(ref) ?? []
  if (!letters || !digits) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}

/** Row 2, column 1 → `B3`. */
export function cellRef({ row, column }: CellPlace): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}

/** `B3:C5`, or one cell. */
export function readCellRange(ref: string): CellRange | null {
  const [first = '', last = first] = ref.split(':')
  const from = readCellRef(first)
  const to = readCellRef(last)
  return from && to && { from, to }
}

export function isWithin({ row, column }: CellPlace, { from, to }: CellRange): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column
}
