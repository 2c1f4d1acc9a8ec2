import { align } from './align'
import { flowParagraphs } from './stories'
import { textOf, tokensOf } from './tokens'
import type { XmlElement } from './xml-tree'

/**
 * Checks that the merged part has the person's text: what the editor's export gained over the
 * baseline must have been gained, what it lost must be lost, and every changed paragraph must stand
 * there in order. Returns what is missing, or null.
 */
export function findUnsavedText(
  original: XmlElement,
  before: XmlElement,
  after: XmlElement,
  merged: XmlElement,
): string | null {
  const [o, m] = [original, merged].map((root) => lines(root, 'original'))
  const [b, e] = [before, after].map((root) => lines(root, 'export'))
  if (!o || !m || !b || !e) return null
  const wanted = difference(b, e)
  const done = difference(o, m)
  for (const [character, gain] of wanted) {
    const got = done.get(character) ?? 0
    if (gain > 0 && got < gain) return `${gain - got} of «${character}» that were typed are missing`
    if (gain < 0 && got > gain)
      return `${got - gain} of «${character}» that were deleted are still there`
  }
  // What the editor hides may go only with what the person deletes.
  const deletes = e.length < b.length || [...wanted.values()].some((gain) => gain < 0)
  const hidden: ReadonlyMap<string, number> = deletes ? difference(b, o) : new Map()
  for (const [character, got] of done) {
    const lost = (wanted.get(character) ?? 0) - got
    if (lost > Math.max(0, hidden.get(character) ?? 0)) return `${lost} of «${character}» are gone`
    if (got > 0 && got > (wanted.get(character) ?? 0))
      return `«${character}» was added that nobody typed`
  }
  return missingLine(b, e, m, () => inventedBy(o, b))
}

const lines = (root: XmlElement, source: 'original' | 'export'): string[] =>
  flowParagraphs(root).map((p) => textOf(tokensOf(p, source)).replace(/\n$/, ''))

/** Characters by how many more there are on the right. */
function difference(left: readonly string[], right: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (list: readonly string[], by: number) => {
    for (const line of list) {
      for (const character of line) counts.set(character, (counts.get(character) ?? 0) + by)
    }
  }
  add(left, -1)
  add(right, 1)
  return counts
}

/** Each line that the edit made must stand in the merged text, in the same order. */
function missingLine(
  before: readonly string[],
  after: readonly string[],
  merged: readonly string[],
  countInvented: () => number,
): string | null {
  const old = new Set(before)
  let invented: number | undefined
  let at = 0
  for (const line of after) {
    if (line === '' || old.has(line)) continue
    let found = merged.findIndex((candidate, i) => i >= at && holds(candidate, line))
    if (found < 0) {
      invented ??= countInvented()
      const most = invented
      found = merged.findIndex((candidate, i) => i >= at && holdsAllBut(most, candidate, line))
    }
    if (found < 0) return `the line «${line.slice(0, 40)}» is missing`
    at = found
  }
  return null
}

/** How many characters of the baseline are the editor's own: a space for an empty field, say. */
function inventedBy(original: readonly string[], before: readonly string[]): number {
  const [left, right] = [original, before].map((list) => [...list.join('\n')])
  return left && right ? right.length - align(left, right).length : 0
}

/** The original may have more in a paragraph than the editor shows, never less. */
function holds(whole: string, part: string): boolean {
  if (whole.length < part.length) return false
  const characters = [...part]
  let at = 0
  for (const character of whole) if (character === characters[at]) at++
  return at === characters.length
}

function holdsAllBut(invented: number, whole: string, part: string): boolean {
  if (whole.length < part.length - invented) return false
  const characters = [...part]
  return characters.length - align([...whole], characters).length <= invented
}
