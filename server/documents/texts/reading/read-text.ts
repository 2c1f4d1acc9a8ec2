import { wordsIn } from '#lib/words/words'
import { type CollectedText, collectText, TextFull } from './collected-text'
import { readDocx, readOdf, readPptx, readXlsx } from './read-office'
import { readMarkup, readPlain } from './read-plain'
import type { TextKind } from './text-kinds'
import { Unreadable } from './unreadable'

/** What came of reading a file. */
export interface FoundText {
  /** `cut`: there is more text than is kept. */
  outcome: 'read' | 'cut' | Unreadable['outcome']
  text: string
  /** What it is found by, each once. */
  words: string[]
}

/** Bytes of all words together; what PostgreSQL takes is a little more than twice as much. */
const mostOfWords = 400_000

const readers: Record<TextKind, (bytes: Uint8Array, into: CollectedText) => void | Promise<void>> =
  {
    plain: readPlain,
    markup: readMarkup,
    docx: readDocx,
    xlsx: readXlsx,
    pptx: readPptx,
    odf: readOdf,
    // 4 MB of program, which most files do not need.
    pdf: async (bytes, into) => (await import('./read-pdf')).readPdf(bytes, into),
  }

/** Reads the text of a file. Never throws for what is in the file; may take long, and much memory. */
export async function readText(kind: TextKind, bytes: Uint8Array): Promise<FoundText> {
  const text = collectText()
  let outcome: FoundText['outcome'] = 'read'
  try {
    await readers[kind](bytes, text)
  } catch (error) {
    if (error instanceof Unreadable) return { outcome: error.outcome, text: '', words: [] }
    if (!(error instanceof TextFull)) throw error
    outcome = 'cut'
  }
  const found = wordsOf(text.toString())
  return { outcome: found.cut ? 'cut' : outcome, text: text.toString(), words: found.words }
}

function wordsOf(text: string): { words: string[]; cut: boolean } {
  const all = new Set<string>()
  let room = mostOfWords
  for (const { words } of wordsIn(text)) {
    for (const word of words) {
      if (all.has(word)) continue
      room -= Buffer.byteLength(word) + 2
      if (room < 0) return { words: [...all], cut: true }
      all.add(word)
    }
  }
  return { words: [...all], cut: false }
}
