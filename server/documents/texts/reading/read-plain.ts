import type { CollectedText } from './collected-text'
import { Unreadable } from './unreadable'

/**
 * The text of a file that is text: UTF-8, UTF-16 with its mark, or else what Windows wrote for a long time.
 *
 * @throws Unreadable for bytes that are no text
 */
export function readPlain(bytes: Uint8Array, into: CollectedText): void {
  into.add(decode(bytes))
}

/** The text of markup, without its tags. */
export function readMarkup(bytes: Uint8Array, into: CollectedText): void {
  const text = decode(bytes).replace(/<[^<>]*>/g, ' ')
  into.add(text.replace(/&(?:nbsp|#160);/g, ' ').replaceAll('&amp;', '&'))
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 8192).includes(0)) throw new Unreadable('damaged', 'no text, but bytes')
  try {
    // As a stream: where a file is cut at the limit, its last letter may be half.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
