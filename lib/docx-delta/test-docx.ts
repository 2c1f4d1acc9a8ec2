import { packEntry, writeZip } from './write-zip'

// Small packages for tests, written by hand.

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
export const ROOT = `<w:document xmlns:w="${W}" xmlns:r="${R}" xmlns:w14="${W14}"><w:body>`
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A package with this body and more parts, in order. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const utf8 = new TextEncoder()
  const all = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${ROOT}${body}</w:body></w:document>`,
    ...parts,
  }
  return writeZip(Object.entries(all).map(([name, xml]) => packEntry(name, utf8.encode(xml))))
}

export const relationsOf = (
  ...rows: readonly [id: string, kind: string, target: string][]
): string =>
  `<Relationships xmlns="${RELATIONS}">${rows
    .map(
      ([id, kind, target]) => `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** A paragraph as the editor exports it: named, and with a run for each piece. */
export const exported = (id: string, ...runs: readonly string[]): string =>
  `<w:p w14:paraId="${id}">${runs.join('')}</w:p>`

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`
