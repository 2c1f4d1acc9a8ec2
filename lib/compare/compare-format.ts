import type { Piece } from './comparison'
import type { FormatName, FormattedRun, Paragraph } from './paragraph'

/**
 * What changed in the formatting of a paragraph whose words are the same: the pieces that look different, and
 * the names of what changed. Null when nothing did.
 */
export function compareFormat(
  left: Paragraph,
  right: Paragraph,
): { left: Piece[]; right: Piece[]; note: FormatName[] } | null {
  const names = new Set(differing(left.format, right.format))
  const pieces: Piece[] = []
  for (const { text, a, b } of overlaps(left, right)) {
    const changed = differing(a, b)
    for (const name of changed) names.add(name)
    const mark = changed.length > 0 ? 'formatted' : 'same'
    const last = pieces.at(-1)
    if (last?.mark === mark) last.text += text
    else pieces.push({ text, mark })
  }
  if (names.size === 0) return null
  return { left: pieces, right: pieces, note: [...names] }
}

type Format = FormattedRun['format']
const none: Format = new Map()

function differing(a: Format, b: Format): FormatName[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name))
}

/** The text cut wherever the formatting changes on either side. */
function* overlaps(left: Paragraph, right: Paragraph) {
  const ends = new Set<number>()
  for (const { runs } of [left, right]) {
    let end = 0
    for (const run of runs) {
      end += run.text.length
      ends.add(end)
    }
  }
  ends.add(left.text.length)
  const [a, b] = [formatAt(left), formatAt(right)]
  let start = 0
  for (const end of [...ends].sort((one, other) => one - other)) {
    if (end > start) yield { text: left.text.slice(start, end), a: a(start), b: b(start) }
    start = end
  }
}

/** The format at an offset; asked with growing offsets. */
function formatAt({ runs }: Paragraph): (offset: number) => Format {
  let [index, end] = [-1, 0]
  return (offset) => {
    while (offset >= end && index + 1 < runs.length) {
      index += 1
      end += runs[index]?.text.length ?? 0
    }
    return runs[index]?.format ?? none
  }
}
