/** An element that remembers where it stood in the source, so that it can be written back as it was. */
export interface XmlElement {
  kind: 'element'
  /** Canonical name, e.g. `w:p`, whatever prefix the file uses. */
  name: string
  /** The start tag as written; the whole element when it is self-closing. */
  open: string
  /** The end tag as written; empty when the element is self-closing. */
  close: string
  attributes: readonly XmlAttribute[]
  children: XmlNode[]
  parent: XmlElement | null
  source: string
  start: number
  end: number
}

/** Character data, comments, processing instructions and CDATA: kept, never looked into. */
export interface XmlText {
  kind: 'text'
  raw: string
}

export interface XmlAttribute {
  /** Canonical name; `xmlns` and `xmlns:p` stay as they are. */
  name: string
  rawName: string
  /** The value as written, entities not resolved. */
  value: string
}

export type XmlNode = XmlElement | XmlText

export interface XmlDocument {
  source: string
  root: XmlElement
}

export const rawOf = (node: XmlNode): string =>
  node.kind === 'text' ? node.raw : node.source.slice(node.start, node.end)

export const elementsOf = (node: XmlElement): XmlElement[] =>
  node.children.filter((child) => child.kind === 'element')

export const childOf = (node: XmlElement, name: string): XmlElement | undefined =>
  elementsOf(node).find((child) => child.name === name)

export const attributeOf = (node: XmlElement, name: string): string | undefined =>
  node.attributes.find((attribute) => attribute.name === name)?.value

export const isSelfClosing = (node: XmlElement): boolean => node.close === ''

/** The start tag of an element that is about to get content, also when it was self-closing. */
export const startTag = (node: XmlElement): string =>
  isSelfClosing(node) ? `${node.open.slice(0, -2).trimEnd()}>` : node.open

/** The end tag that belongs to `startTag`. */
export function endTag(node: XmlElement): string {
  return isSelfClosing(node) ? `</${/^<([^\s/>]+)/.exec(node.open)?.[1] ?? ''}>` : node.close
}

/** All elements below (and without) `node`, in document order. */
export function* descendants(node: XmlElement): Generator<XmlElement> {
  for (const child of node.children) {
    if (child.kind !== 'element') continue
    yield child
    yield* descendants(child)
  }
}

export function* ancestors(node: XmlElement): Generator<XmlElement> {
  for (let at = node.parent; at !== null; at = at.parent) yield at
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

export function decodeEntities(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    return ENTITIES[name] ?? whole
  })
}

export const encodeText = (text: string): string =>
  text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))

/** The characters that an element such as `w:t` holds, CDATA included. */
export function characterData(node: XmlElement): string {
  let text = ''
  for (const child of node.children) {
    if (child.kind !== 'text') continue
    if (child.raw.startsWith('<![CDATA[')) text += child.raw.slice(9, -3)
    else if (!child.raw.startsWith('<')) text += decodeEntities(child.raw)
  }
  return text
}

/** White space of a pretty-printed file in front of an element's first child element. */
export function leadingSpace(node: XmlElement): string {
  const [first] = node.children
  return first?.kind === 'text' && first.raw.trim() === '' ? first.raw : ''
}

/** The same behind its last child element. */
export function trailingSpace(node: XmlElement): string {
  const last = node.children.at(-1)
  return node.children.length > 1 && last?.kind === 'text' && last.raw.trim() === '' ? last.raw : ''
}
