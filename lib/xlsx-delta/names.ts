import { attributeOf, elementsOf, type XmlElement } from '#lib/docx-delta/xml-tree'

/** Without its prefix or address, whatever the file calls it. */
export function localName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('}'), name.lastIndexOf(':')) + 1)
}

/** Child elements of this name. */
export function childrenOf(node: XmlElement | undefined, name: string): XmlElement[] {
  return node ? elementsOf(node).filter((child) => localName(child.name) === name) : []
}

export function firstOf(node: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(node, name)[0]
}

/** An attribute that is a number; `fallback` when it is absent or none. */
export function numberOf(node: XmlElement | undefined, name: string, fallback: number): number {
  const value = Number((node && attributeOf(node, name)) ?? Number.NaN)
  return Number.isFinite(value) ? value : fallback
}

/** What XML Schema takes for true. */
export function isSet(node: XmlElement | undefined, name: string): boolean {
  const value = node && attributeOf(node, name)
  return value === '1' || value === 'true'
}
