/**
 * Text files as bytes and back. What is not touched comes out exactly as it went in: byte order mark, encoding,
 * each line's end, a missing end of the last line.
 */

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type LineEnd = '\n' | '\r\n' | '\r'

export interface DecodedText {
  /** Every line end is `\n`. */
  text: string
  encoding: Encoding
  /** Of most lines, and of lines to come. */
  lineEnd: LineEnd
  /** Lines that end otherwise: where their `\n` is in `text`. In ascending order. */
  others: { at: number; end: LineEnd }[]
  /** Why it should not be changed; null when it may. */
  doubt: 'zero-bytes' | null
}

export type EncodedText =
  | { kind: 'bytes'; bytes: Uint8Array<ArrayBuffer> }
  /** A character that the encoding does not have. */
  | { kind: 'unencodable'; character: string }

/** Reads the bytes of a text file of any kind: every byte sequence is some text. */
export function decodeText(bytes: Uint8Array<ArrayBuffer>): DecodedText {
  const { encoding, raw } = decodeBytes(bytes)
  const doubt =
    raw.includes('\0') && encoding !== 'utf-16le' && encoding !== 'utf-16be' ? 'zero-bytes' : null
  return { ...splitLineEnds(raw), encoding, doubt }
}

/** The characters of a file as they are, line ends and all; without the byte order mark, which `encoding` tells. */
export function decodeBytes(bytes: Uint8Array<ArrayBuffer>): { encoding: Encoding; raw: string } {
  const marked = byteOrderMark(bytes)
  const body = bytes.subarray(marked?.length ?? 0)
  const label = marked?.encoding.replace('-bom', '') ?? 'utf-8'
  const raw = strictly(label, body)
  if (raw !== null) return { encoding: marked?.encoding ?? 'utf-8', raw }
  // Every byte is a character in this one, so that nothing is lost whatever it really was.
  return { encoding: 'windows-1252', raw: fromWindows1252(bytes) }
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8-bom', length: 3 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

function strictly(label: string, body: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return null
  }
}

function splitLineEnds(raw: string): Pick<DecodedText, 'text' | 'lineEnd' | 'others'> {
  const ends: { at: number; end: LineEnd }[] = []
  let text = ''
  let from = 0
  for (const { 0: end, index } of raw.matchAll(/\r\n?|\n/g)) {
    text += raw.slice(from, index)
    ends.push({ at: text.length, end: end === '\r\n' ? '\r\n' : end === '\r' ? '\r' : '\n' })
    text += '\n'
    from = index + end.length
  }
  const count = (wanted: LineEnd) => ends.filter(({ end }) => end === wanted).length
  const kinds: LineEnd[] = ['\n', '\r\n', '\r']
  const lineEnd = kinds.reduce((most, kind) => (count(kind) > count(most) ? kind : most))
  return {
    text: text + raw.slice(from),
    lineEnd,
    others: ends.filter(({ end }) => end !== lineEnd),
  }
}

/** Turns text, with its line ends as they shall be, into bytes with the byte order mark of its encoding. */
export function encodeText(text: string, encoding: Encoding): EncodedText {
  switch (encoding) {
    case 'utf-8':
    case 'utf-8-bom': {
      const lone = text.match(
        /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
      )
      if (lone) return { kind: 'unencodable', character: lone[0] }
      const mark = encoding === 'utf-8-bom' ? '\ufeff' : ''
      return { kind: 'bytes', bytes: new TextEncoder().encode(mark + text) }
    }
    case 'utf-16le':
    case 'utf-16be':
      return { kind: 'bytes', bytes: utf16(`\ufeff${text}`, encoding === 'utf-16le') }
    case 'windows-1252':
      return windows1252(text)
  }
}

function utf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian)
  }
  return bytes
}

/**
 * What Windows-1252 has in place of the controls 0x80 to 0x9f. Written out, because the decoder of Node 20 takes
 * the encoding for Latin-1.
 */
const signs =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'

function fromWindows1252(bytes: Uint8Array): string {
  let text = ''
  const chunk = 8192
  for (let from = 0; from < bytes.length; from += chunk) {
    text += String.fromCharCode(...bytes.subarray(from, from + chunk))
  }
  return text.replace(/[\x80-\x9f]/g, (control) => signs.charAt(control.charCodeAt(0) - 0x80))
}

function windows1252(text: string): EncodedText {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) {
    const sign = signs.indexOf(text.charAt(index))
    const code = sign < 0 ? text.charCodeAt(index) : sign + 0x80
    const control = sign < 0 && code >= 0x80 && code < 0xa0
    if (code > 0xff || control) {
      return { kind: 'unencodable', character: String.fromCodePoint(text.codePointAt(index) ?? 0) }
    }
    bytes[index] = code
  }
  return { kind: 'bytes', bytes }
}
