import { Inflate } from 'fflate'
import { crc32 } from './crc32'

/** Why a file cannot be opened here. */
export type ZipProblem =
  | 'not-a-zip'
  | 'password-protected'
  | 'damaged'
  | 'too-many-parts'
  | 'too-large'
  | 'unsupported'

export class ZipError extends Error {
  constructor(
    readonly problem: ZipProblem,
    detail: string,
  ) {
    super(detail)
    this.name = 'ZipError'
  }
}

/** One entry as stored; `packed` is its compressed data, which an untouched part keeps. */
export interface ZipEntry {
  name: string
  method: number
  flags: number
  time: number
  crc: number
  size: number
  packed: Uint8Array
  externalAttributes: number
}

export interface ZipLimits {
  entries: number
  /** Bytes of all parts together, unpacked. */
  total: number
}

const LIMITS: ZipLimits = { entries: 10_000, total: 400 * 1024 * 1024 }
const utf8 = new TextDecoder('utf-8')
const latin1 = new TextDecoder('latin1')

/** Reads the directory of a zip; nothing is unpacked, but declared sizes are held to the limits. */
export function readZip(bytes: Uint8Array, limits: ZipLimits = LIMITS): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // A document encrypted by an office program is not a zip but an OLE compound file.
  if (bytes.length > 8 && view.getUint32(0) === 0xd0cf11e0) {
    throw new ZipError('password-protected', 'the file is encrypted or in an older format')
  }
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count === 0xffff) throw new ZipError('unsupported', 'the zip uses the 64-bit directory')
  if (count > limits.entries) throw new ZipError('too-many-parts', `${count} parts`)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  let total = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
      throw new ZipError('damaged', 'the directory of the zip is broken')
    }
    const nameLength = view.getUint16(at + 28, true)
    entries.push(readEntry(bytes, view, at, nameLength))
    total += entries.at(-1)?.size ?? 0
    if (total > limits.total)
      throw new ZipError('too-large', `more than ${limits.total} bytes unpacked`)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  const startsLikeZip = view.byteLength > 4 && view.getUint32(0, true) === 0x04034b50
  throw new ZipError(startsLikeZip ? 'damaged' : 'not-a-zip', 'no directory at the end of the file')
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength)
  const name = (flags & 0x800 ? utf8 : latin1).decode(nameBytes)
  if (flags & 1) throw new ZipError('password-protected', `${name} is encrypted`)
  if (method !== 0 && method !== 8) throw new ZipError('unsupported', `${name}: method ${method}`)
  const packedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const local = view.getUint32(at + 42, true)
  if ([packedSize, size, local].includes(0xffffffff)) {
    throw new ZipError('unsupported', `${name} uses 64-bit sizes`)
  }
  if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) {
    throw new ZipError('damaged', `${name} is missing`)
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packedSize > bytes.length) throw new ZipError('damaged', `${name} is cut off`)
  const time = view.getUint32(at + 12, true)
  const crc = view.getUint32(at + 16, true)
  const externalAttributes = view.getUint32(at + 38, true)
  const packed = bytes.subarray(start, start + packedSize)
  return { name, method, flags: flags & 0x800, time, crc, size, packed, externalAttributes }
}

/** Unpacks one entry, never past its declared size, and checks its checksum. */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflateAtMost(entry)
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new ZipError('damaged', `${entry.name} does not match its checksum`)
  }
  return bytes
}

function inflateAtMost(entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size)
  let filled = 0
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > out.length) {
      throw new ZipError('damaged', `${entry.name} is larger than it says`)
    }
    out.set(chunk, filled)
    filled += chunk.length
  })
  // Small slices, so that a part that lies about its size is stopped before it fills the memory.
  const step = 64 * 1024
  try {
    for (let at = 0; at < entry.packed.length || at === 0; at += step) {
      inflate.push(entry.packed.subarray(at, at + step), at + step >= entry.packed.length)
    }
  } catch (cause) {
    if (cause instanceof ZipError) throw cause
    throw new ZipError('damaged', `${entry.name} cannot be unpacked`)
  }
  return out.subarray(0, filled)
}
