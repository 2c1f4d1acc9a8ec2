import type { Token } from './tokens'
import type { XmlElement } from './xml-tree'

/** One token of the merged paragraph, on its way to being written. */
export interface Piece {
  token: Token
  /** Source of the run's `w:rPr`, or nothing. */
  properties: string
  path: readonly Step[]
  /** The run and leaf that the piece is written into when its neighbours are too. */
  run: XmlElement | null
  leaf: XmlElement
  /** Source to write instead of the leaf's own. */
  replacement?: string
  /** True for a token of the original that nothing happened to. */
  untouched: boolean
  /** Only for paragraph ends: start tag and properties of the paragraph. */
  paragraph?: { open: string; properties: string }
}

/** A container around runs: a link, a tracked change, … */
export interface Step {
  element: XmlElement
  open: string
  close: string
}
