/** Pairs of equal positions, rising on both sides. */
export type Pairs = [left: number, right: number][]

const MAX_EDITS = 2500

/**
 * The longest common subsequence of two lists, by Myers' greedy algorithm: fast when the lists
 * differ little, which they do. Lists that differ by more than a few thousand entries are only
 * paired at their equal ends.
 */
export function align(left: readonly string[], right: readonly string[]): Pairs {
  let start = 0
  while (start < left.length && start < right.length && left[start] === right[start]) start++
  let endLeft = left.length
  let endRight = right.length
  while (endLeft > start && endRight > start && left[endLeft - 1] === right[endRight - 1]) {
    endLeft--
    endRight--
  }
  const pairs: Pairs = []
  for (let i = 0; i < start; i++) pairs.push([i, i])
  for (const [x, y] of myers(left.slice(start, endLeft), right.slice(start, endRight))) {
    pairs.push([x + start, y + start])
  }
  for (let i = 0; endLeft + i < left.length; i++) pairs.push([endLeft + i, endRight + i])
  return pairs
}

function myers(left: readonly string[], right: readonly string[]): Pairs {
  const n = left.length
  const m = right.length
  if (n === 0 || m === 0) return []
  const limit = Math.min(n + m, MAX_EDITS)
  const offset = limit + 1
  const reach = new Int32Array(2 * limit + 3)
  const history: Int32Array[] = []
  for (let edits = 0; edits <= limit; edits++) {
    history.push(reach.slice(offset - edits - 1, offset + edits + 2))
    for (let k = -edits; k <= edits; k += 2) {
      const down =
        k === -edits || (k !== edits && at(reach, offset + k - 1) < at(reach, offset + k + 1))
      let x = down ? at(reach, offset + k + 1) : at(reach, offset + k - 1) + 1
      let y = x - k
      while (x < n && y < m && left[x] === right[y]) {
        x++
        y++
      }
      reach[offset + k] = x
      if (x >= n && y >= m) return trace(history, n, m)
    }
  }
  return []
}

/** Walks back from the end; `history[d]` is centred on diagonal 0 at index d + 1. */
function trace(history: readonly Int32Array[], n: number, m: number): Pairs {
  const pairs: Pairs = []
  let x = n
  let y = m
  for (let edits = history.length - 1; edits >= 0; edits--) {
    const reach = history[edits] ?? new Int32Array()
    const centre = edits + 1
    const k = x - y
    const down =
      k === -edits || (k !== edits && at(reach, centre + k - 1) < at(reach, centre + k + 1))
    const previous = down ? k + 1 : k - 1
    const fromX = edits === 0 ? 0 : at(reach, centre + previous)
    const fromY = edits === 0 ? 0 : fromX - previous
    while (x > fromX && y > fromY) {
      x--
      y--
      pairs.push([x, y])
    }
    x = fromX
    y = fromY
  }
  return pairs.reverse()
}

const at = (list: Int32Array, index: number): number => list[index] ?? 0
