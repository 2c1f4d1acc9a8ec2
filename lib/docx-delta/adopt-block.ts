import { mergeParagraphs } from './merge-paragraphs'
import type { StoryContext } from './story-context'
import { elementsOf, endTag, startTag, type XmlElement } from './xml-tree'

/** Source of a block that the person put in, in the spelling of the original where it is known. */
export function adoptBlock(block: XmlElement, context: StoryContext): string {
  if (block.name === 'w:p') {
    const { xml } = mergeParagraphs({ original: [], before: [], after: [block] }, context)
    return xml
  }
  if (!/^w:(tbl|tr|tc|sdt|sdtContent)$/.test(block.name)) return context.adopt(block)
  const bare = { ...block, source: startTag(block), start: 0, end: startTag(block).length }
  const body = elementsOf(block)
    .map((child) => adoptBlock(child, context))
    .join('')
  return context.adopt(bare) + body + endTag(block)
}
