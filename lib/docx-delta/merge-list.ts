import { adoptSource, declarePrefixes } from './adopt-source'
import { mergeElement } from './merge-element'
import { type ExportSide, normaliser } from './normalise'
import { Plan } from './plan'
import { attributeOf, elementsOf, type XmlDocument, type XmlElement } from './xml-tree'

const KEY: Readonly<Record<string, string>> = {
  'w:style': 'w:styleId',
  'w:abstractNum': 'w:abstractNumId',
  'w:num': 'w:numId',
  'w:font': 'w:name',
}

/** `w:num` refers to `w:abstractNum`, which must all stand before the first of it. */
const BEFORE: Readonly<Record<string, string>> = { 'w:abstractNum': 'w:num' }

/**
 * Merges a part that is a list of definitions (styles, numbering, fonts, settings): what the
 * edit added or changed is brought in, nothing is taken away. Null when nothing changed.
 */
export function mergeList(
  original: XmlDocument,
  before: ExportSide,
  after: ExportSide,
): string | null {
  const [from, to] = [before.pkg.xml(before.part).root, after.pkg.xml(after.part).root]
  const meaning = { before: normaliser(before), after: normaliser(after) }
  if (meaning.before(from) === meaning.after(to)) return null
  const adopt = (element: XmlElement) => adoptSource(element, (id) => id)
  const merge = { ...meaning, adopt }
  const plan = new Plan()
  const [mine, old] = [keyed(original.root), keyed(from)]
  for (const [key, element] of keyed(to)) {
    const was = old.get(key)
    if (was && meaning.before(was) === meaning.after(element)) continue
    const own = mine.get(key)
    if (own) plan.replace(own, was ? mergeElement(own, was, element, merge) : adopt(element))
    else insert(original.root, element, adopt(element), plan)
  }
  if (plan.isEmpty) return null
  const { source, root } = original
  const merged = source.slice(0, root.start) + plan.write(root) + source.slice(root.end)
  return declarePrefixes(merged, root, to)
}

function keyed(root: XmlElement): Map<string, XmlElement> {
  const map = new Map<string, XmlElement>()
  for (const child of elementsOf(root)) {
    const attribute = KEY[child.name]
    map.set(`${child.name} ${attribute ? attributeOf(child, attribute) : ''}`, child)
  }
  return map
}

function insert(root: XmlElement, element: XmlElement, xml: string, plan: Plan): void {
  const children = elementsOf(root)
  const sibling = children.findLast((child) => child.name === element.name)
  const next = children.find((child) => child.name === BEFORE[element.name])
  const last = sibling ?? (next ? undefined : children.at(-1))
  if (last) plan.after(last, xml)
  else if (next) plan.before(next, xml)
}
