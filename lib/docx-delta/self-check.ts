import { readComments } from './comment-threads'
import type { DocxPackage } from './package'
import { mainPartOf, relationshipsOf, relationshipsPartOf, storyParts } from './relationships'
import { findUnsavedText } from './text-check'
import { attributeOf, descendants, type XmlElement } from './xml-tree'

/**
 * Reads a merged file as if it came from a stranger and says what is wrong with it, or null.
 * Nothing of how the merge was done is used, so a mistake there is found here.
 */
export function selfCheck(
  original: DocxPackage,
  before: DocxPackage,
  after: DocxPackage,
  merged: DocxPackage,
): string | null {
  const main = mainPartOf(merged)
  if (!main) return 'the document part is gone'
  const lost = original.names().find((name) => !merged.has(name))
  if (lost !== undefined) return `the part ${lost} is gone`
  for (const part of merged.names()) {
    if (!isChanged(part, original, merged) || !/\.(xml|rels)$/i.test(part)) continue
    const { root } = merged.xml(part)
    const problem = prefixProblem(root) ?? danglingReference(root, part, merged)
    if (problem !== null) return `${part}: ${problem}`
  }
  const dangling = danglingComment(original, merged, main)
  if (dangling !== null) return dangling
  const before0 = mainPartOf(before)
  const after0 = mainPartOf(after)
  for (const part of storyParts(merged, main)) {
    if (!original.has(part)) continue
    const [from, to] = part === main ? [before0, after0] : [part, part]
    if (!from || !to || !before.has(from) || !after.has(to)) continue
    const [o, m] = [original.xml(part).root, merged.xml(part).root]
    const structural = unpaired(m, o)
    if (structural !== null) return `${part}: ${structural}`
    const text = findUnsavedText(o, before.xml(from).root, after.xml(to).root, m)
    if (text !== null) return `${part}: ${text}`
  }
  return null
}

/** A comment's anchor in the text needs its comment. */
function danglingComment(original: DocxPackage, merged: DocxPackage, main: string): string | null {
  const anchors = (pkg: DocxPackage) =>
    [...descendants(pkg.xml(main).root)]
      .filter((element) => element.name === 'w:commentReference')
      .map((element) => attributeOf(element, 'w:id') ?? '')
  const comments = readComments(merged, main).byId
  const before = new Set(anchors(original))
  const missing = anchors(merged).find((id) => !before.has(id) && !comments.has(id))
  return missing === undefined ? null : `the comment ${missing} is not there`
}

const isChanged = (part: string, original: DocxPackage, merged: DocxPackage): boolean =>
  original.fingerprint(part) !== merged.fingerprint(part)

/** Word refuses a file that calls a prefix ignorable without declaring it. */
function prefixProblem(root: XmlElement): string | null {
  const ignorable = (attributeOf(root, 'mc:Ignorable') ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  const missing = ignorable.find((prefix) => attributeOf(root, `xmlns:${prefix}`) === undefined)
  return missing === undefined ? null : `the ignorable prefix ${missing} is not declared`
}

function danglingReference(root: XmlElement, part: string, merged: DocxPackage): string | null {
  if (relationshipsPartOf(part) === part || part.startsWith('[') || part.endsWith('.rels'))
    return null
  const ids = new Set(relationshipsOf(merged, part).map((rel) => rel.id))
  for (const element of descendants(root)) {
    for (const { name, value } of element.attributes) {
      if (/^r:(id|embed|link|pict)$/.test(name) && value !== '' && !ids.has(value)) {
        return `the relationship ${value} is not there`
      }
    }
  }
  return null
}

/** Fields and ranges that were whole before must be whole after, and ids not newly given twice. */
function unpaired(merged: XmlElement, original: XmlElement): string | null {
  const [now, then] = [census(merged), census(original)]
  if (now.fieldDepth !== then.fieldDepth) return 'a field lost its begin or end'
  for (const [key, count] of now.ranges) {
    if (count !== 0 && (then.ranges.get(key) ?? 0) === 0) return `half of ${key} is missing`
  }
  for (const [key, count] of now.ids) {
    if (count > 1 && count > (then.ids.get(key) ?? 0)) return `${key} stands there twice`
  }
  for (const [key, count] of now.cells) {
    if (count > (then.cells.get(key) ?? 0)) return key
  }
  return null
}

interface Census {
  fieldDepth: number
  ranges: Map<string, number>
  ids: Map<string, number>
  cells: Map<string, number>
}

const FIELD: Readonly<Record<string, number>> = { begin: 1, end: -1 }

function census(root: XmlElement): Census {
  const result: Census = { fieldDepth: 0, ranges: new Map(), ids: new Map(), cells: new Map() }
  const count = (map: Map<string, number>, key: string, by = 1) =>
    map.set(key, (map.get(key) ?? 0) + by)
  for (const element of descendants(root)) {
    const id = attributeOf(element, 'w:id') ?? ''
    const range = /^w:(bookmark|commentRange)(Start|End)$/.exec(element.name)
    if (range) count(result.ranges, `the ${range[1]} ${id}`, range[2] === 'Start' ? 1 : -1)
    if (/^w:(bookmarkStart|commentRangeStart|commentReference)$/.test(element.name)) {
      count(result.ids, `${element.name} ${id}`)
    }
    if (element.name === 'w:id' && element.parent?.name === 'w:sdtPr') {
      count(result.ids, `the content control ${attributeOf(element, 'w:val')}`)
    }
    if (element.name === 'w:fldChar') {
      result.fieldDepth += FIELD[attributeOf(element, 'w:fldCharType') ?? ''] ?? 0
    }
    const last = element.children.findLast((child) => child.kind === 'element')
    if (
      element.name === 'w:tc' &&
      (last?.kind !== 'element' || !/^w:(p|sdt|customXml)$/.test(last.name))
    ) {
      count(result.cells, 'a table cell does not end with a paragraph')
    }
    if (
      element.name === 'w:tr' &&
      !element.children.some((c) => c.kind === 'element' && !/Pr$/.test(c.name))
    ) {
      count(result.cells, 'a table row has no cells')
    }
  }
  return result
}
