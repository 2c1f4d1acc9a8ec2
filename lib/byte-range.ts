/** Part of a body: first and last byte, inclusive. */
export interface RequestedRange {
  start: number
  end: number
}

/**
 * Reads a Range header of one range (RFC 9110 §14.1.2).
 *
 * @returns the range; `whole` when there is none, or one that may be ignored; `unsatisfiable` when it lies
 *   beyond the end
 */
export function readRange(
  header: string | null,
  size: number,
): RequestedRange | 'whole' | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  const [, first = '', last = ''] = match ?? []
  if (match === null || (first === '' && last === '')) return 'whole'
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return 'whole'
  return start >= size ? 'unsatisfiable' : { start, end }
}
