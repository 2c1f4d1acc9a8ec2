import type { CollectedText } from './collected-text'
import { openParts, type PartReader, type Parts } from './open-parts'
import { Unreadable } from './unreadable'

/** Within these, nothing is text that people see: deleted with changes tracked, a second rendering, reading aids. */
const passedOver = new Set(['del', 'moveFrom', 'Fallback', 'rPh', 'tracked-changes', 'instrText'])

/** A Word document: its text, then headers, footers, notes and comments. */
export function readDocx(bytes: Uint8Array, into: CollectedText): void {
  const parts = openWith(bytes, 'word/document.xml')
  const rest = /^word\/(?:header|footer|footnotes|endnotes|comments)\d*\.xml$/
  for (const name of ['word/document.xml', ...matching(parts, rest)]) {
    parts.read(name, withText(into, { text: ['t'], lines: ['p'], gaps: ['tab', 'br', 'cr'] }))
  }
}

/** A presentation: its slides in order, then the notes. */
export function readPptx(bytes: Uint8Array, into: CollectedText): void {
  const parts = openWith(bytes, 'ppt/presentation.xml')
  const found = [
    ...matching(parts, /^ppt\/slides\/slide\d+\.xml$/),
    ...matching(parts, /^ppt\/(?:notesSlides\/notesSlide|comments\/\w*comment\w*?)\d+\.xml$/),
    ...matching(parts, /^ppt\/(?:diagrams\/data|charts\/chart)\d+\.xml$/),
  ]
  for (const name of found) {
    parts.read(name, withText(into, { text: ['t', 'v', 'text'], lines: ['p', 'pt'], gaps: ['br'] }))
  }
}

/** A workbook: the names of its sheets, its words, then numbers and results as they are stored. */
export function readXlsx(bytes: Uint8Array, into: CollectedText): void {
  const parts = openWith(bytes, 'xl/workbook.xml')
  parts.read('xl/workbook.xml', {
    open(name, { name: sheet }) {
      if (name !== 'sheet' || sheet === undefined) return
      into.add(sheet)
      into.line()
    },
    close() {},
    text() {},
  })
  const strings = withText(into, { text: ['t'], lines: ['si', 'comment'], gaps: [] })
  for (const name of matching(parts, /^xl\/(?:sharedStrings|comments\d*)\.xml$/)) {
    parts.read(name, strings)
  }
  for (const name of matching(parts, /^xl\/worksheets\/sheet\d+\.xml$/)) {
    parts.read(name, cellsOf(into))
  }
}

/** What the OpenDocument programs write: text, table or presentation, all in one part. */
export function readOdf(bytes: Uint8Array, into: CollectedText): void {
  const parts = openWith(bytes, 'content.xml')
  const lines = ['p', 'h']
  parts.read('content.xml', {
    ...withText(into, { text: ['body'], lines, gaps: ['s', 'tab', 'line-break', 'table-cell'] }),
  })
}

/** Cells that hold their value themselves: those with a number of a shared text are read with the texts. */
function cellsOf(into: CollectedText): PartReader {
  let shared = false
  let depth = 0
  return {
    open(name, { t }) {
      if (name === 'c') shared = t === 's' || t === 'b'
      else if (name === 't' || (name === 'v' && !shared)) depth += 1
    },
    close(name) {
      if (name === 'c') into.gap()
      else if (name === 'row') into.line()
      else if (name === 't' || (name === 'v' && !shared)) depth -= 1
    },
    text(text) {
      if (depth > 0) into.add(text)
    },
  }
}

/**
 * Takes the text within some elements.
 *
 * @param wanted `lines` end with a line break, `gaps` stand for a space
 */
function withText(
  into: CollectedText,
  wanted: { text: string[]; lines: string[]; gaps: string[] },
): PartReader {
  const [texts, lines, gaps] = [wanted.text, wanted.lines, wanted.gaps].map((all) => new Set(all))
  let within = 0
  let passing = 0
  return {
    open(name) {
      if (passedOver.has(name)) passing += 1
      if (texts?.has(name)) within += 1
      if (gaps?.has(name)) into.gap()
    },
    close(name) {
      if (passedOver.has(name)) passing -= 1
      if (texts?.has(name)) within -= 1
      if (lines?.has(name)) into.line()
    },
    text(text) {
      if (within > 0 && passing === 0) into.add(text)
    },
  }
}

function openWith(bytes: Uint8Array, main: string): Parts {
  const parts = openParts(bytes)
  if (!parts.names.includes(main)) throw new Unreadable('damaged', `there is no ${main}`)
  return parts
}

/** In the order of their numbers. */
function matching({ names }: Parts, pattern: RegExp): string[] {
  const number = (name: string) => Number(/\d+(?=\.xml$)/.exec(name)?.[0] ?? 0)
  return names.filter((name) => pattern.test(name)).sort((a, b) => number(a) - number(b))
}
