import { invertedEffects } from '@codemirror/commands'
import {
  type EditorState,
  type Extension,
  RangeSet,
  RangeValue,
  StateEffect,
  StateField,
  type Transaction,
} from '@codemirror/state'
import {
  type DecodedText,
  type EncodedText,
  type Encoding,
  encodeText,
  type LineEnd,
} from '#lib/text-bytes'

/** How the text becomes bytes. Part of the editor's state, so that it follows every change and undo. */
export interface TextFormat {
  encoding: Encoding
  lineEnd: LineEnd
  /** Line ends that differ from `lineEnd`, each over its `\n`. */
  others: RangeSet<OtherEnd>
}

class OtherEnd extends RangeValue {
  // Text typed at either side of a line's end is not part of it; a deleted one leaves nothing behind.
  override startSide = 1
  override endSide = -1
  constructor(readonly end: LineEnd) {
    super()
  }
  override eq(other: RangeValue): boolean {
    return other instanceof OtherEnd && other.end === this.end
  }
}

const marks: Record<LineEnd, OtherEnd> = {
  '\n': new OtherEnd('\n'),
  '\r\n': new OtherEnd('\r\n'),
  '\r': new OtherEnd('\r'),
}

/** The person chose another encoding or one line end for the whole file. */
export const setEncoding = StateEffect.define<Encoding>()
export const setLineEnd = StateEffect.define<LineEnd>()

/** Brings back the end of a line whose deletion is undone. `at` is where its `\n` is. */
const restoreEnd = StateEffect.define<{ at: number; end: LineEnd }>({
  map: ({ at, end }, changes) => ({ at: changes.mapPos(at, 1), end }),
})

const format = StateField.define<TextFormat>({
  create: () => ({ encoding: 'utf-8', lineEnd: '\n', others: RangeSet.empty }),
  update(value, transaction) {
    let { encoding, lineEnd } = value
    let others = value.others.map(transaction.changes)
    const restored: { at: number; end: LineEnd }[] = []
    for (const effect of transaction.effects) {
      if (effect.is(setEncoding)) encoding = effect.value
      if (effect.is(setLineEnd)) {
        lineEnd = effect.value
        others = RangeSet.empty
      }
      if (effect.is(restoreEnd) && effect.value.end !== lineEnd) restored.push(effect.value)
    }
    if (restored.length > 0) {
      others = others.update({
        add: restored.map(({ at, end }) => marks[end].range(at, at + 1)),
        sort: true,
      })
    }
    const same = encoding === value.encoding && lineEnd === value.lineEnd && others === value.others
    return same ? value : { encoding, lineEnd, others }
  },
})

/** The ends that a transaction deletes, for the undo history. */
const rememberEnds = invertedEffects.of((transaction) => {
  const { others } = transaction.startState.field(format)
  const effects: StateEffect<{ at: number; end: LineEnd }>[] = []
  if (others.size === 0) return effects
  transaction.changes.iterChangedRanges((from, to) => {
    others.between(from, to, (at, after, mark) => {
      if (at >= from && after <= to) effects.push(restoreEnd.of({ at, end: mark.end }))
    })
  })
  return effects
})

/** Keeps how a file was written, beside its text. */
export function textFormat(decoded: DecodedText): Extension {
  const others = RangeSet.of(decoded.others.map(({ at, end }) => marks[end].range(at, at + 1)))
  const { encoding, lineEnd } = decoded
  return [format.init(() => ({ encoding, lineEnd, others })), rememberEnds]
}

export function formatOf(state: EditorState): TextFormat {
  return state.field(format)
}

/** Whether a transaction changes the bytes of the file. */
export function changesBytes(transaction: Transaction): boolean {
  return (
    transaction.docChanged ||
    transaction.effects.some((effect) => effect.is(setEncoding) || effect.is(setLineEnd))
  )
}

/** The bytes of the file as the editor has it. */
export function bytesOf(state: EditorState): EncodedText {
  const { encoding, lineEnd, others } = state.field(format)
  const { doc } = state
  let text = ''
  let from = 0
  others.between(0, doc.length, (at, after, mark) => {
    text += doc.sliceString(from, at, lineEnd) + mark.end
    from = after
  })
  return encodeText(text + doc.sliceString(from, doc.length, lineEnd), encoding)
}
