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
  /** Of formatting-only changes: what changed, in words. Of moves: where to or from. */
  note: string | null
  /** Where it stands, when that is not the text itself: «Header», «Footnotes». */
  place: string | null
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

/** Why two versions cannot be compared, as a sentence for a person. */
export class NotComparable extends Error {
  override name = 'NotComparable'
}
