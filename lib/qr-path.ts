import { encode } from 'uqr'

/** A QR code as one path of a drawing that is `size` wide and high, its quiet zone included. */
export interface QrPath {
  size: number
  path: string
}

/** Draws a text: a square of 1 for each dark module. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return { size, path: squares.join('') }
}
