import type { ParagraphGroup } from './match-tokens'
import type { BlockStep } from './pair-blocks'
import type { StoryContext } from './story-context'
import { elementsOf, type XmlElement } from './xml-tree'

export type StepGroup =
  | { kind: 'step'; step: BlockStep }
  | { kind: 'paragraphs'; group: ParagraphGroup }

const isParagraph = (step: BlockStep): boolean =>
  (step.kind === 'inserted' ? step.after : step.before).name === 'w:p'

/**
 * Gathers paragraphs that changed next to each other, so that text moved over a paragraph end by a
 * split or a join finds its runs. Paragraphs that only changed inside are merged one by one.
 */
export function groupSteps(steps: readonly BlockStep[], context: StoryContext): StepGroup[] {
  const groups: StepGroup[] = []
  let at = 0
  while (at < steps.length) {
    const end = runEnd(steps, at, context)
    if (end === at) {
      const step = steps[at]
      if (step) groups.push({ kind: 'step', step })
      at++
      continue
    }
    groups.push(...groupRun(steps.slice(at, end), context))
    at = end
  }
  return groups
}

/** Where the row of changed paragraphs that starts here ends. */
function runEnd(steps: readonly BlockStep[], from: number, context: StoryContext): number {
  let at = from
  for (; at < steps.length; at++) {
    const step = steps[at]
    if (!step || !isParagraph(step)) break
    if (step.kind !== 'same') continue
    // An unchanged head belongs to the run when the editor split a changed paragraph off from it.
    const next = steps[at + 1]
    const headOfChanged = next && next.kind !== 'same' && isSplitOff(next, context)
    if (!headOfChanged) break
  }
  return at
}

/** A paragraph of the baseline that the original does not have as one of its own. */
function isSplitOff(step: BlockStep, context: StoryContext): boolean {
  if (step.kind === 'inserted' || !isParagraph(step)) return false
  return !originalOf(step, context)
}

function originalOf(step: BlockStep, context: StoryContext): XmlElement | undefined {
  if (step.kind === 'inserted') return undefined
  return context.originalByName.get(context.ids.before.get(step.before) ?? '')
}

function groupRun(run: readonly BlockStep[], context: StoryContext): StepGroup[] {
  const structural = run.some((step) => step.kind === 'inserted' || step.kind === 'deleted')
  const splitOff = run.some((step) => isSplitOff(step, context))
  if (structural || splitOff) {
    const whole = asGroup(run, context)
    if (whole) return [whole]
  }
  return run.flatMap((step): StepGroup[] => {
    if (step.kind === 'inserted' || step.kind === 'same') return [{ kind: 'step', step }]
    const own = asGroup([step], context)
    return [own ?? { kind: 'step', step }]
  })
}

const MOST_PARAGRAPHS = 200

/** One group, when the originals of the run stand side by side with nothing else between them. */
function asGroup(run: readonly BlockStep[], context: StoryContext): StepGroup | undefined {
  const original = run.map((step) => originalOf(step, context)).filter((own) => own !== undefined)
  const [first] = original
  if (!first?.parent || run.length > MOST_PARAGRAPHS) return undefined
  const siblings = elementsOf(first.parent)
  const start = siblings.indexOf(first)
  if (original.some((own, i) => siblings[start + i] !== own)) return undefined
  const before = run.flatMap((step) => (step.kind === 'inserted' ? [] : [step.before]))
  const after = run.flatMap((step) => (step.kind === 'deleted' ? [] : [step.after]))
  return { kind: 'paragraphs', group: { original, before, after } }
}
