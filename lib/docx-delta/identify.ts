import { align } from './align'
import { paragraphIds } from './paragraph-ids'
import { flowParagraphs } from './stories'
import { textOf, tokensOf } from './tokens'
import { attributeOf, type XmlElement } from './xml-tree'

/** The same name for the same paragraph in the original and in both exports. */
export interface Identities {
  original: Map<XmlElement, string>
  before: Map<XmlElement, string>
  after: Map<XmlElement, string>
}

/** Names paragraphs by `w14:paraId` where the editor keeps it, else by their place and text. */
export function identify(
  original: XmlElement,
  before: XmlElement,
  after: XmlElement,
  meaning: { before: (e: XmlElement) => string; after: (e: XmlElement) => string },
): Identities {
  const own = paragraphIds(original)
  const known = new Set(own.values())
  const written = new Map<string, string>()
  const beforeIds = nameSide(flowParagraphs(before), 'b', (p) => idIn(p, known))
  pairUnnamed([...own.keys()], own, flowParagraphs(before), beforeIds, (p) =>
    textOf(tokensOf(p, 'export')),
  )
  for (const [paragraph, name] of beforeIds) {
    const id = attributeOf(paragraph, 'w14:paraId')
    if (id !== undefined && !written.has(id)) written.set(id, name)
  }
  const afterIds = nameSide(flowParagraphs(after), 'a', (p) => {
    return written.get(attributeOf(p, 'w14:paraId') ?? '')
  })
  const known2 = new Map([...beforeIds].map(([p, name]) => [p, name]))
  pairUnnamed([...known2.keys()], known2, flowParagraphs(after), afterIds, (p) =>
    beforeIds.has(p) ? meaning.before(p) : meaning.after(p),
  )
  return { original: own, before: beforeIds, after: afterIds }
}

const idIn = (paragraph: XmlElement, known: ReadonlySet<string>): string | undefined => {
  const id = attributeOf(paragraph, 'w14:paraId')?.toUpperCase()
  return id !== undefined && known.has(id) ? id : undefined
}

/** First come, first named: a second paragraph with the same id is a new one. */
function nameSide(
  paragraphs: readonly XmlElement[],
  prefix: string,
  nameOf: (paragraph: XmlElement) => string | undefined,
): Map<XmlElement, string> {
  const used = new Set<string>()
  const names = new Map<XmlElement, string>()
  paragraphs.forEach((paragraph, i) => {
    const name = nameOf(paragraph)
    const free = name !== undefined && !used.has(name)
    if (free) used.add(name)
    names.set(paragraph, free ? name : `${prefix}${i}`)
  })
  return names
}

/** Gives paragraphs that have no name yet that of their counterpart: equal text, else equal place. */
function pairUnnamed(
  left: readonly XmlElement[],
  leftNames: ReadonlyMap<XmlElement, string>,
  right: readonly XmlElement[],
  rightNames: Map<XmlElement, string>,
  textKey: (paragraph: XmlElement) => string,
): void {
  const taken = new Set(rightNames.values())
  const shared = new Set([...leftNames.values()].filter((name) => taken.has(name)))
  if (shared.size === right.length) return
  const keys = (list: readonly XmlElement[], names: ReadonlyMap<XmlElement, string>) =>
    list.map((p) => {
      const name = names.get(p) ?? ''
      return shared.has(name) ? `#${name}` : `=${textKey(p)}`
    })
  const pairs = align(keys(left, leftNames), keys(right, rightNames))
  let x = 0
  let y = 0
  for (const [nextX, nextY] of [...pairs, [left.length, right.length] as const]) {
    // A gap of equal length on both sides holds paragraphs whose text was changed.
    if (nextX - x === nextY - y) while (x < nextX) give(x++, y++)
    give(nextX, nextY)
    x = nextX + 1
    y = nextY + 1
  }

  function give(i: number, j: number): void {
    const from = left[i]
    const to = right[j]
    if (!from || !to) return
    const name = leftNames.get(from) ?? ''
    if (!shared.has(name) && !shared.has(rightNames.get(to) ?? '')) rightNames.set(to, name)
  }
}
