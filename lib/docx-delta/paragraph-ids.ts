import { flowParagraphs } from './stories'
import { attributeOf, descendants, type XmlElement } from './xml-tree'

/**
 * A name for each paragraph that survives the editor. The editor keeps `w14:paraId`, so every
 * paragraph that lacks a usable one is given one in the copy that the editor gets. Both sides of
 * the merge compute the same names from the same original.
 */
export function paragraphIds(root: XmlElement): Map<XmlElement, string> {
  const paragraphs = flowParagraphs(root)
  const counts = new Map<string, number>()
  for (const element of descendants(root)) {
    const id = element.name === 'w:p' ? attributeOf(element, 'w14:paraId') : undefined
    if (id !== undefined) counts.set(id.toUpperCase(), (counts.get(id.toUpperCase()) ?? 0) + 1)
  }
  const ids = new Map<XmlElement, string>()
  let next = 0x5ca00001
  for (const paragraph of paragraphs) {
    const own = attributeOf(paragraph, 'w14:paraId')?.toUpperCase()
    if (own !== undefined && counts.get(own) === 1 && isUsable(own)) {
      ids.set(paragraph, own)
      continue
    }
    while (counts.has(next.toString(16).toUpperCase())) next++
    ids.set(paragraph, next.toString(16).toUpperCase())
    next++
  }
  return ids
}

/** ECMA's ST_LongHexNumber, below 0x80000000 as Word demands. */
const isUsable = (id: string): boolean => /^[0-7][0-9A-F]{7}$/.test(id) && id !== '00000000'
