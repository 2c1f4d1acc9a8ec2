import { flowParagraphs } from './stories'
import type { StoryContext } from './story-context'
import { ancestors, attributeOf, elementsOf, rawOf, type XmlElement } from './xml-tree'

/** Finds where in the original an element of the baseline stands. */
export function counterpart(before: XmlElement, context: StoryContext): XmlElement | undefined {
  if (before.name === 'w:p') {
    return context.originalByName.get(context.ids.before.get(before) ?? '')
  }
  if (!before.parent) return context.originalByName.get('')
  const found = byParagraphs(before, context)
  // A cell that the editor made up to fill a row stands nowhere in the original.
  return found || BLOCKS.test(before.name) ? found : byPlace(before, context)
}

const BLOCKS = /^w:(tbl|tr|tc|sdt)$/

/** A table, row, cell or control is where its paragraphs are, as many levels up. */
function byParagraphs(before: XmlElement, context: StoryContext): XmlElement | undefined {
  for (const paragraph of flowParagraphs(before)) {
    const own = context.originalByName.get(context.ids.before.get(paragraph) ?? '')
    if (!own) continue
    const level = [...ancestors(paragraph)].filter((a) => a.name === before.name).indexOf(before)
    return [...ancestors(own)].filter((a) => a.name === before.name)[level]
  }
  return undefined
}

/** Properties and the like: the child of the same name and identity of the parent's counterpart. */
function byPlace(before: XmlElement, context: StoryContext): XmlElement | undefined {
  const parent = before.parent && counterpart(before.parent, context)
  if (!before.parent || !parent) return undefined
  const siblings = (element: XmlElement) =>
    elementsOf(element).filter((child) => child.name === before.name)
  const id = attributeOf(before, 'w:id')
  const same = siblings(parent).find(
    (child) => id !== undefined && attributeOf(child, 'w:id') === id,
  )
  const identical = siblings(parent).find((child) => rawOf(child) === rawOf(before))
  return same ?? identical ?? siblings(parent)[siblings(before.parent).indexOf(before)]
}
