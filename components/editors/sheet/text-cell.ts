/** A cell that says just this text, in place of whatever it said. Line ends are `\n`. */
export function textCell(said: string) {
  const none = { f: null, si: null }
  return said.includes('\n')
    ? { ...none, v: null, t: null, p: linesOf(said) }
    : { ...none, v: said, t: 1, p: null }
}

/** The small document in which alone the grid keeps lines of a cell apart. */
export function linesOf(said: string) {
  const stream = `${said.replaceAll('\n', '\r')}\r`
  const paragraphs = [...stream.matchAll(/\r/g)].map(({ index }) => ({ startIndex: index }))
  const body = {
    dataStream: `${stream}\n`,
    paragraphs,
    sectionBreaks: [{ startIndex: stream.length }],
  }
  return { id: 'cell', body, documentStyle: {} }
}
