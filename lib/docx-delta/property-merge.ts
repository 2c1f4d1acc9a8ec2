import { type ElementMerge, mergeElement } from './merge-element'
import { elementsOf, type XmlElement } from './xml-tree'

/** Formatting that a style can switch on and that must be switched off by name. */
const TOGGLES = [
  'b',
  'bCs',
  'i',
  'iCs',
  'caps',
  'smallCaps',
  'strike',
  'dstrike',
  'vanish',
  'outline',
]

/**
 * Three-way merge of a property element such as `w:rPr`, any of which may be absent. The exports
 * spell out what styles give, so only what differs between them may reach the original.
 */
export function mergeProperties(
  name: string,
  original: XmlElement | undefined,
  before: XmlElement | undefined,
  after: XmlElement | undefined,
  merge: ElementMerge,
): string {
  if (merge.before(before) === merge.after(after)) return original ? sourceOf(original) : ''
  const merged = mergeElement(
    original ?? emptyElement(name),
    before ?? emptyElement(name),
    after ?? emptyElement(name),
    merge,
  )
  const withToggles = name === 'w:rPr' ? switchOff(merged, original, before, after) : merged
  return isEmptyTag(withToggles, name) ? '' : withToggles
}

const sourceOf = (element: XmlElement): string => element.source.slice(element.start, element.end)

const isEmptyTag = (xml: string, name: string): boolean =>
  xml === `<${name}/>` || xml === `<${name}></${name}>`

export function emptyElement(name: string): XmlElement {
  const source = `<${name}/>`
  return {
    kind: 'element',
    name,
    open: source,
    close: '',
    attributes: [],
    children: [],
    parent: null,
    source,
    start: 0,
    end: source.length,
  }
}

/** Bold that came from a style and was taken off is not there any more in the export: say so. */
function switchOff(
  merged: string,
  original: XmlElement | undefined,
  before: XmlElement | undefined,
  after: XmlElement | undefined,
): string {
  const has = (element: XmlElement | undefined, name: string) =>
    element !== undefined && elementsOf(element).some((child) => child.name === name)
  let out = merged
  for (const toggle of TOGGLES) {
    const name = `w:${toggle}`
    if (!has(before, name) || has(after, name) || has(original, name)) continue
    const off = `<${name} w:val="0"/>`
    out =
      out.endsWith('/>') && !out.includes('><') ? `<w:rPr>${off}</w:rPr>` : insertFirst(out, off)
  }
  return out
}

function insertFirst(xml: string, child: string): string {
  const afterStyles = /^<[^>]+>(?:\s*<w:(?:ins|del|rStyle|rFonts)\b[^>]*\/>)*/.exec(xml)?.[0] ?? ''
  return xml.slice(0, afterStyles.length) + child + xml.slice(afterStyles.length)
}
