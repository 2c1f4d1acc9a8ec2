import { deflateSync } from 'fflate'
import { crc32 } from './crc32'
import type { ZipEntry } from './read-zip'

const utf8 = new TextEncoder()

/** A new entry for changed or added bytes. `like` lends its time and attributes. */
export function packEntry(name: string, bytes: Uint8Array, like?: ZipEntry): ZipEntry {
  const packed = deflateSync(bytes, { level: 6 })
  const stored = packed.length >= bytes.length
  return {
    name,
    method: stored ? 0 : 8,
    flags: 0x800,
    // 1980-01-01, the zip epoch: a fixed value keeps equal documents equal byte for byte.
    time: like?.time ?? 0x00210000,
    crc: crc32(bytes),
    size: bytes.length,
    packed: stored ? bytes : packed,
    externalAttributes: like?.externalAttributes ?? 0,
  }
}

/** Writes entries in the given order; compressed data is copied as it is. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const names = entries.map((entry) => utf8.encode(entry.name))
  const nameBytes = names.reduce((sum, name) => sum + name.length, 0)
  const dataBytes = entries.reduce((sum, entry) => sum + entry.packed.length, 0)
  const out = new Uint8Array(dataBytes + 2 * nameBytes + entries.length * 76 + 22)
  const view = new DataView(out.buffer)
  const offsets: number[] = []
  let at = 0
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array()
    offsets.push(at)
    view.setUint32(at, 0x04034b50, true)
    writeCommon(view, at + 4, entry, name.length)
    out.set(name, at + 30)
    out.set(entry.packed, at + 30 + name.length)
    at += 30 + name.length + entry.packed.length
  })
  const directory = at
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array()
    view.setUint32(at, 0x02014b50, true)
    view.setUint16(at + 4, 20, true)
    writeCommon(view, at + 6, entry, name.length)
    view.setUint32(at + 38, entry.externalAttributes, true)
    view.setUint32(at + 42, offsets[i] ?? 0, true)
    out.set(name, at + 46)
    at += 46 + name.length
  })
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, entries.length, true)
  view.setUint16(at + 10, entries.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return out
}

/** The fields that a local header and a directory entry share, from «version needed» on. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, needsUtf8(entry.name) ? 0x800 : entry.flags, true)
  view.setUint16(at + 4, entry.method, true)
  view.setUint32(at + 6, entry.time, true)
  view.setUint32(at + 10, entry.crc, true)
  view.setUint32(at + 14, entry.packed.length, true)
  view.setUint32(at + 18, entry.size, true)
  view.setUint16(at + 22, nameLength, true)
}

const needsUtf8 = (name: string): boolean => [...name].some((c) => c > '\u007f')
