import type { Words } from '#messages/speak'
import type { FormatName, Place } from './paragraph'

/** A stretch of a paragraph, and what happened to it from one version to the other. */
export interface Piece {
  text: string
  mark: 'same' | 'removed' | 'added' | 'formatted'
}

/** One paragraph (a line, of plain text) on both sides; `null` where there is none. */
export interface Block {
  kind: 'same' | 'changed' | 'added' | 'removed' | 'formatted' | 'moved'
  left: Piece[] | null
  right: Piece[] | null
  /** Of formatting-only changes: what changed. Of moves: which end it is. */
  note: 'movedFrom' | 'movedTo' | readonly FormatName[] | null
  /** Where it stands, when that is not the text itself. */
  place: Place | null
}

export interface CellChange {
  /** `B7` */
  cell: string
  left: string | null
  right: string | null
}

export interface SheetComparison {
  name: string
  kind: 'changed' | 'added' | 'removed' | 'same'
  /** In the order of rows; at most as many as are shown. */
  cells: CellChange[]
  /** All changed cells, shown or not. */
  changed: number
}

/** What became of one version in another. */
export type Comparison =
  | { kind: 'text'; blocks: Block[]; changes: Record<Exclude<Block['kind'], 'same'>, number> }
  | { kind: 'sheets'; sheets: SheetComparison[] }

/** Why two versions cannot be compared. `tell` says it in the reader's language. */
export class NotComparable extends Error {
  override name = 'NotComparable'
  constructor(readonly tell: (t: Words<'compare'>) => string) {
    super('not comparable')
  }
}
