import type { DocxPackage } from './package'
import { relationshipsOf } from './relationships'
import { rawOf, type XmlElement } from './xml-tree'

/** One of the editor's two exports of a part, with the noise of exporting taken out. */
export interface ExportSide {
  pkg: DocxPackage
  part: string
  /** What a relationship id stands for: the same for the same target, whatever the id. */
  meaningOf: (id: string) => string
}

export function exportSide(pkg: DocxPackage, part: string): ExportSide {
  const meanings = new Map<string, string>()
  for (const rel of relationshipsOf(pkg, part)) {
    // A picture is its bytes: the editor stores some again under a new name at each export.
    const target = rel.kind === 'image' && !rel.external ? pkg.fingerprint(rel.part) : rel.target
    meanings.set(rel.id, `${rel.kind}>${target}`)
  }
  return { pkg, part, meaningOf: (id) => meanings.get(id) ?? id }
}

const NOISE =
  /\s(?:w14:paraId|w14:textId|w:rsid\w*|w16du:dateUtc|xmlns(?::[\w.-]+)?)\s*=\s*(?:"[^"]*"|'[^']*')/g
const REFERENCE = /(\s(?:r:embed|r:id|r:link|r:pict|r:href|r:dm|r:lo|r:qs|r:cs)=")([^"]*)(")/g

/** Two elements of the editor's exports with equal results mean the same. */
export function normalised(element: XmlElement, side: ExportSide): string {
  return rawOf(element)
    .replace(NOISE, '')
    .replace(/<w:lastRenderedPageBreak\s*\/>/g, '')
    .replace(REFERENCE, (_, before, id, after) => before + side.meaningOf(id) + after)
}

/** Caches `normalised`, which is asked for the same subtrees again and again. */
export function normaliser(side: ExportSide): (element: XmlElement | undefined) => string {
  const known = new Map<XmlElement, string>()
  return (element) => {
    if (!element) return ''
    const cached = known.get(element)
    if (cached !== undefined) return cached
    const value = normalised(element, side)
    known.set(element, value)
    return value
  }
}
