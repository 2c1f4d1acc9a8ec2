import type { Tell } from '#lib/editor-tell'
import { partOf } from './comment-threads'
import { CONTENT_TYPES } from './content-types'
import { type ListIds, listIds, numberingWith } from './list-definitions'
import { DocxPackage } from './package'
import { paragraphIds } from './paragraph-ids'
import { XmlError } from './parse-xml'
import { ZipError } from './read-zip'
import { refusalFor } from './refusals'
import { mainPartOf, NO_RELATIONSHIPS, relationshipsPartOf, storyParts } from './relationships'
import { attributeOf, type XmlDocument, type XmlElement } from './xml-tree'

export type Prepared =
  | { kind: 'ready'; original: DocxPackage; forEditor: Uint8Array<ArrayBuffer>; lists: ListIds }
  | { kind: 'refused'; reason: Tell }

const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'

/**
 * Checks a file before an editor sees it (every part unpacks within its declared size, the XML that
 * counts is well-formed) and makes the copy for the editor, in which each paragraph has a name.
 * The copy is never saved.
 */
export function prepareDocx(bytes: Uint8Array): Prepared {
  try {
    const original = new DocxPackage(bytes)
    const main = mainPartOf(original)
    if (!main) return { kind: 'refused', reason: refusalFor('not-a-document') }
    for (const name of original.names()) original.bytes(name)
    for (const name of usedParts(original, main)) original.xml(name)
    const changes = new Map<string, Uint8Array>()
    for (const part of storyParts(original, main)) {
      changes.set(part, new TextEncoder().encode(nameParagraphs(original.xml(part))))
    }
    addLists(original, main, changes)
    const lists = listIds(original, main)
    return { kind: 'ready', original, forEditor: original.write(changes), lists }
  } catch (error) {
    if (error instanceof ZipError) return { kind: 'refused', reason: refusalFor(error.problem) }
    if (error instanceof XmlError || error instanceof TypeError) {
      return { kind: 'refused', reason: refusalFor('broken-part') }
    }
    throw error
  }
}

/** Lends the copy the lists that the editor's buttons make. */
function addLists(original: DocxPackage, main: string, changes: Map<string, Uint8Array>): void {
  const utf8 = new TextEncoder()
  const numbering = utf8.encode(numberingWith(original, main, ['bullet', 'decimal']))
  const own = partOf(original, main, 'numbering')
  if (own) {
    changes.set(own, numbering)
    return
  }
  const name = `${main.replace(/[^/]*$/, '')}carrel-numbering.xml`
  const relations = relationshipsPartOf(main)
  const target = `<Relationship Id="carrelNumbering" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="/${name}"/>`
  const type = `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>`
  const rels = original.has(relations) ? original.text(relations) : NO_RELATIONSHIPS
  changes.set(name, numbering)
  changes.set(relations, utf8.encode(insertLast(rels, 'Relationships', target)))
  changes.set(CONTENT_TYPES, utf8.encode(insertLast(original.text(CONTENT_TYPES), 'Types', type)))
}

/** Only for files whose elements have no prefix; in others the lists are done without. */
const insertLast = (xml: string, root: string, child: string): string =>
  xml
    .replace(new RegExp(`<${root}\\b([^>]*?)/>\\s*$`), `<${root}$1></${root}>`)
    .replace(new RegExp(`</${root}>\\s*$`), (end) => child + end)

/** The XML that a merge looks into. What else a package holds is nobody's business here. */
function usedParts(original: DocxPackage, main: string): string[] {
  const known = ['comments', 'commentsExtended', 'numbering', 'styles', 'settings']
  const found = known.map((kind) => partOf(original, main, kind)).filter((part) => part !== null)
  const stories = storyParts(original, main)
  const relations = ['', ...stories].map(relationshipsPartOf).filter((name) => original.has(name))
  return [CONTENT_TYPES, ...relations, ...stories, ...found]
}

function nameParagraphs({ source, root }: XmlDocument): string {
  const ids = paragraphIds(root)
  const splices: { at: number; end: number; text: string }[] = []
  const declaresW14 = attributeOf(root, 'xmlns:w14') === W14
  if (!declaresW14) splices.push(insertAttribute(root, `xmlns:w14="${W14}"`))
  for (const [paragraph, id] of ids) {
    const own = attributeOf(paragraph, 'w14:paraId')
    if (own?.toUpperCase() === id) continue
    const open = paragraph.open.replace(/\s[\w.-]+:paraId\s*=\s*(?:"[^"]*"|'[^']*')/, '')
    const text = open.replace(/^<[^\s/>]+/, (tag) => `${tag} w14:paraId="${id}"`)
    splices.push({ at: paragraph.start, end: paragraph.start + paragraph.open.length, text })
  }
  let out = ''
  let last = 0
  for (const splice of splices) {
    out += source.slice(last, splice.at) + splice.text
    last = splice.end
  }
  return out + source.slice(last)
}

function insertAttribute(element: XmlElement, attribute: string) {
  const text = element.open.replace(/^<[^\s/>]+/, (tag) => `${tag} ${attribute}`)
  return { at: element.start, end: element.start + element.open.length, text }
}
