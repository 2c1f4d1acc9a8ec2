import type { en } from '#messages/en/all'

/** What there is to formatting. */
export type FormatName = keyof typeof en.compare.formats

/** Where else than in the text itself people write. */
export type Place = keyof typeof en.compare.places

/** A run of text with its formatting: names of properties and their values. */
export interface FormattedRun {
  text: string
  format: ReadonlyMap<FormatName, string>
}

/** One paragraph, or one line of plain text. */
export interface Paragraph {
  text: string
  runs: readonly FormattedRun[]
  /** Of the paragraph as a whole: style, alignment, … */
  format: ReadonlyMap<FormatName, string>
  /** Null: the text itself. */
  place: Place | null
}

const none: ReadonlyMap<FormatName, string> = new Map()

/** A line without any formatting. */
export function plainLine(text: string): Paragraph {
  return { text, runs: [], format: none, place: null }
}
