import { readRecords } from './read-records'

/** What stands between the cells of a table, the most usual first. */
export const delimiters = [',', ';', '\t', '|']

/** So much of a file, and so many lines of it, say enough. */
const sampleLength = 64 * 1024
const sampleLines = 100

/**
 * Finds out what stands between the cells: what parts most of the first lines into equally many. A first line
 * `sep=;`, as Excel writes it, says it outright.
 *
 * @param usual for a file with one column, in which nothing can be found out
 */
export function sniffDelimiter(raw: string, usual: string): string {
  const said = /^sep=([,;\t|])(?=[\r\n]|$)/i.exec(raw)?.[1]
  if (said !== undefined) return said
  const sample = raw.slice(0, sampleLength)
  let best = { delimiter: usual, share: 0, width: 1 }
  for (const delimiter of [usual, ...delimiters.filter((each) => each !== usual)]) {
    const { share, width } = judge(sample, delimiter, sample.length < raw.length)
    if (share > best.share || (share === best.share && width > best.width)) {
      best = { delimiter, share, width }
    }
  }
  return best.delimiter
}

/** Which share of the lines has the most frequent number of cells, and how many that are; one cell is none. */
function judge(sample: string, delimiter: string, cut: boolean): { share: number; width: number } {
  // The last line, cut off, may end within quotes.
  const whole = cut ? sample.slice(0, sample.lastIndexOf('\n') + 1) : sample
  const read = readRecords(whole, delimiter, Number.POSITIVE_INFINITY)
  if (read.kind !== 'records') return { share: 0, width: 1 }
  const lines = read.records.filter(({ fields: [first, ...more] }) => {
    return more.length > 0 || (first !== undefined && first.to > first.from)
  })
  const counts = new Map<number, number>()
  const looked = lines.slice(0, sampleLines)
  for (const { fields } of looked) {
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1)
  }
  let width = 1
  for (const [fields, count] of counts) {
    if (fields > 1 && (width === 1 || count > (counts.get(width) ?? 0))) width = fields
  }
  return width === 1
    ? { share: 0, width }
    : { share: (counts.get(width) ?? 0) / looked.length, width }
}
