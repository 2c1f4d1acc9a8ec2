import type { PreviewText, TextPart } from '#lib/preview'

/** How much is read for somebody to look at; a whole book is for the program that wrote it. */
const most = { characters: 200_000, rows: 2000, columns: 60, parts: 500 }

/** Gathers parts until there is enough. */
export interface TextCollector {
  words(title: string | null, lines: Iterable<string>): void
  table(title: string | null, rows: Iterable<readonly string[]>): void
  /** Whether nothing more is taken. */
  full(): boolean
  text(): PreviewText
}

export function collectText(): TextCollector {
  const parts: TextPart[] = []
  let characters = 0
  let rowCount = 0
  let cut = false

  const take = (text: string): string => {
    const taken = text.slice(0, Math.max(0, most.characters - characters))
    if (taken.length < text.length) cut = true
    characters += taken.length + 1
    return taken
  }
  const full = () => {
    if (characters < most.characters && rowCount < most.rows && parts.length < most.parts)
      return false
    cut = true
    return true
  }
  return {
    words(title, from) {
      const lines: string[] = []
      for (const line of from) {
        if (full()) break
        lines.push(take(line))
      }
      parts.push({ kind: 'words', title, lines })
    },
    table(title, from) {
      const rows: string[][] = []
      for (const row of from) {
        if (full()) break
        rowCount += 1
        if (row.length > most.columns) cut = true
        rows.push(row.slice(0, most.columns).map(take))
      }
      parts.push({ kind: 'table', title, rows })
    },
    full,
    text: () => ({ parts, cut }),
  }
}
