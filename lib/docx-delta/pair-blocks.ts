import { align } from './align'
import { flowParagraphs } from './stories'
import type { StoryContext } from './story-context'
import { elementsOf, type XmlElement } from './xml-tree'

/** One step through the children of a container in both exports. */
export type BlockStep =
  | { kind: 'same'; before: XmlElement; after: XmlElement }
  | { kind: 'changed'; before: XmlElement; after: XmlElement }
  | { kind: 'deleted'; before: XmlElement }
  | { kind: 'inserted'; after: XmlElement }

/** Walks two containers of the exports side by side. */
export function pairBlocks(
  before: XmlElement,
  after: XmlElement,
  context: StoryContext,
): BlockStep[] {
  const left = elementsOf(before)
  const right = elementsOf(after)
  const owner = new Map<string, XmlElement>()
  for (const block of left)
    for (const name of namesIn(block, context.ids.before)) owner.set(name, block)
  const position = new Map(left.map((block, i) => [block, i]))
  const claimed = new Set<XmlElement>()
  const rightKeys = right.map((block) => {
    const name = namesIn(block, context.ids.after).find((n) => owner.get(n)?.name === block.name)
    const mine = name === undefined ? undefined : owner.get(name)
    if (!mine || claimed.has(mine)) return `=${context.after(block)}`
    claimed.add(mine)
    return `#${position.get(mine)}`
  })
  const leftKeys = left.map((block, i) =>
    claimed.has(block) ? `#${i}` : `=${context.before(block)}`,
  )
  const steps: BlockStep[] = []
  let x = 0
  let y = 0
  const end: [number, number] = [left.length, right.length]
  for (const [nextX, nextY] of [...align(leftKeys, rightKeys), end]) {
    const gapLeft = left.slice(x, nextX)
    const gapRight = right.slice(y, nextY)
    steps.push(...pairGap(gapLeft, gapRight))
    const [mine, theirs] = [left[nextX], right[nextY]]
    if (mine && theirs) {
      const same = context.before(mine) === context.after(theirs)
      steps.push({ kind: same ? 'same' : 'changed', before: mine, after: theirs })
    }
    x = nextX + 1
    y = nextY + 1
  }
  return steps
}

function namesIn(block: XmlElement, ids: ReadonlyMap<XmlElement, string>): string[] {
  const paragraphs = block.name === 'w:p' ? [block] : flowParagraphs(block)
  return paragraphs.map((paragraph) => ids.get(paragraph) ?? '')
}

/** Between two fixed points: a lone element of a name on both sides is the same one, changed. */
function pairGap(left: readonly XmlElement[], right: readonly XmlElement[]): BlockStep[] {
  const lone = (list: readonly XmlElement[], name: string) =>
    name !== 'w:p' && list.filter((element) => element.name === name).length === 1
  const steps: BlockStep[] = []
  const rest = [...right]
  for (const before of left) {
    const at = rest.findIndex((element) => element.name === before.name)
    const after = rest[at]
    if (!after || !lone(left, before.name) || !lone(right, before.name)) {
      steps.push({ kind: 'deleted', before })
      continue
    }
    for (const element of rest.splice(0, at)) steps.push({ kind: 'inserted', after: element })
    rest.shift()
    steps.push({ kind: 'changed', before, after })
  }
  return [...steps, ...rest.map((after): BlockStep => ({ kind: 'inserted', after }))]
}
