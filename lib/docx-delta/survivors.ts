import type { Token } from './tokens'
import { attributeOf } from './xml-tree'

/**
 * The editor does not show everything: fields, bookmarks and the like may be unknown to it. When
 * the text around them is deleted they go too, but never half of a pair.
 *
 * `deleted` holds the positions the person deleted, `hidden` those the editor does not know.
 * Returns the hidden positions that must go as well.
 */
export function hiddenToDelete(
  tokens: readonly Token[],
  deleted: ReadonlySet<number>,
  hidden: ReadonlySet<number>,
): Set<number> {
  const gone = new Set<number>()
  const partOfField = new Set<number>()
  for (const field of fieldsIn(tokens)) {
    for (const at of field.skeleton) partOfField.add(at)
    if (field.end === undefined || field.begin === undefined) continue
    const shown = range(field.begin, field.end).filter((at) => !hidden.has(at))
    if (shown.length > 0 && shown.every((at) => deleted.has(at))) {
      for (const at of field.skeleton) if (hidden.has(at)) gone.add(at)
    }
  }
  for (const [start, end] of paragraphRanges(tokens)) {
    const inside = range(start, end)
    if (inside.some((at) => !hidden.has(at) && !deleted.has(at)) || !deleted.has(end)) continue
    const dropped = inside.filter((at) => hidden.has(at) && !partOfField.has(at))
    const partners = dropped.map((at) => pairKey(tokens[at]))
    dropped.forEach((at, i) => {
      const key = partners[i]
      if (key === undefined || partners.filter((other) => other === key).length > 1) gone.add(at)
    })
    // A field that lies wholly in a deleted paragraph goes with it, also when nothing of it showed.
    for (const field of fieldsIn(tokens)) {
      const { begin, end: close } = field
      if (begin === undefined || close === undefined || begin < start || close > end) continue
      for (const at of field.skeleton) if (hidden.has(at)) gone.add(at)
    }
  }
  return gone
}

interface Field {
  begin: number | undefined
  end: number | undefined
  /** Begin, instructions, separator and end: all but the result. */
  skeleton: number[]
}

function fieldsIn(tokens: readonly Token[]): Field[] {
  const open: Field[] = []
  const all: Field[] = []
  const start = (begin: number | undefined): Field => {
    const field: Field = { begin, end: undefined, skeleton: [] }
    all.push(field)
    open.push(field)
    return field
  }
  tokens.forEach((token, at) => {
    const name = token.leaf.name
    if (name === 'w:fldChar') {
      const type = attributeOf(token.leaf, 'w:fldCharType')
      const field = type === 'begin' ? start(at) : (open.at(-1) ?? start(undefined))
      field.skeleton.push(at)
      if (type === 'end') {
        field.end = at
        open.pop()
      }
    } else if (name === 'w:instrText' || name === 'w:delInstrText') {
      const field = open.at(-1) ?? start(undefined)
      field.skeleton.push(at)
    }
  })
  return all
}

/** Markers that come in twos share a key. */
function pairKey(token: Token | undefined): string | undefined {
  const match = /^w:(bookmark|commentRange|perm|moveFromRange|moveToRange)(?:Start|End)$/.exec(
    token?.leaf.name ?? '',
  )
  return match && token ? `${match[1]} ${attributeOf(token.leaf, 'w:id')}` : undefined
}

function paragraphRanges(tokens: readonly Token[]): [number, number][] {
  const ranges: [number, number][] = []
  let start = 0
  tokens.forEach((token, at) => {
    if (token.kind !== 'end') return
    ranges.push([start, at])
    start = at + 1
  })
  return ranges
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)
