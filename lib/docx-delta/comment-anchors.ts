import type { Piece } from './pieces'
import { attributeOf } from './xml-tree'

/** The editor repeats a comment's anchors in each half of a split paragraph; one set is right. */
export function keepOneAnchorPerComment(pieces: readonly Piece[]): Piece[] {
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  pieces.forEach((piece, at) => {
    const key = anchorKey(piece)
    if (key === undefined) return
    if (!first.has(key)) first.set(key, at)
    last.set(key, at)
  })
  return pieces.filter((piece, at) => {
    const key = anchorKey(piece)
    if (key === undefined) return true
    return at === (piece.token.leaf.name === 'w:commentRangeStart' ? first : last).get(key)
  })
}

function anchorKey({ token: { leaf } }: Piece): string | undefined {
  if (!/^w:comment(RangeStart|RangeEnd|Reference)$/.test(leaf.name)) return undefined
  return `${leaf.name} ${attributeOf(leaf, 'w:id')}`
}
