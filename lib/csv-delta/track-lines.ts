/** Which rows, or columns, of a file stand where in the grid while others come and go. */
export interface Lines {
  /** For each line of the grid, which one of the file it is; -1 for none. */
  now(): readonly number[]
  insert(at: number, count: number): void
  remove(at: number, count: number): void
}

/**
 * Follows lines that a person inserts, removes, and brings back by undoing that. What comes back where it was removed
 * is taken for the same line again: should it be another, what its cells say tells.
 *
 * @param count of the file
 * @param shown of the grid, which has empty ones behind them
 */
export function trackLines(count: number, shown: number): Lines {
  const lines = Array.from({ length: shown }, (_, index) => (index < count ? index : -1))
  const removed: { at: number; lines: number[] }[] = []
  return {
    now: () => lines,
    insert(at, many) {
      const index = removed.findLastIndex((each) => each.at === at && each.lines.length === many)
      const back = index < 0 ? undefined : removed.splice(index, 1)[0]
      lines.splice(at, 0, ...(back?.lines ?? Array.from({ length: many }, () => -1)))
    },
    remove(at, many) {
      removed.push({ at, lines: lines.splice(at, many) })
    },
  }
}
