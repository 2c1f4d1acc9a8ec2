import { NotComparable } from './comparison'
import { type Paragraph, plainLine } from './paragraph'

const mostLines = 30_000

/**
 * The lines of a text file in UTF-8 or UTF-16, with a byte order mark or without.
 *
 * @throws NotComparable for other bytes
 */
export function readTextLines(bytes: Uint8Array): Paragraph[] {
  const lines = decodeText(bytes).split(/\r\n|\r|\n/)
  if (lines.length > mostLines) {
    throw new NotComparable((t) => t('refused.manyLines', { most: mostLines }))
  }
  return lines.map(plainLine)
}

/** The text of a file. @throws NotComparable when it is none */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch {
    // Said below.
  }
  throw new NotComparable((t) => t('refused.notText'))
}
