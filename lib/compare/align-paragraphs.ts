import { type ChangeObject, diffArrays } from 'diff'
import type { Paragraph } from './paragraph'

/** A paragraph of the older version, one of the newer, or one that both have. */
export interface Pair {
  left: Paragraph | null
  right: Paragraph | null
}

/** Steps that jsdiff may take before it gives up; it works by the number of differences, squared. */
const mostEdits = 4000
/** Paragraph pairs of one stretch that are weighed against each other. */
const mostWeighed = 40_000
/** From this share of common words on, two paragraphs are one that was rewritten. */
const alike = 0.4

/**
 * Puts the paragraphs of two versions side by side: those with the same words first, and between them, in
 * order, those that are alike enough to be the same one rewritten.
 *
 * @returns null when the two have too little in common to be laid side by side
 */
export async function alignParagraphs(
  left: Paragraph[],
  right: Paragraph[],
): Promise<Pair[] | null> {
  const changes = await changesOf(left.map(keyOf), right.map(keyOf))
  if (!changes) return null
  const pairs: Pair[] = []
  let [l, r] = [0, 0]
  let waiting: [Paragraph[], Paragraph[]] = [[], []]
  const settle = () => {
    pairs.push(...pairUp(...waiting))
    waiting = [[], []]
  }
  for (const { added, removed, value } of changes) {
    if (removed) waiting[0].push(...left.slice(l, l + value.length))
    if (added) waiting[1].push(...right.slice(r, r + value.length))
    if (!added && !removed) {
      settle()
      value.forEach((_, at) => {
        pairs.push({ left: left[l + at] ?? null, right: right[r + at] ?? null })
      })
    }
    if (!added) l += value.length
    if (!removed) r += value.length
  }
  settle()
  return pairs
}

/** In steps between which others have their turn. */
function changesOf(left: string[], right: string[]) {
  return new Promise<ChangeObject<string[]>[] | undefined>((resolve) => {
    diffArrays(left, right, { maxEditLength: mostEdits, timeout: 5000, callback: resolve })
  })
}

function keyOf({ place, text }: Paragraph): string {
  return `${place ?? ''}\n${text}`
}

/** The pairing, in order, of one stretch with the most words in common. */
function pairUp(left: Paragraph[], right: Paragraph[]): Pair[] {
  const alone = [
    ...left.map((paragraph) => ({ left: paragraph, right: null })),
    ...right.map((paragraph) => ({ left: null, right: paragraph })),
  ]
  if (left.length === 0 || right.length === 0) return alone
  if (left.length * right.length > mostWeighed) return alone
  const likeness = weigh(left, right)
  const best = table(left.length + 1, right.length + 1)
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const both = likeness[i]?.[j] ?? 0
      const paired = both >= alike ? both + at(best, i + 1, j + 1) : 0
      set(best, i, j, Math.max(paired, at(best, i + 1, j), at(best, i, j + 1)))
    }
  }
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const both = likeness[i]?.[j] ?? 0
    if (both >= alike && at(best, i, j) === both + at(best, i + 1, j + 1)) {
      pairs.push({ left: left[i++] ?? null, right: right[j++] ?? null })
    } else if (j >= right.length || (i < left.length && at(best, i, j) === at(best, i + 1, j))) {
      pairs.push({ left: left[i++] ?? null, right: null })
    } else {
      pairs.push({ left: null, right: right[j++] ?? null })
    }
  }
  return pairs
}

function weigh(left: Paragraph[], right: Paragraph[]): number[][] {
  const words = ({ text }: Paragraph) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const theirs = right.map((paragraph) => ({ place: paragraph.place, words: words(paragraph) }))
  return left.map((paragraph) => {
    const own = words(paragraph)
    return theirs.map((other) => (other.place === paragraph.place ? shareOf(own, other.words) : 0))
  })
}

/** Words in common against all words, 0 to 1. */
function shareOf(one: string[], other: string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  const counts = new Map<string, number>()
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of other) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    counts.set(word, left - 1)
    common += 1
  }
  return (2 * common) / (one.length + other.length)
}

const table = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => new Float64Array(columns))
const at = (cells: Float64Array[], i: number, j: number) => cells[i]?.[j] ?? 0
function set(cells: Float64Array[], i: number, j: number, value: number): void {
  const row = cells[i]
  if (row) row[j] = value
}
