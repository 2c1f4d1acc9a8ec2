import { schemaRank } from './schema-order'
import {
  attributeOf,
  elementsOf,
  endTag,
  isSelfClosing,
  rawOf,
  startTag,
  type XmlElement,
} from './xml-tree'

export interface ElementMerge {
  /** The meaning of an element of the export before and after the edit. */
  before: (element: XmlElement | undefined) => string
  after: (element: XmlElement | undefined) => string
  /** Source of an element of the edited export, fit for the original (relationships, ids). */
  adopt: (element: XmlElement) => string
}

/**
 * Brings what changed between two exports of an element into the original of it: attribute by
 * attribute and child by child. What the editor does not know stays as it is.
 */
export function mergeElement(
  original: XmlElement | undefined,
  before: XmlElement | undefined,
  after: XmlElement | undefined,
  merge: ElementMerge,
): string {
  if (merge.before(before) === merge.after(after)) return original ? rawOf(original) : ''
  if (!after) return ''
  if (!original || !before || original.name !== after.name) return merge.adopt(after)
  const tag = mergeAttributes(original, before, after)
  const body = mergeChildren(original, before, after, merge)
  if (body === '' && isSelfClosing(original)) return `${tag.slice(0, -1)}/>`
  return `${tag}${body}${endTag(original)}`
}

function mergeAttributes(original: XmlElement, before: XmlElement, after: XmlElement): string {
  let tag = startTag(original)
  const names = new Set([...before.attributes, ...after.attributes].map((a) => a.name))
  for (const name of names) {
    const value = attributeOf(after, name)
    if (name.startsWith('xmlns') || /^w14:(para|text)Id$/.test(name)) continue
    if (/^r:/.test(name) || value === attributeOf(before, name)) continue
    const own = original.attributes.find((attribute) => attribute.name === name)
    const pattern = own && new RegExp(`\\s${own.rawName}\\s*=\\s*(?:"[^"]*"|'[^']*')`)
    const written = own?.rawName ?? after.attributes.find((a) => a.name === name)?.rawName ?? name
    const text = value === undefined ? '' : ` ${written}="${value.replaceAll('"', '&quot;')}"`
    // A function, so that a `$` in the value is not read as a replacement pattern.
    tag = pattern ? tag.replace(pattern, () => text) : tag.replace(/>$/, () => `${text}>`)
  }
  return tag
}

/** Children are told apart by name and, where several of a name are usual, by what they are for. */
export function keyedChildren(element: XmlElement | undefined): Map<string, XmlElement> {
  const keyed = new Map<string, XmlElement>()
  const seen = new Map<string, number>()
  for (const child of element ? elementsOf(element) : []) {
    const isReference = /^w:(header|footer)Reference$/.test(child.name)
    const purpose = isReference ? attributeOf(child, 'w:type') : ''
    const key = `${child.name}|${purpose}`
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    keyed.set(`${key}|${count}`, child)
  }
  return keyed
}

function mergeChildren(
  original: XmlElement,
  before: XmlElement,
  after: XmlElement,
  merge: ElementMerge,
): string {
  const mine = keyedChildren(original)
  const old = keyedChildren(before)
  const now = keyedChildren(after)
  const keyOf = new Map([...mine].map(([key, child]) => [child, key]))
  const added = new Map([...now].filter(([key]) => !mine.has(key)))
  const parts: { name: string; text: string }[] = []
  for (const child of original.children) {
    if (child.kind === 'text') {
      const text = characterChange(before, after)
      parts.push({ name: '', text: text ?? child.raw })
      continue
    }
    const key = keyOf.get(child) ?? ''
    const unknownToEditor = !old.has(key) && !now.has(key)
    const text = unknownToEditor
      ? rawOf(child)
      : mergeElement(child, old.get(key), now.get(key), merge)
    parts.push({ name: child.name, text })
  }
  for (const [key, child] of added) {
    if (merge.before(old.get(key)) === merge.after(child)) continue
    parts.splice(placeFor(original.name, child.name, parts), 0, {
      name: child.name,
      text: merge.adopt(child),
    })
  }
  return parts.map((part) => part.text).join('')
}

/** The new text of a leaf such as `wp:posOffset`, when the edit changed it. */
function characterChange(before: XmlElement, after: XmlElement): string | undefined {
  if (elementsOf(before).length > 0 || elementsOf(after).length > 0) return undefined
  const text = (element: XmlElement) => element.children.map(rawOf).join('')
  return text(before) === text(after) ? undefined : text(after)
}

function placeFor(parent: string, child: string, parts: readonly { name: string }[]): number {
  const rank = schemaRank(parent, child)
  if (rank < 0) return parts.length
  const at = parts.findIndex((part) => schemaRank(parent, part.name) > rank)
  return at < 0 ? parts.length : at
}
