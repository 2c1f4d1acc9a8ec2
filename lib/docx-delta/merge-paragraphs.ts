import { keepOneAnchorPerComment } from './comment-anchors'
import { type Formatter, formatter } from './format-pieces'
import { type Matched, matchTokens, type ParagraphGroup } from './match-tokens'
import type { Piece } from './pieces'
import type { StoryContext } from './story-context'
import { hiddenToDelete } from './survivors'
import { writeParagraphs } from './write-paragraphs'
import { attributeOf } from './xml-tree'

export interface MergedParagraphs {
  xml: string
  /** What is left of a paragraph whose end was deleted: halves of pairs, seldom anything. */
  leftover: readonly Piece[]
}

/** Brings the edits of a group of paragraphs into the original's runs. */
export function mergeParagraphs(group: ParagraphGroup, context: StoryContext): MergedParagraphs {
  const matched = matchTokens(group, context)
  const pieces = keepOneAnchorPerComment(mergedPieces(matched, formatter(matched, context)))
  return writeParagraphs(pieces)
}

function mergedPieces(matched: Matched, format: Formatter): Piece[] {
  const { original } = matched
  const hidden = new Set<number>()
  const deleted = new Set<number>()
  original.forEach((_, at) => {
    const before = matched.originalToBefore.get(at)
    if (before === undefined) hidden.add(at)
    else if (!matched.beforeToAfter.has(before)) deleted.add(at)
  })
  const alsoGone = hiddenToDelete(original, deleted, hidden)
  const inserted = insertions(matched, hidden, format)
  const pieces: Piece[] = [...(inserted.get(-1) ?? []).map(format.inserted)]
  original.forEach((token, at) => {
    if (!deleted.has(at) && !alsoGone.has(at)) {
      const before = matched.originalToBefore.get(at)
      const after = before === undefined ? undefined : matched.beforeToAfter.get(before)
      const keep = before === undefined || after === undefined
      pieces.push(keep ? format.kept(token) : format.changed(at, before, after))
    }
    pieces.push(...(inserted.get(at) ?? []).map(format.inserted))
  })
  return pieces
}

/** Positions of the edited row that are new, by the position of the original they follow. */
function insertions(
  matched: Matched,
  hidden: ReadonlySet<number>,
  format: Formatter,
): Map<number, number[]> {
  const placed = new Map<number, number[]>()
  const originalOf = (at: number): number | undefined => {
    const before = matched.afterToBefore.get(at)
    return before === undefined ? undefined : matched.beforeToOriginal.get(before)
  }
  let last = -1
  let place: number | undefined
  matched.after.forEach((token, at) => {
    if (matched.afterToBefore.has(at)) {
      last = originalOf(at) ?? last
      place = undefined
      return
    }
    place ??= format.joinsNext(at) ? beforeNext(at) : pastClosedField(matched, last, hidden)
    placed.set(place, [...(placed.get(place) ?? []), at])
    if (token.kind === 'end') place = undefined
  })
  return placed

  function beforeNext(from: number): number {
    for (let at = from; at < matched.after.length; at++) {
      const next = originalOf(at)
      if (next !== undefined && next > last)
        return beforeOpenedField(matched, next - 1, last, hidden)
    }
    return last
  }
}

/** Text typed after a field's result must not become part of the field, which the editor hid. */
function pastClosedField(matched: Matched, from: number, hidden: ReadonlySet<number>): number {
  let place = from
  for (let at = from + 1; hidden.has(at); at++) {
    const type = fieldPart(matched, at)
    if (type === 'begin') break
    if (type === 'end') place = at
  }
  return place
}

/** The same for text typed in front of one. */
function beforeOpenedField(
  matched: Matched,
  from: number,
  last: number,
  hidden: ReadonlySet<number>,
): number {
  let place = from
  for (let at = from; at > last && hidden.has(at); at--) {
    const type = fieldPart(matched, at)
    if (type === 'end') break
    if (type === 'begin') place = at - 1
  }
  return place
}

function fieldPart(matched: Matched, at: number): string | undefined {
  const leaf = matched.original[at]?.leaf
  return leaf && attributeOf(leaf, 'w:fldCharType')
}
