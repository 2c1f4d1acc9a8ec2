import { readFile } from 'node:fs/promises'
import { DeletedTextRun, Document, Footer, Packer, Paragraph, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { samplePdf } from '#e2e/support/sample-pdf'
import { mostText, TextFull } from './collected-text'
import { openParts } from './open-parts'
import { readText } from './read-text'
import { textKindOf } from './text-kinds'

const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))

describe('text', () => {
  test.each([
    ['UTF-8', strToU8('Grüße\n\n  an   alle'), 'Grüße\nan alle'],
    ['UTF-16', utf16('Grüße'), 'Grüße'],
    ['old Windows text', Uint8Array.from([0x47, 0x72, 0xfc, 0xdf, 0x65]), 'Grüße'],
    ['nothing', new Uint8Array(), ''],
  ])('is read from %s', async (_, bytes, text) => {
    expect(await readText('plain', bytes)).toMatchObject({ outcome: 'read', text })
  })

  it('is found by its words, each once', async () => {
    const { words } = await readText('plain', strToU8('One two, ONE twö!'))
    expect(words).toEqual(['one', 'two'])
  })

  it('is not what bytes look like', async () => {
    expect(await readText('plain', Uint8Array.of(1, 0, 2, 0))).toMatchObject({ outcome: 'damaged' })
  })

  it('is kept up to a limit', async () => {
    const huge = 'wörd '.repeat(1_000_000)
    const { outcome, text } = await readText('plain', strToU8(huge))
    expect([outcome, text.length]).toEqual(['cut', mostText])
    const many = Array.from({ length: 100_000 }, (_, n) => `w${n}`).join(' ')
    const found = await readText('plain', strToU8(many))
    expect(found.outcome).toBe('cut')
    expect(found.words.length).toBeGreaterThan(40_000)
  })

  it('of markup is without tags', async () => {
    const { text } = await readText('markup', strToU8('<p class="x">Tom &amp; <b>Ana</b></p>'))
    expect(text).toBe('Tom & Ana')
  })
})

it('reads a Word document: its text, tables, footers, and nothing that was deleted', async () => {
  const document = new Document({
    sections: [
      {
        footers: { default: new Footer({ children: [new Paragraph('Page footer')] }) },
        children: [
          new Paragraph({
            children: [new TextRun('Hel'), new TextRun({ text: 'lo', bold: true })],
          }),
          new Paragraph({
            children: [
              new TextRun('kept'),
              new DeletedTextRun({
                text: 'gone',
                id: 1,
                author: 'a',
                date: '2026-01-01T00:00:00Z',
              }),
            ],
          }),
        ],
      },
    ],
  })
  const { outcome, text } = await readText('docx', new Uint8Array(await Packer.toBuffer(document)))
  expect([outcome, text]).toEqual(['read', 'Hello\nkept\nPage footer'])
})

it('reads a workbook: names of sheets, texts, numbers and comments', async () => {
  const bytes = zip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Costs &amp; more"/></sheets></workbook>',
    'xl/sharedStrings.xml':
      '<sst><si><r><t>Ber</t></r><r><t>lin</t></r><rPh><t>reading</t></rPh></si><si><t>Paris</t></si></sst>',
    'xl/worksheets/sheet1.xml':
      '<x:worksheet xmlns:x="m"><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>42.5</x:v></x:c>' +
      '<x:c t="inlineStr"><x:is><x:t>inline</x:t></x:is></x:c><x:c t="str"><x:f>A1</x:f><x:v>result</x:v></x:c></x:row></x:worksheet>',
    'xl/comments1.xml': '<comments><comment><text><t>A remark</t></text></comment></comments>',
  })
  const { text } = await readText('xlsx', bytes)
  expect(text).toBe('Costs & more\nBerlin\nParis\nA remark\n42.5 inline result')
})

