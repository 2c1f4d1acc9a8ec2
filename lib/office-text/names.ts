import { attributeOf, type XmlElement } from '#lib/docx-delta/xml-tree'

/** Without its prefix, whatever the file calls it. */
export function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1)
}

export function isCalled(node: XmlElement, name: string): boolean {
  return localName(node.name) === name
}

/** An attribute by its name without the prefix. */
export function localAttribute(node: XmlElement, name: string): string | undefined {
  return (
    attributeOf(node, name) ??
    node.attributes.find((attribute) => localName(attribute.name) === name)?.value
  )
}
