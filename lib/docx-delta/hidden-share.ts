import { DocxPackage } from './package'
import { mainPartOf } from './relationships'
import { flowParagraphs } from './stories'
import { tokensOf } from './tokens'
import { attributeOf, type XmlElement } from './xml-tree'

/**
 * How much of the body's text the editor's export lacks, from 0 to 1. Results of fields, such as a
 * table of contents, do not count: they are made from the rest.
 */
export function hiddenShare(original: DocxPackage, baseline: Uint8Array): number {
  const exported = new DocxPackage(baseline)
  const [mine, theirs] = [mainPartOf(original), mainPartOf(exported)]
  if (!mine || !theirs) return 1
  const left = characters(original.xml(mine).root, 'original')
  const right = characters(exported.xml(theirs).root, 'export')
  const total = [...left.values()].reduce((sum, count) => sum + count, 0)
  let missing = 0
  for (const [character, count] of left) missing += Math.max(0, count - (right.get(character) ?? 0))
  return total === 0 ? 0 : missing / total
}

function characters(root: XmlElement, source: 'original' | 'export'): Map<string, number> {
  const counts = new Map<string, number>()
  let inField = 0
  for (const token of flowParagraphs(root).flatMap((paragraph) => tokensOf(paragraph, source))) {
    const type = attributeOf(token.leaf, 'w:fldCharType')
    // The editor writes simple fields as complex ones, so in its export all text counts.
    if (source === 'export' && token.kind !== 'char') continue
    if (type === 'begin') inField++
    else if (type === 'end') inField--
    else if (token.kind === 'char' && inField <= 0) {
      counts.set(token.value, (counts.get(token.value) ?? 0) + 1)
    }
  }
  return counts
}
