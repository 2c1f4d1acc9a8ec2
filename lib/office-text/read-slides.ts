import type { DocxPackage } from '#lib/docx-delta/package'
import {
  attributeOf,
  characterData,
  decodeEntities,
  descendants,
  type XmlElement,
} from '#lib/docx-delta/xml-tree'
import type { TextCollector } from './collect-text'
import { isCalled } from './names'

/** The words of a PowerPoint file, slide by slide in the order in which they are shown. */
export function readSlides(office: DocxPackage, into: TextCollector): void {
  const targets = new Map(
    [...descendants(office.xml('ppt/_rels/presentation.xml.rels').root)].map((relation) => [
      attributeOf(relation, 'Id') ?? '',
      decodeEntities(attributeOf(relation, 'Target') ?? ''),
    ]),
  )
  let number = 0
  for (const slide of descendants(office.xml('ppt/presentation.xml').root)) {
    if (into.full()) return
    if (!isCalled(slide, 'sldId')) continue
    const target = targets.get(attributeOf(slide, 'r:id') ?? '')
    const part = target?.startsWith('/') ? target.slice(1) : `ppt/${target}`
    number += 1
    into.words(`Slide ${number}`, office.has(part) ? paragraphs(office.xml(part).root) : [])
  }
}

function* paragraphs(root: XmlElement): Generator<string> {
  for (const node of descendants(root)) {
    if (node.name !== 'a:p') continue
    let line = ''
    for (const piece of descendants(node)) {
      if (piece.name === 'a:t') line += characterData(piece)
      else if (piece.name === 'a:br') line += '\n'
    }
    if (line.trim() !== '') yield line
  }
}
