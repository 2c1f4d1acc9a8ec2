import type { Block } from './comparison'

/** What is shown of a comparison: blocks, and stretches in which nothing changed. */
export type Shown = { kind: 'block'; block: Block } | { kind: 'unchanged'; count: number }

const around = 2
const most = 1500

/**
 * Leaves out what did not change, but for a little around each change.
 *
 * @returns `cut`: how many blocks after the last shown one are left out
 */
export function collapse(blocks: readonly Block[]): { shown: Shown[]; cut: number } {
  const near = new Set<number>()
  blocks.forEach(({ kind }, at) => {
    if (kind === 'same') return
    for (let each = at - around; each <= at + around; each++) near.add(each)
  })
  const shown: Shown[] = []
  for (const [at, block] of blocks.entries()) {
    if (shown.length >= most) return { shown, cut: blocks.length - at }
    const last = shown.at(-1)
    if (near.has(at)) shown.push({ kind: 'block', block })
    else if (last?.kind === 'unchanged') last.count += 1
    else shown.push({ kind: 'unchanged', count: 1 })
  }
  return { shown, cut: 0 }
}
