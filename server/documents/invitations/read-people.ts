import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { delimiterOf } from '#lib/compare/read-csv'
import { mostImportBytes, mostImportLines } from '#lib/people-import'
import { AppError } from '#server/documents/errors'

/** One line of a file of people, as it was written. */
export interface WrittenLine {
  line: number
  email: string
  name: string
  role: string
  groups: string
  quota: string
  /** It has more cells than the first line has columns. */
  tooLong: boolean
}

const columns = ['email', 'name', 'role', 'groups', 'quota'] as const
const records = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
)

/**
 * The lines of a table of people: comma, semicolon or tab between its cells; UTF-8, UTF-16 with a mark, or else what
 * spreadsheets on Windows write. Its first line names the columns.
 *
 * @throws AppError `too-large`, `invalid`, with the line it is about
 */
export function readPeople(bytes: Uint8Array): { lines: WrittenLine[]; ignored: string[] } {
  if (bytes.byteLength > mostImportBytes) {
    throw new AppError('too-large', (t) => t('peopleFile.tooLarge'))
  }
  const [head, ...rows] = parseTable(decode(bytes))
  const names = (head?.record ?? []).map(columnOf)
  if (!names.includes('email')) {
    throw new AppError('invalid', (t) => t('peopleFile.noEmailColumn'))
  }
  const double = names.find((name, at) => names.indexOf(name) !== at)
  if (double) throw new AppError('invalid', (t) => t('peopleFile.columnTwice', { column: double }))
  if (rows.length > mostImportLines) {
    throw new AppError('too-large', (t) =>
      t('peopleFile.tooMany', { count: rows.length, most: mostImportLines }),
    )
  }
  if (rows.length === 0) throw new AppError('invalid', (t) => t('peopleFile.empty'))
  return {
    ignored: names.filter((name) => !columns.some((column) => column === name)),
    lines: rows.map(({ record, info }) => {
      const cell = (name: string) => record[names.indexOf(name)]?.trim() ?? ''
      return {
        ...{ line: info.lines, email: cell('email'), name: cell('name'), role: cell('role') },
        ...{ groups: cell('groups'), quota: cell('quota') },
        tooLong: record.length > names.length,
      }
    }),
  }
}

function parseTable(text: string): z.infer<typeof records> {
  try {
    const options = { info: true, bom: true, relax_column_count: true, skip_empty_lines: true }
    return records
      .parse(parse(text, { ...options, delimiter: delimiterOf(text), max_record_size: 64 * 1024 }))
      .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines, message: reason } = error
    throw new AppError('invalid', (t) =>
      typeof lines === 'number'
        ? t('peopleFile.lineNotATable', { line: String(lines), reason })
        : t('peopleFile.notATable', { reason }),
    )
  }
}

/** `E-Mail`, `e-mail address` and `mail` are the same column. */
function columnOf(head: string): string {
  const name = head.trim().toLowerCase()
  if (/^(e-?mail( address)?|mail)$/.test(name)) return 'email'
  return name === 'group' ? 'groups' : name
}

function decode(bytes: Uint8Array): string {
  const text = decodeAs(bytes, markOf(bytes) ?? 'utf-8') ?? decodeAs(bytes, 'windows-1252')
  if (text !== null && !text.includes('\0')) return text
  throw new AppError('invalid', (t) => t('peopleFile.noText'))
}

function markOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