it('reads the slides of a presentation in their order, then the notes', async () => {
  const slide = (text: string) =>
    `<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`
  const bytes = zip({
    'ppt/presentation.xml': '<p:presentation xmlns:p="p"/>',
    'ppt/slides/slide10.xml': slide('ten'),
    'ppt/slides/slide2.xml': slide('two'),
    'ppt/notesSlides/notesSlide2.xml': slide('note'),
  })
  expect((await readText('pptx', bytes)).text).toBe('two\nten\nnote')
})

it('reads OpenDocument text and tables', async () => {
  const bytes = zip({
    'content.xml':
      '<o:d xmlns:o="o" xmlns:t="t" xmlns:b="b"><o:styles>style</o:styles><o:body><t:tracked-changes><t:p>old</t:p></t:tracked-changes>' +
      '<t:h>Title</t:h><t:p>one<t:s/>two<t:line-break/>three</t:p><b:table-cell><t:p>cell</t:p></b:table-cell></o:body></o:d>',
  })
  expect((await readText('odf', bytes)).text).toBe('Title\none two three\ncell')
})

it('reads the pages of a PDF', async () => {
  const { outcome, text } = await readText('pdf', samplePdf(['First page', 'Second page']))
  expect([outcome, text]).toEqual(['read', 'First page\nSecond page'])
})

describe('a hostile file', () => {
  const mib = 1024 ** 2
  const part = new Uint8Array(8 * mib).fill(32)
  part.set(strToU8('<w:document xmlns:w="w"><w:t>word</w:t>'))
  const bomb = zipSync({ 'word/document.xml': part })
  const says = (size: number) => {
    const bytes = bomb.slice()
    // What its directory says that the part is when unpacked.
    const at = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    new DataView(bytes.buffer).setUint32(at + 24, size, true)
    return bytes
  }

  it.each([
    ['that says how large it is', bomb, { unpacked: mib, patienceMs: 60_000 }],
    ['that says it is small', says(1000), { unpacked: mib, patienceMs: 60_000 }],
    ['that takes too long', bomb, { unpacked: 64 * mib, patienceMs: 0 }],
  ])('is unpacked no further than a limit: one %s', (_, bytes, within) => {
    const pieces: string[] = []
    const seen = { open() {}, close() {}, text: (piece: string) => pieces.push(piece) }
    expect(() => openParts(bytes, within).read('word/document.xml', seen)).toThrow(TextFull)
    expect(pieces.join('').length).toBeLessThan(2 * mib)
  })

  it('that promises to be larger than anything is not unpacked at all', async () => {
    expect(await readText('docx', says(2 ** 31))).toMatchObject({ outcome: 'too-large' })
  })

  const protectedPdf = () => readFile('e2e/fixtures/pdf/password-is-sesame.pdf')
  const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(1000)])

  test.each([
    ['broken XML', 'docx', () => zip({ 'word/document.xml': '<a><b></a>' }), 'damaged'],
    ['XML that ends too soon', 'docx', () => zip({ 'word/document.xml': '<a><b>' }), 'damaged'],
    [
      'entities that grow',
      'docx',
      () => zip({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>' }),
      'damaged',
    ],
    ['a zip without what its name promises', 'pptx', () => zip({ 'a.xml': '<a/>' }), 'damaged'],
    ['no zip at all', 'xlsx', () => strToU8('hello'), 'damaged'],
    ['an Office file with a password', 'docx', () => ole, 'protected'],
    ['a PDF with a password', 'pdf', protectedPdf, 'protected'],
    ['half a PDF', 'pdf', () => samplePdf(['x']).slice(0, 40), 'damaged'],
  ] as const)('is no more than unreadable: %s', async (_, kind, make, outcome) => {
    expect(await readText(kind, new Uint8Array(await make()))).toEqual({
      outcome,
      text: '',
      words: [],
    })
  })
})

test.each([
  ['docx', 'docx'],
  ['ods', 'odf'],
  ['md', 'plain'],
  ['png', null],
  ['', null],
  ['constructor', null],
])('files .%s are read as %s', (extension, kind) => expect(textKindOf(extension)).toBe(kind))
