import { descendants, type XmlElement } from './xml-tree'

/** Paragraphs of the running text: not those inside drawings and text boxes, which hang in a run. */
export function flowParagraphs(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  const walk = (node: XmlElement) => {
    for (const child of node.children) {
      if (child.kind !== 'element') continue
      if (child.name === 'w:p') found.push(child)
      else if (child.name !== 'mc:AlternateContent') walk(child)
    }
  }
  walk(root)
  return found
}

export const hasElement = (root: XmlElement, name: string): boolean => {
  for (const element of descendants(root)) if (element.name === name) return true
  return false
}
