/** A run of text with its formatting: names of properties and their values. */
export interface FormattedRun {
  text: string
  format: ReadonlyMap<string, string>
}

/** One paragraph, or one line of plain text. */
export interface Paragraph {
  text: string
  runs: readonly FormattedRun[]
  /** Of the paragraph as a whole: style, alignment, … */
  format: ReadonlyMap<string, string>
  /** Null: the text itself; else «Header», «Footnotes», … */
  place: string | null
}

const none: ReadonlyMap<string, string> = new Map()

/** A line without any formatting. */
export function plainLine(text: string): Paragraph {
  return { text, runs: [], format: none, place: null }
}
