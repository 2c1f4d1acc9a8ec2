import type { RelationshipAdopter } from './adopt-relationships'
import { adoptSource, declarePrefixes } from './adopt-source'
import { identify } from './identify'
import { Learned } from './learned'
import { mergeBlocks, type Tally } from './merge-blocks'
import { type ExportSide, normaliser } from './normalise'
import { Plan } from './plan'
import { renumberRevisions } from './revision-ids'
import type { StoryContext } from './story-context'
import { attributeOf, descendants, type XmlDocument, type XmlElement } from './xml-tree'

export interface StoryInput {
  original: XmlDocument
  before: ExportSide
  after: ExportSide
  relations: RelationshipAdopter
}

/** Merges one part with running text. Null when nothing in it changed. */
export function mergeStory(input: StoryInput, tally: Tally): string | null {
  const { original } = input
  const before = input.before.pkg.xml(input.before.part)
  const after = input.after.pkg.xml(input.after.part)
  const meaning = { before: normaliser(input.before), after: normaliser(input.after) }
  if (meaning.before(before.root) === meaning.after(after.root)) return null
  const context = storyContext(input, before.root, after.root, meaning)
  const plan = new Plan()
  const [from, to] = [bodyOf(before.root), bodyOf(after.root)]
  mergeBlocks(from, to, plan, context, tally)
  if (plan.isEmpty) return null
  const { source, root } = original
  const merged = source.slice(0, root.start) + plan.write(root) + source.slice(root.end)
  if (merged === source) return null
  return declarePrefixes(renumberRevisions(merged, source), root, after.root)
}

const bodyOf = (root: XmlElement): XmlElement => {
  const [body] = root.children.filter(
    (child) => child.kind === 'element' && child.name === 'w:body',
  )
  return body?.kind === 'element' ? body : root
}

function storyContext(
  input: StoryInput,
  before: XmlElement,
  after: XmlElement,
  meaning: Pick<StoryContext, 'before' | 'after'>,
): StoryContext {
  const ids = identify(input.original.root, before, after, meaning)
  const originalByName = new Map([...ids.original].map(([p, name]) => [name, p]))
  originalByName.set('', input.original.root)
  const beforeByName = new Map([...ids.before].map(([p, name]) => [name, p]))
  const units = unitsOf(ids.before, originalByName)
  let learned: Learned | undefined
  const context: StoryContext = {
    ...meaning,
    ids,
    originalByName,
    beforeByName,
    unitOf: (name) => units.get(name) ?? [],
    knownBookmarks: new Set(bookmarkIds(before)),
    learned: () => {
      learned ??= new Learned(pairs(originalByName, beforeByName), meaning.before)
      return learned
    },
    adopt: (element) => {
      const section =
        element.name === 'w:sectPr' ? context.learned().section(meaning.after(element)) : undefined
      return section ?? adoptSource(element, (id) => input.relations.adopt(id))
    },
  }
  return context
}

function* pairs(
  original: ReadonlyMap<string, XmlElement>,
  before: ReadonlyMap<string, XmlElement>,
): Generator<[XmlElement, XmlElement]> {
  for (const [name, own] of original) {
    const paragraph = before.get(name)
    if (paragraph) yield [own, paragraph]
  }
}

/** A paragraph of the baseline that the original lacks was split off from the one before it. */
function unitsOf(
  before: ReadonlyMap<XmlElement, string>,
  original: ReadonlyMap<string, XmlElement>,
): Map<string, XmlElement[]> {
  const units = new Map<string, XmlElement[]>()
  let unit: XmlElement[] = []
  let parent: XmlElement | null = null
  for (const [paragraph, name] of before) {
    if (original.has(name) || paragraph.parent !== parent) {
      unit = []
      if (original.has(name)) units.set(name, unit)
    }
    unit.push(paragraph)
    parent = paragraph.parent
  }
  return units
}

function bookmarkIds(root: XmlElement): string[] {
  return [...descendants(root)]
    .filter((element) => /bookmark(Start|End)$/.test(element.name))
    .map((element) => attributeOf(element, 'w:id') ?? '')
}
