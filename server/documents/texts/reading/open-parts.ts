import { Inflate } from 'fflate'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { readZip, type ZipEntry, ZipError } from '#lib/docx-delta/read-zip'
import { TextFull } from './collected-text'
import { Unreadable } from './unreadable'

const mib = 1024 ** 2
/** What the directory of a zip may promise; a bomb is refused by what it says of itself. */
const limits = { entries: 20_000, total: 1024 * mib }
/** What is unpacked in the end, whatever was promised, and for how long; what was found until then is kept. */
const bounds = { unpacked: 64 * mib, patienceMs: 20_000 }
const step = 16 * 1024

/** What is wanted of an XML part while it flows by. */
export interface PartReader {
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text(text: string): void
}

/** The parts of an Office file. */
export interface Parts {
  names: string[]
  /**
   * Reads a part as XML, piece by piece: it is never in memory as a whole. Names come without their prefix.
   *
   * @throws Unreadable when it is damaged, TextFull when the file is more than is unpacked
   */
  read(name: string, reader: PartReader): void
}

/**
 * @param within for tests
 * @throws Unreadable for what is no zip, or one with a password
 */
export function openParts(bytes: Uint8Array, within = bounds): Parts {
  const entries = new Map(guarded(() => readZip(bytes, limits)).map((entry) => [entry.name, entry]))
  const room = { bytes: within.unpacked, until: performance.now() + within.patienceMs }
  return {
    names: [...entries.keys()],
    read(name, reader) {
      const entry = entries.get(name)
      if (entry) guarded(() => parse(entry, reader, room))
    },
  }
}

function parse(entry: ZipEntry, reader: PartReader, room: { bytes: number; until: number }): void {
  const parser = new SaxesParser()
  // Its own error would be thrown by `write`, which is what stops the reading.
  parser.on('error', (error) => {
    throw new Unreadable('damaged', `${entry.name}: ${error.message}`)
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    reader.open(local(name), attributes)
  })
  parser.on('closetag', ({ name }) => reader.close(local(name)))
  parser.on('text', (text) => reader.text(text))
  parser.on('cdata', (text) => reader.text(text))
  let decoder: TextDecoder | undefined
  unpack(entry, (chunk, last) => {
    room.bytes -= chunk.length
    if (room.bytes < 0 || performance.now() > room.until) throw new TextFull()
    decoder ??= new TextDecoder(encodingOf(chunk))
    parser.write(decoder.decode(chunk, { stream: !last }))
  })
  parser.close()
}

function unpack({ method, packed }: ZipEntry, take: (chunk: Uint8Array, last: boolean) => void) {
  if (method === 0) return take(packed, true)
  const inflate = new Inflate(take)
  // Small slices, so that a bomb is noticed before it fills the memory.
  for (let at = 0; at < packed.length || at === 0; at += step) {
    inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof ZipError) throw new Unreadable(outcomeOf(error), error.message)
    // fflate's own, which has a code.
    if (error instanceof Error && 'code' in error) throw new Unreadable('damaged', error.message)
    throw error
  }
}

function outcomeOf({ problem }: ZipError): Unreadable['outcome'] {
  if (problem === 'password-protected') return 'protected'
  return problem === 'too-large' || problem === 'too-many-parts' ? 'too-large' : 'damaged'
}
