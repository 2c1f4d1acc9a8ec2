import { parse } from 'csv-parse/sync'
import { collectText } from '#lib/office-text/collect-text'
import type { TextPart } from '#lib/preview'
import { previewLimits } from '#server/previews/limits'
import { CannotMake } from './cannot-make'

const tables: Record<string, string[]> = { csv: [',', ';', '\t'], tsv: ['\t'] }

/**
 * The beginning of a text file.
 *
 * @throws CannotMake when it is no text
 */
export function readPlain(bytes: Uint8Array, extension: string): TextPart {
  const text = decode(bytes.subarray(0, previewLimits.textBytes))
  const into = collectText()
  const delimiters = tables[extension]
  if (delimiters) into.table(null, records(text, delimiters))
  else into.words(null, text.split(/\r\n|\r|\n/))
  const [part] = into.text().parts
  if (!part) throw new CannotMake('damaged', 'there is no text')
  return part
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8'
  // The last letter may be cut in two.
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.includes('\0')) throw new CannotMake('damaged', 'it is not text')
  return text
}

function records(text: string, delimiters: readonly string[]): string[][] {
  const [line = ''] = text.split(/[\r\n]/, 1)
  const count = (mark: string) => line.split(mark).length
  const delimiter = delimiters.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
  const options = { relax_column_count: true, relax_quotes: true, to: 60, max_record_size: 65_536 }
  try {
    return parse(text, { ...options, delimiter })
  } catch {
    // It breaks off in the middle of a cell, or is no table.
    return text.split(/\r?\n/).map((each) => each.split(delimiter))
  }
}
