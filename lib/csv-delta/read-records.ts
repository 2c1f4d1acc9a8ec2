/** A cell of a table as it stands in its file: from its opening quote, if it has one, to its closing one. */
export interface CsvField {
  from: number
  to: number
  quoted: boolean
}

export interface CsvRecord {
  fields: CsvField[]
  /** How its line ends; nothing only at the end of the file. */
  end: '' | '\n' | '\r\n' | '\r'
}

export type ReadRecords =
  | { kind: 'records'; records: CsvRecord[] }
  /** A quote that nothing closes, or words behind a closed one; `line` counts from 1. */
  | { kind: 'bad-quoting'; line: number }
  | { kind: 'too-many' }

/**
 * Finds where each cell of a table is (RFC 4180, with any delimiter, any line end and rows of any length). A quote
 * inside of a cell that does not begin with one is a letter like others.
 *
 * @param most so many cells, and no more
 */
export function readRecords(raw: string, delimiter: string, most: number): ReadRecords {
  const records: CsvRecord[] = []
  let cells = 0
  let at = 0
  while (at < raw.length) {
    const fields: CsvField[] = []
    for (;;) {
      const field = readField(raw, at, delimiter)
      if (field === null) return { kind: 'bad-quoting', line: lineAt(raw, at) }
      fields.push(field)
      cells += 1
      if (cells > most) return { kind: 'too-many' }
      at = field.to
      if (raw[at] !== delimiter) break
      at += 1
    }
    const end = endAt(raw, at)
    records.push({ fields, end })
    at += end.length
  }
  return { kind: 'records', records }
}

function readField(raw: string, from: number, delimiter: string): CsvField | null {
  if (raw[from] !== '"') {
    let to = from
    while (to < raw.length && raw[to] !== delimiter && endAt(raw, to) === '') to += 1
    return { from, to, quoted: false }
  }
  let to = raw.indexOf('"', from + 1)
  while (to >= 0 && raw[to + 1] === '"') to = raw.indexOf('"', to + 2)
  if (to < 0) return null
  to += 1
  const closed = to === raw.length || raw[to] === delimiter || endAt(raw, to) !== ''
  return closed ? { from, to, quoted: true } : null
}

function endAt(raw: string, at: number): CsvRecord['end'] {
  if (raw[at] === '\n') return '\n'
  if (raw[at] !== '\r') return ''
  return raw[at + 1] === '\n' ? '\r\n' : '\r'
}

function lineAt(raw: string, at: number): number {
  return raw.slice(0, at).split(/\r\n?|\n/).length
}

/** What a cell says. Line ends in it are `\n`. */
export function fieldValue(raw: string, { from, to, quoted }: CsvField): string {
  if (!quoted) return raw.slice(from, to)
  const inside = raw.slice(from + 1, to - 1)
  return inside.replaceAll('""', '"').replace(/\r\n?/g, '\n')
}
