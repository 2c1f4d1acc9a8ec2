import type { WopiHeaders } from './message'
import type { ByteRange } from './ports'

/** What a request says about how much of a file it wants, as sent; null for what it does not say. */
export interface PartAsked {
  range: string | null
  ifRange: string | null
  ifNoneMatch: string | null
}

/** What of a file is to be sent. */
export type Part =
  | { kind: 'whole' }
  | { kind: 'range'; range: ByteRange }
  /** The caller has it already. */
  | { kind: 'not-modified' }
  /** What is asked for lies beyond the end. */
  | { kind: 'unsatisfiable' }

/** Bytes as they are told to a caller: their number, and their SHA-256 in hex, which is their ETag. */
interface Bytes {
  size: number
  sha256: string
}

export function readPartAsked(headers: WopiHeaders): PartAsked {
  return {
    range: headers.get('range'),
    ifRange: headers.get('if-range'),
    ifNoneMatch: headers.get('if-none-match'),
  }
}

/** Decides what to send (RFC 9110 §13.2.2): first whether anything, then how much. */
export function choosePart({ range, ifRange, ifNoneMatch }: PartAsked, bytes: Bytes): Part {
  const etag = etagOf(bytes)
  if (ifNoneMatch !== null && names(ifNoneMatch, etag)) return { kind: 'not-modified' }
  // The part of another file than the one that the caller has begun is of no use: it gets the whole.
  const wanted = ifRange === null || ifRange === etag ? readRange(range, bytes.size) : 'whole'
  if (wanted === 'whole') return { kind: 'whole' }
  return wanted === 'unsatisfiable' ? { kind: wanted } : { kind: 'range', range: wanted }
}

/** The status of the answer, and the headers that say which part it is. */
export function tellPart(
  part: Part,
  bytes: Bytes,
): { status: number; headers: Record<string, string> } {
  const { size } = bytes
  const headers = { 'Accept-Ranges': 'bytes', ETag: etagOf(bytes) }
  switch (part.kind) {
    case 'whole':
      return { status: 200, headers: { ...headers, 'Content-Length': String(size) } }
    case 'range': {
      const { start, end } = part.range
      const [length, range] = [String(end - start + 1), `bytes ${start}-${end}/${size}`]
      return {
        status: 206,
        headers: { ...headers, 'Content-Length': length, 'Content-Range': range },
      }
    }
    case 'unsatisfiable':
      return { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } }
    case 'not-modified':
      return { status: 304, headers }
  }
}

/** Strong: the same bytes, and only those, have it. */
function etagOf({ sha256 }: Bytes): string {
  return `"${sha256}"`
}

/** If-None-Match compares weakly: what a proxy made of our ETag by compressing (`W/`) is ours still. */
function names(list: string, etag: string): boolean {
  return list.split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')))
}

/** Reads a Range header of one range (RFC 9110 §14.1.2); one of several, or of no bytes, may be ignored. */
function readRange(header: string | null, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? '')
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
