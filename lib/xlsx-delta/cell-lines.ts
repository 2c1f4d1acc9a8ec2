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
