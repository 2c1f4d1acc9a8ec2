import { adoptBlock } from './adopt-block'
import { counterpart } from './counterparts'
import { groupSteps, type StepGroup } from './group-steps'
import { mergeElement } from './merge-element'
import { mergeParagraphs } from './merge-paragraphs'
import { pairBlocks } from './pair-blocks'
import type { Plan } from './plan'
import { mergeProperties } from './property-merge'
import type { StoryContext } from './story-context'
import { elementsOf, rawOf, type XmlElement } from './xml-tree'

/** What the merge did, in words for tests and for the report. */
export interface Tally {
  paragraphs: number
  inserted: number
  deleted: number
  properties: number
}

const CONTAINERS = new Set(['w:tbl', 'w:tr', 'w:tc', 'w:sdt', 'w:sdtContent', 'w:body'])
const NOTES = new Set(['w:footnote', 'w:endnote', 'w:comment'])

const isProperties = (element: XmlElement): boolean => /Pr$|^w:tblGrid$/.test(element.name)

/** Compares a container of the two exports and plans the difference into the original. */
export function mergeBlocks(
  before: XmlElement,
  after: XmlElement,
  plan: Plan,
  context: StoryContext,
  tally: Tally,
): void {
  // The last place in the original that corresponds to where the walk is.
  let last: XmlElement | undefined
  const waiting: string[] = []
  const groups = groupSteps(pairBlocks(before, after, context), context)
  for (const [i, group] of groups.entries()) {
    if (group.kind === 'paragraphs') {
      last = mergeGroup(group, i, groups) ?? last
      continue
    }
    const { step } = group
    if (step.kind === 'inserted') {
      if (isProperties(step.after)) changeProperties(undefined, step.after)
      else {
        tally.inserted++
        place(adoptBlock(step.after, context))
      }
      continue
    }
    const own = counterpart(step.before, context)
    if (step.kind === 'deleted' && isProperties(step.before))
      changeProperties(step.before, undefined)
    else if (step.kind === 'deleted' && own) {
      tally.deleted++
      plan.replace(own, '')
    } else if (step.kind === 'changed') mergeChanged(step.before, step.after, own)
    if (own) arriveAt(own)
  }
  if (waiting.length > 0) {
    const parent = counterpart(before, context)
    const tail = parent && lastContent(parent)
    if (!tail) throw new Error('there is no place for an inserted block')
    plan.before(tail, waiting.join(''))
  }

  function arriveAt(own: XmlElement): void {
    for (const xml of waiting.splice(0)) plan.before(own, xml)
    last = own
  }

  function place(xml: string): void {
    if (last) plan.after(last, xml)
    else waiting.push(xml)
  }

  function mergeChanged(old: XmlElement, now: XmlElement, own: XmlElement | undefined): void {
    if (CONTAINERS.has(old.name) || NOTES.has(old.name)) {
      mergeBlocks(old, now, plan, context, tally)
    } else if (isProperties(old)) changeProperties(old, now)
    else if (own) plan.replace(own, mergeElement(own, old, now, context))
    else if (old.name === 'w:p') place(adoptBlock(now, context))
  }

  /** The export may lack properties that the original has, and the other way round. */
  function changeProperties(old: XmlElement | undefined, now: XmlElement | undefined): void {
    const name = (old ?? now)?.name ?? ''
    const parent = counterpart(before, context)
    const own = parent && elementsOf(parent).find((child) => child.name === name)
    const merged = mergeProperties(name, own, old, now, context)
    tally.properties++
    if (own) plan.replace(own, merged)
    else if (merged !== '') place(merged)
  }

  function mergeGroup(
    group: StepGroup & { kind: 'paragraphs' },
    at: number,
    all: readonly StepGroup[],
  ) {
    const { original } = group.group
    const [first] = original
    if (!first) throw new Error('a group of paragraphs has none in the original')
    tally.paragraphs++
    let merged = mergeParagraphs(group.group, context)
    if (merged.leftover.length > 0) {
      const next = all[at + 1]
      const following = next?.kind === 'step' && next.step.kind === 'same' ? next.step : undefined
      const own = following && counterpart(following.before, context)
      if (following && own && own.name === 'w:p' && own.parent === first.parent) {
        merged = mergeParagraphs(
          {
            original: [...original, own],
            before: [...group.group.before, following.before],
            after: [...group.group.after, following.after],
          },
          context,
        )
        plan.replace(own, '')
      }
    }
    const rest = merged.leftover.map((piece) => rawOf(piece.leaf)).join('')
    const isRange = merged.leftover.every((piece) => piece.token.kind === 'marker')
    plan.replace(
      first,
      merged.xml + (rest === '' || isRange ? rest : `<w:p><w:r>${rest}</w:r></w:p>`),
    )
    for (const other of original.slice(1)) plan.replace(other, '')
    const end = original.at(-1) ?? first
    arriveAt(end)
    return end
  }
}

const lastContent = (parent: XmlElement): XmlElement | undefined =>
  elementsOf(parent).findLast((child) => child.name === 'w:sectPr') ?? elementsOf(parent).at(-1)
