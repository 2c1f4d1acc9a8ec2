import type { Step } from './pieces'
import type { StoryContext } from './story-context'
import type { Token } from './tokens'
import {
  attributeOf,
  childOf,
  endTag,
  rawOf,
  startTag,
  trailingSpace,
  type XmlElement,
} from './xml-tree'

/** What a token stands in, comparable between the two exports. */
export function pathOf(token: Token, meaning: (element: XmlElement) => string): string[] {
  return token.path.map((element) => containerKey(element, meaning))
}

export const samePath = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i])

function containerKey(element: XmlElement, meaning: (element: XmlElement) => string): string {
  if (element.name === 'w:hyperlink') {
    // Its start tag carries a relationship id, whose meaning is what counts.
    return /^<[^>]*>/.exec(meaning(element))?.[0] ?? element.name
  }
  const id = ['w:id', 'w:author', 'w:instr'].map((name) => attributeOf(element, name) ?? '')
  return [element.name, ...id].join('|')
}

export const stepsOf = (path: readonly XmlElement[], context: StoryContext): Step[] =>
  path.map((element) => stepOf(element, context))

const steps = new WeakMap<XmlElement, Step>()

function stepOf(element: XmlElement, context: StoryContext): Step {
  const known = steps.get(element)
  if (known) return known
  const step = { element, open: openingOf(element, context), close: closingOf(element) }
  steps.set(element, step)
  return step
}

function isOriginal(element: XmlElement, context: StoryContext): boolean {
  const [any] = context.originalByName.values()
  return element.source === any?.source
}

/** The start tag with everything that stands before the content: properties of a content control. */
function openingOf(element: XmlElement, context: StoryContext): string {
  if (!isOriginal(element, context))
    return context.adopt({
      ...element,
      start: 0,
      source: startTag(element),
      end: startTag(element).length,
    })
  const space = spaceBefore(element)
  if (element.name === 'w:sdt') {
    const content = childOf(element, 'w:sdtContent')
    if (content)
      return space + element.source.slice(element.start, content.start) + startTag(content)
  }
  const properties = childOf(element, 'w:smartTagPr') ?? childOf(element, 'w:customXmlPr')
  return space + startTag(element) + (properties ? rawOf(properties) : '')
}

function closingOf(element: XmlElement): string {
  const content = element.name === 'w:sdt' ? childOf(element, 'w:sdtContent') : undefined
  if (!content) return trailingSpace(element) + endTag(element)
  return trailingSpace(content) + endTag(content) + element.source.slice(content.end, element.end)
}

/** White space of a pretty-printed file in front of an element. */
function spaceBefore(element: XmlElement): string {
  const siblings = element.parent?.children ?? []
  const before = siblings[siblings.indexOf(element) - 1]
  return before?.kind === 'text' && before.raw.trim() === '' ? before.raw : ''
}

/**
 * The containers of a token whose containers changed in the editor: those of the original without
 * what the edit took away (an accepted insertion) and with what it added (a suggested deletion).
 */
export function changedPath(mine: Token, old: Token, now: Token, context: StoryContext): Step[] {
  const was = pathOf(old, context.before)
  const is = pathOf(now, context.after)
  const removed = old.path.filter((_, i) => !is.includes(was[i] ?? ''))
  const added = now.path.filter((_, i) => !was.includes(is[i] ?? ''))
  const kept = [...mine.path]
  for (const element of removed) {
    const at = kept.findIndex((own) => own.name === element.name && sameIdentity(own, element))
    const byName = at < 0 ? kept.findIndex((own) => own.name === element.name) : at
    if (byName >= 0) kept.splice(byName, 1)
  }
  return stepsOf([...kept, ...added], context)
}

const sameIdentity = (a: XmlElement, b: XmlElement): boolean =>
  attributeOf(a, 'w:id') === attributeOf(b, 'w:id')
