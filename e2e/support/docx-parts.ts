import { strFromU8, unzipSync } from 'fflate'
import { sha256 } from './bytes'

/** The parts of a .docx: name → bytes. */
export function partsOf(docx: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(docx)
}

/** One part as text. */
export function partText(docx: Uint8Array, name: string): string {
  const part = partsOf(docx)[name]
  if (!part) throw new Error(`The document has no part ${name}`)
  return strFromU8(part)
}

/** Name → SHA-256 of all parts but the given ones. */
export function hashesOfParts(docx: Uint8Array, except: string[] = []): Record<string, string> {
  return Object.fromEntries(
    Object.entries(partsOf(docx))
      .filter(([name]) => !except.includes(name))
      .map(([name, bytes]) => [name, sha256(bytes)]),
  )
}

/** What the elements of a part are, in order and without their text: the skeleton that an edit must not change. */
export function countElements(xml: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const [, name = ''] of xml.matchAll(/<([\w:]+)[\s/>]/g))
    counts[name] = (counts[name] ?? 0) + 1
  return counts
}
