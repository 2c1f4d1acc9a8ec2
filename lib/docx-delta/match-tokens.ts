import { align } from './align'
import type { StoryContext } from './story-context'
import { isBookmark, isGraphic, type Token, tokensOf } from './tokens'
import { attributeOf, type XmlElement } from './xml-tree'

/** Consecutive paragraphs that changed together: usually one, more after a split or a join. */
export interface ParagraphGroup {
  original: readonly XmlElement[]
  before: readonly XmlElement[]
  after: readonly XmlElement[]
}

/** The three token rows of a group and which positions are the same thing. */
export interface Matched {
  original: readonly Token[]
  before: readonly Token[]
  after: readonly Token[]
  originalToBefore: ReadonlyMap<number, number>
  beforeToOriginal: ReadonlyMap<number, number>
  beforeToAfter: ReadonlyMap<number, number>
  afterToBefore: ReadonlyMap<number, number>
}

export function matchTokens(group: ParagraphGroup, context: StoryContext): Matched {
  const original = group.original.flatMap((p) => tokensOf(p, 'original'))
  const before = group.before.flatMap((p) => exportTokens(p, context))
  const after = group.after.flatMap((p) => exportTokens(p, context))
  const originalToBefore = new Map<number, number>()
  const firstBefore = firstPositions(before)
  const firstOriginal = firstPositions(original)
  for (const paragraph of group.original) {
    const unit = new Set(context.unitOf(context.ids.original.get(paragraph) ?? ''))
    const left = original.filter((token) => token.paragraph === paragraph)
    const right = before.filter((token) => unit.has(token.paragraph))
    const [head] = unit
    const offset = (head && firstBefore.get(head)) ?? 0
    // The last end of the unit is the end of the paragraph; those before it were invented.
    const pairs = align(left.map(comparable), right.map(comparable))
    for (const [x, y] of pairs) {
      originalToBefore.set((firstOriginal.get(paragraph) ?? 0) + x, offset + y)
    }
  }
  const pairs = alignExports(before, after, context)
  return {
    original,
    before,
    after,
    originalToBefore,
    beforeToOriginal: inverse(originalToBefore),
    beforeToAfter: new Map(pairs),
    afterToBefore: inverse(new Map(pairs)),
  }
}

const comparable = (token: Token): string => token.value

const inverse = (map: ReadonlyMap<number, number>): Map<number, number> =>
  new Map([...map].map(([key, value]) => [value, key]))

function firstPositions(tokens: readonly Token[]): Map<XmlElement, number> {
  const first = new Map<XmlElement, number>()
  tokens.forEach((token, at) => {
    if (!first.has(token.paragraph)) first.set(token.paragraph, at)
  })
  return first
}

/**
 * Bookmarks are the original's alone, unless the person made a new one. A comment that is being
 * written has a negative number and is not there yet.
 */
function exportTokens(paragraph: XmlElement, context: StoryContext): Token[] {
  return tokensOf(paragraph, 'export')
    .filter(
      (token) =>
        !/^w:comment/.test(token.leaf.name) || !attributeOf(token.leaf, 'w:id')?.startsWith('-'),
    )
    .filter(
      (token) =>
        !isBookmark(token) || !context.knownBookmarks.has(attributeOf(token.leaf, 'w:id') ?? ''),
    )
}

/** Pictures are paired by what they show first; only what is left over by their place. */
function alignExports(before: readonly Token[], after: readonly Token[], context: StoryContext) {
  const exactBefore = new Set(before.filter(isGraphic).map((token) => context.before(token.leaf)))
  const exactAfter = new Set(after.filter(isGraphic).map((token) => context.after(token.leaf)))
  const key = (token: Token, meaning: (e: XmlElement) => string, others: Set<string>) => {
    if (token.kind === 'marker' && token.leaf.name.startsWith('m:')) return meaning(token.leaf)
    if (!isGraphic(token)) return token.value
    const exact = meaning(token.leaf)
    return others.has(exact) ? exact : token.value
  }
  return align(
    before.map((token) => key(token, context.before, exactAfter)),
    after.map((token) => key(token, context.after, exactBefore)),
  )
}
