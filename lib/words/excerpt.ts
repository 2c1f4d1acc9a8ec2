import { askedFor, wordsIn } from './words'

/** A piece of a text; `hit`: it is what was looked for. */
export interface ExcerptPiece {
  text: string
  hit: boolean
}

const before = 40
const most = 180
/** So many places are weighed against each other. */
const mostHits = 200

const around = 10_000

interface Hit {
  at: number
  end: number
  /** Which of the words asked for. */
  of: string
}

/**
 * The stretch of a text in which most of what a person looks for is together, the first of them; null when none of it
 * is in the text. Pieces are text, whatever they look like: whoever shows them must not take them for markup.
 */
export function excerptOf(text: string, search: string): ExcerptPiece[] | null {
  const hits = hitsIn(text, search)
  const best = hits.reduce<{ from: Hit; count: number } | null>((best, from, index) => {
    const near = hits.slice(index).filter(({ end }) => end <= from.at + most - before)
    const count = new Set(near.map(({ of }) => of)).size
    return best === null || count > best.count ? { from, count } : best
  }, null)
  if (best === null) return null
  return cutOut(text, best.from, hits)
}

/** Around a place where the longest word is written just so, which is found at once, or else in all of the text. */
function hitsIn(text: string, search: string): Hit[] {
  const asked = askedFor(search)
  if (asked === null) return []
  const [longest = ''] = [...asked.words, asked.prefix ?? ''].sort((a, b) => b.length - a.length)
  const at = text.toLowerCase().indexOf(longest)
  const from = Math.max(0, at - around)
  if (at >= 0) {
    const hits = hitsOf(text.slice(from, at + around), asked)
    if (hits.length > 0)
      return hits.map((hit) => ({ ...hit, at: hit.at + from, end: hit.end + from }))
  }
  return hitsOf(text, asked)
}

function hitsOf(text: string, asked: NonNullable<ReturnType<typeof askedFor>>): Hit[] {
  const { prefix } = asked
  const wanted = new Set(asked.words)
  const hits: Hit[] = []
  for (const { at, length, words } of wordsIn(text)) {
    const of =
      words.find((word) => wanted.has(word)) ??
      (prefix !== null && words.some((word) => word.startsWith(prefix)) ? prefix : undefined)
    if (of === undefined) continue
    hits.push({ at, end: at + Math.min(length, most), of })
    if (hits.length === mostHits) break
  }
  return hits
}

function cutOut(text: string, { at }: Hit, hits: readonly Hit[]): ExcerptPiece[] {
  const start = wordStart(text, at)
  const end = wordEnd(text, Math.min(text.length, start + most))
  const pieces: ExcerptPiece[] = []
  const add = (from: number, to: number, hit: boolean) => {
    const words = text.slice(from, to).replace(/\s+/g, ' ')
    if (words !== '') pieces.push({ text: words, hit })
  }
  if (start > 0) pieces.push({ text: '…', hit: false })
  let done = start
  for (const hit of hits) {
    if (hit.at < done || hit.end > end) continue
    add(done, hit.at, false)
    add(hit.at, hit.end, true)
    done = hit.end
  }
  add(done, end, false)
  if (end < text.length) pieces.push({ text: '…', hit: false })
  return pieces
}

/** Where a word begins, a little before this place. */
function wordStart(text: string, at: number): number {
  const from = Math.max(0, at - before)
  if (from === 0) return 0
  const space = text.slice(from, at).search(/\s/)
  return space < 0 ? at : from + space + 1
}

/** Where a word ends, not far behind this place, and never between the halves of a letter. */
function wordEnd(text: string, at: number): number {
  const space = text.slice(at, at + before).search(/\s/)
  if (space >= 0) return at + space
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at
}
