import type { DocxPackage } from './package'
import { mainPartOf, relationshipsOf } from './relationships'
import { attributeOf, descendants, elementsOf, type XmlElement } from './xml-tree'

/** The comments of a package with what the newer parts say about them. */
export interface Comments {
  part: string | null
  extendedPart: string | null
  /** By comment id, in order. */
  byId: Map<string, XmlElement>
  states: Map<string, CommentState>
}

export interface CommentState {
  done: boolean
  /** The comment that this one answers. */
  parent: string | null
}

export function readComments(pkg: DocxPackage, main: string): Comments {
  const part = partOf(pkg, main, 'comments')
  const extendedPart = partOf(pkg, main, 'commentsExtended')
  const byId = new Map<string, XmlElement>()
  const ofParagraph = new Map<string, string>()
  for (const comment of part ? elementsOf(pkg.xml(part).root) : []) {
    const id = attributeOf(comment, 'w:id')
    if (comment.name !== 'w:comment' || id === undefined) continue
    byId.set(id, comment)
    for (const paragraph of paragraphIdsIn(comment)) ofParagraph.set(paragraph, id)
  }
  const states = new Map<string, CommentState>()
  for (const entry of extendedPart ? elementsOf(pkg.xml(extendedPart).root) : []) {
    const id = ofParagraph.get(attributeOf(entry, 'w15:paraId')?.toUpperCase() ?? '')
    if (id === undefined) continue
    const parent = ofParagraph.get(attributeOf(entry, 'w15:paraIdParent')?.toUpperCase() ?? '')
    const done = /^(1|true|on)$/.test(attributeOf(entry, 'w15:done') ?? '')
    states.set(id, { done, parent: parent ?? null })
  }
  return { part, extendedPart, byId, states }
}

export function partOf(pkg: DocxPackage, main: string, kind: string): string | null {
  const rel = relationshipsOf(pkg, main).find((candidate) => candidate.kind === kind)
  return rel && pkg.has(rel.part) ? rel.part : null
}

export function paragraphIdsIn(comment: XmlElement): string[] {
  return [...descendants(comment)]
    .filter((element) => element.name === 'w:p')
    .map((paragraph) => attributeOf(paragraph, 'w14:paraId')?.toUpperCase())
    .filter((id) => id !== undefined)
}

export const stateOf = (comments: Comments, id: string): CommentState =>
  comments.states.get(id) ?? { done: false, parent: null }

/** Ids of comments that the text refers to. The editor drops all others at the first edit. */
export function anchoredComments(pkg: DocxPackage): Set<string> {
  const main = mainPartOf(pkg)
  if (main === null) return new Set()
  const { byId } = readComments(pkg, main)
  const anchors = [...descendants(pkg.xml(main).root)]
    .filter((element) => /^w:comment(RangeStart|Reference)$/.test(element.name))
    .map((element) => attributeOf(element, 'w:id') ?? '')
  return new Set(anchors.filter((id) => byId.has(id)))
}
