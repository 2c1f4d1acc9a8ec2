import { history, redo, undo } from '@codemirror/commands'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { decodeText } from '#lib/text-bytes'
import { bytesOf, formatOf, setEncoding, setLineEnd, textFormat } from './text-format'

const utf8 = (text: string) => new TextEncoder().encode(text)

function open(bytes: Uint8Array<ArrayBuffer>) {
  const decoded = decodeText(bytes)
  let state = EditorState.create({
    doc: decoded.text,
    extensions: [history(), textFormat(decoded)],
  })
  const dispatch = (transaction: ReturnType<EditorState['update']>) => {
    state = transaction.state
  }
  return {
    decoded,
    state: () => state,
    change: (spec: TransactionSpec) => dispatch(state.update(spec)),
    undo: () => undo({ state, dispatch }),
    redo: () => redo({ state, dispatch }),
    bytes() {
      const result = bytesOf(state)
      return result.kind === 'bytes' ? [...result.bytes] : result
    },
    text() {
      const result = bytesOf(state)
      return result.kind === 'bytes'
        ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.bytes)
        : result
    },
  }
}

describe('bytes that nobody touched', () => {
  const files: [string, Uint8Array<ArrayBuffer>][] = [
    ['nothing', utf8('')],
    ['no end of the last line', utf8('one\ntwo')],
    ['lines of Unix', utf8('one\ntwo\n')],
    ['lines of Windows', utf8('one\r\ntwo\r\n')],
    ['lines of an old Mac', utf8('one\rtwo\r')],
    ['mixed lines', utf8('a\r\nb\nc\rd\r\n\ne\n\r\n')],
    ['a lone carriage return at the end', utf8('a\n\r')],
    ['UTF-8 with a byte order mark', utf8('\ufeffé\r\n')],
    ['a byte order mark alone', utf8('\ufeff')],
    ['two byte order marks', utf8('\ufeff\ufeffx')],
    ['other separators', utf8('a\u2028b\u0085c\u000bd')],
    ['emoji and composed letters', utf8('👩‍👩‍👧 e\u0301\n')],
    ['UTF-16 little-endian', Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x0d, 0, 0x0a, 0, 0xe9, 0)],
    ['UTF-16 big-endian', Uint8Array.of(0xfe, 0xff, 0, 0x61, 0, 0x0a, 0xd8, 0x3d, 0xde, 0)],
    ['UTF-16 with an odd length', Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x62)],
    ['UTF-16 with half a pair', Uint8Array.of(0xff, 0xfe, 0x3d, 0xd8, 0x61, 0)],
    ['Latin-1', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x0d, 0x0a)],
    ['every byte there is', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
  ]
  for (const [name, bytes] of files) {
    it(`come out as they went in: ${name}`, () => expect(open(bytes).bytes()).toEqual([...bytes]))
  }
})

describe('a change', () => {
  it('leaves everything around it alone', () => {
    const file = open(utf8('\ufeffone\r\ntwo\nthree\rfour'))
    file.change({ changes: { from: 4, insert: 'X' } })
    expect(file.text()).toBe('\ufeffone\r\nXtwo\nthree\rfour')
  })

  it('ends new lines as most lines of the file end', () => {
    const file = open(utf8('one\r\ntwo\r\nthree\n'))
    file.change({ changes: { from: 3, insert: '\nnew' } })
    expect(file.text()).toBe('one\r\nnew\r\ntwo\r\nthree\n')
  })

  it('beside a line’s end does not change that end', () => {
    const file = open(utf8('a\r\nb\r\nc\nd'))
    file.change({ changes: { from: 5, insert: 'x' } })
    expect(file.text()).toBe('a\r\nb\r\ncx\nd')
    file.change({ changes: { from: 7, insert: 'y' } })
    expect(file.text()).toBe('a\r\nb\r\ncx\nyd')
  })

  it('forgets the end of a line that was joined, and undo brings it back', () => {
    const file = open(utf8('a\r\nb\r\nc\nd'))
    file.change({ changes: { from: 5, to: 6 } })
    expect(file.text()).toBe('a\r\nb\r\ncd')
    file.undo()
    expect(file.text()).toBe('a\r\nb\r\nc\nd')
    file.redo()
    expect(file.text()).toBe('a\r\nb\r\ncd')
    file.undo()
    expect(file.text()).toBe('a\r\nb\r\nc\nd')
  })

  it('of everything is undone to the byte', () => {
    const mixed = 'a\r\nb\nc\rd\r\n\ne\r\n'
    const file = open(utf8(mixed))
    file.change({ changes: { from: 0, to: file.state().doc.length, insert: 'gone\n' } })
    expect(file.text()).toBe('gone\r\n')
    file.undo()
    expect(file.text()).toBe(mixed)
  })

  it('at random places touches nothing else', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    const ends = ['\n', '\r\n', '\r']
    for (let round = 0; round < 300; round += 1) {
      const lines = Array.from({ length: 1 + random(8) }, () => 'x'.repeat(random(4)))
      const parts = lines.map((line) => [line, ends[random(3)] ?? '\n'] as const)
      const raw = parts.map(([line, end]) => line + end).join('')
      const file = open(utf8(raw))
      const index = random(parts.length)
      const before = parts
        .slice(0, index)
        .map(([line, end]) => line + end)
        .join('')
      // A carriage return before a line feed is one end: not a place between two lines.
      if (before.endsWith('\r') && raw.slice(before.length).startsWith('\n')) continue
      const from = before.replace(/\r\n?/g, '\n').length
      file.change({ changes: { from, insert: 'new' } })
      expect(file.text()).toBe(`${before}new${raw.slice(before.length)}`)
      file.undo()
      expect(file.text()).toBe(raw)
    }
  })
})

describe('what a file cannot hold', () => {
  it('is named', () => {
    const file = open(Uint8Array.of(0x63, 0xe9))
    file.change({ changes: { from: 0, insert: '日' } })
    expect(file.bytes()).toEqual({ kind: 'unencodable', character: '日' })
    file.change({ effects: setEncoding.of('utf-8') })
    expect(file.text()).toBe('日cé')
  })

  it('does not include the signs of Windows-1252', () => {
    const file = open(Uint8Array.of(0x63, 0xe9))
    file.change({ changes: { from: 0, insert: '€“' } })
    expect(file.bytes()).toEqual([0x80, 0x93, 0x63, 0xe9])
  })
})

describe('one line end for the whole file', () => {
  it('is the person’s choice', () => {
    const file = open(utf8('a\r\nb\nc\rd'))
    file.change({ effects: setLineEnd.of('\n') })
    expect(file.text()).toBe('a\nb\nc\nd')
    expect(formatOf(file.state()).others.size).toBe(0)
  })
})

describe('what kind of text it is', () => {
  it('doubts that a file with zero bytes is one', () => {
    expect(decodeText(Uint8Array.of(0x50, 0x4b, 0, 1)).doubt).toBe('zero-bytes')
    expect(decodeText(utf8('plain')).doubt).toBeNull()
  })
})
