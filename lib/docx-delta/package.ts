import { parseXml } from './parse-xml'
import { readZip, unpack, type ZipEntry, type ZipLimits } from './read-zip'
import { packEntry, writeZip } from './write-zip'
import type { XmlDocument } from './xml-tree'

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })

/** A .docx as a set of parts. Parts that nobody replaces are written back as they were packed. */
export class DocxPackage {
  private readonly entries: Map<string, ZipEntry>
  private readonly trees = new Map<string, XmlDocument>()

  constructor(bytes: Uint8Array, limits?: ZipLimits) {
    this.entries = new Map(readZip(bytes, limits).map((entry) => [entry.name, entry]))
  }

  names(): string[] {
    return [...this.entries.keys()]
  }

  has(name: string): boolean {
    return this.entries.has(name)
  }

  /** Bytes of a part when unpacked, as the directory of the zip says; 0 when there is none. */
  size(name: string): number {
    return this.entries.get(name)?.size ?? 0
  }

  bytes(name: string): Uint8Array {
    const entry = this.entries.get(name)
    if (!entry) throw new Error(`The package has no part ${name}.`)
    return unpack(entry)
  }

  text(name: string): string {
    return utf8.decode(this.bytes(name))
  }

  /** The parsed part; parsed once and not to be changed. */
  xml(name: string): XmlDocument {
    const known = this.trees.get(name)
    if (known) return known
    const tree = parseXml(this.text(name))
    this.trees.set(name, tree)
    return tree
  }

  sameBytes(name: string, other: DocxPackage, otherName = name): boolean {
    const mine = this.entries.get(name)
    const theirs = other.entries.get(otherName)
    if (!mine || !theirs || mine.size !== theirs.size || mine.crc !== theirs.crc) return false
    const a = unpack(mine)
    const b = unpack(theirs)
    return a.every((byte, i) => byte === b[i])
  }

  /** A content address of a part, good enough to tell whether two parts hold the same bytes. */
  fingerprint(name: string): string {
    const entry = this.entries.get(name)
    return entry ? `${entry.size}:${entry.crc}` : 'absent'
  }

  /** The package with some parts replaced, added or left out; order and untouched data stay. */
  write(
    changes: ReadonlyMap<string, Uint8Array>,
    without: ReadonlySet<string> = new Set(),
  ): Uint8Array<ArrayBuffer> {
    const kept = [...this.entries.values()].filter((entry) => !without.has(entry.name))
    const out = kept.map((entry) => {
      const bytes = changes.get(entry.name)
      return bytes ? packEntry(entry.name, bytes, entry) : entry
    })
    for (const [name, bytes] of changes) {
      if (!this.entries.has(name)) out.push(packEntry(name, bytes))
    }
    return writeZip(out)
  }
}
