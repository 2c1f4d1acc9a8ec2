import { diffWordsWithSpace } from 'diff'
import { alignParagraphs, type Pair } from './align-paragraphs'
import { createBreath } from './breathe'
import { compareFormat } from './compare-format'
import { type Block, type Comparison, NotComparable, type Piece } from './comparison'
import type { Paragraph } from './paragraph'

/** A paragraph shorter than this stands in too many places to be called moved. */
const shortestMove = 12
/** Characters of one paragraph on both sides together whose words are compared. */
const longest = 60_000

/**
 * Compares two texts paragraph by paragraph: words that came and went, paragraphs that moved, and those of
 * which only the formatting changed.
 *
 * @throws NotComparable when they have too little in common
 */
export async function compareParagraphs(
  left: Paragraph[],
  right: Paragraph[],
): Promise<Extract<Comparison, { kind: 'text' }>> {
  const pairs = await alignParagraphs(left, right)
  if (!pairs) {
    throw new NotComparable((t) => t('refused.littleInCommon'))
  }
  const breathe = createBreath()
  const moves = findMoves(pairs)
  const blocks: Block[] = []
  for (const pair of pairs) {
    blocks.push(blockOf(pair, moves))
    await breathe()
  }
  const changes = { changed: 0, added: 0, removed: 0, formatted: 0, moved: 0 }
  for (const { kind, left: from } of blocks) {
    // A move is one change with two ends: counted where the paragraph is now.
    if (kind !== 'same' && !(kind === 'moved' && from !== null)) changes[kind] += 1
  }
  return { kind: 'text', blocks, changes }
}

/** Paragraphs that went in one place and came, word for word, in another. */
function findMoves(pairs: readonly Pair[]): Set<Paragraph> {
  const gone = new Map<string, Paragraph[]>()
  for (const { left, right } of pairs) {
    if (left && !right && left.text.trim().length >= shortestMove) {
      gone.set(left.text, [...(gone.get(left.text) ?? []), left])
    }
  }
  const moved = new Set<Paragraph>()
  for (const { left, right } of pairs) {
    const from = left === null && right !== null ? gone.get(right.text)?.shift() : undefined
    if (from && right) moved.add(from).add(right)
  }
  return moved
}

function blockOf({ left, right }: Pair, moves: ReadonlySet<Paragraph>): Block {
  const place = (right ?? left)?.place ?? null
  const whole = (paragraph: Paragraph | null, mark: Piece['mark']): Piece[] | null =>
    paragraph && [{ text: paragraph.text, mark }]
  if (!left || !right) {
    const moved = [left, right].some((paragraph) => paragraph && moves.has(paragraph))
    const end = left ? 'movedFrom' : 'movedTo'
    return {
      kind: moved ? 'moved' : left ? 'removed' : 'added',
      left: whole(left, 'removed'),
      right: whole(right, 'added'),
      note: moved ? end : null,
      place,
    }
  }
  if (left.text !== right.text) return { ...changedWords(left.text, right.text), place }
  const format = compareFormat(left, right)
  return format === null
    ? { kind: 'same', left: whole(left, 'same'), right: whole(right, 'same'), note: null, place }
    : { kind: 'formatted', ...format, place }
}

function changedWords(left: string, right: string): Omit<Block, 'place'> {
  const changes =
    left.length + right.length > longest
      ? undefined
      : diffWordsWithSpace(left, right, { maxEditLength: 2000, timeout: 200 })
  const all = changes ?? [
    { value: left, removed: true, added: false },
    { value: right, removed: false, added: true },
  ]
  const side = (mark: 'removed' | 'added') =>
    all
      .filter((change) => change[mark] || (!change.added && !change.removed))
      .map((change): Piece => ({ text: change.value, mark: change[mark] ? mark : 'same' }))
  return { kind: 'changed', left: side('removed'), right: side('added'), note: null }
}
