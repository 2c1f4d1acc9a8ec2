import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docxOf, run } from '#lib/docx-delta/test-docx'
import { odsOf, odtOf, packageOf, pptxOf } from '#lib/office-text/test-office'
import { testXlsx } from '#lib/xlsx-delta/test-xlsx'
import { bundleMaker, madeOf } from '#server/testing/preview-maker'

let bundle: Awaited<ReturnType<typeof bundleMaker>>
beforeAll(async () => {
  bundle = await bundleMaker()
})
afterAll(() => bundle.remove())

const made = (extension: string, bytes: Uint8Array | string) =>
  madeOf(
    { program: bundle.program, office: null, maxBytes: 1e9 },
    extension,
    typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
  )

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3366aa' } })

describe('what is shown of an honest file', () => {
  test('a picture becomes a small WebP, turned as its camera says', async () => {
    const jpeg = await picture(2000, 1000).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { made: answer, parts } = await made('jpg', jpeg)
    expect(answer).toMatchObject({ image: { width: 360, height: 720 }, pdf: null, text: null })
    expect(await sharp(parts.image).metadata()).toMatchObject({ format: 'webp', width: 360 })
  })

  test('a small picture stays as small as it is', async () => {
    const { made: answer } = await made('gif', await picture(20, 10).gif().toBuffer())
    expect(answer).toMatchObject({ image: { width: 20, height: 10 } })
  })

  test('the first page of a PDF is drawn, with its words', async () => {
    const { made: answer, parts } = await made('pdf', samplePdf)
    expect(answer).toMatchObject({ state: 'made', image: { height: 720 } })
    expect(await darkShare(parts.image)).toBeGreaterThan(0.002)
  })

  test.each([
    ['txt', 'The first line\nand more\n'.repeat(20)],
    ['csv', 'Name;Amount\nRent;700\n'.repeat(20)],
    ['docx', docxOf(`<w:p>${run('Hello from a document')}</w:p>`.repeat(20))],
    ['xlsx', testXlsx()],
    ['odt', odtOf('<text:p>Hello from a text</text:p>'.repeat(20))],
    [
      'ods',
      odsOf(
        '<table:table><table:table-row><table:table-cell><text:p>Rent</text:p></table:table-cell></table:table-row></table:table>',
      ),
    ],
  ])('a .%s is drawn as a page of its first words', async (extension, bytes) => {
    const { made: answer, parts } = await made(extension, bytes)
    expect(answer).toMatchObject({ state: 'made', image: { width: 509, height: 720 } })
    expect(await darkShare(parts.image)).toBeGreaterThan(0)
  })

  test('a presentation shows the picture that was left in it, and its words', async () => {
    const thumbnail = await picture(256, 192).jpeg().toBuffer()
    const pptx = pptxOf([['Welcome'], ['Costs']], [1, 2], { 'docProps/thumbnail.jpeg': thumbnail })
    const { made: answer, parts } = await made('pptx', pptx)
    expect(answer).toMatchObject({ image: { width: 256, height: 192 }, pdf: null, text: 'text' })
    expect(JSON.parse(new TextDecoder().decode(parts.text))).toEqual({
      parts: [
        { kind: 'words', title: 'Slide 1', lines: ['Welcome'] },
        { kind: 'words', title: 'Slide 2', lines: ['Costs'] },
      ],
      cut: false,
    })
  })
})

describe('what is shown of a hostile file', () => {
  test.each([
    ['png', 'a picture of 50,000 × 50,000 pixels in a few bytes', pngBomb(), 'too-large'],
    ['docx', 'a zip that would unpack to gigabytes', zipBomb(), 'too-large'],
    ['pdf', 'a PDF that breaks off', () => samplePdf.slice(0, 300), 'damaged'],
    ['pdf', 'something else that is called PDF', () => 'MZ this is a program', 'damaged'],
    ['png', 'a page of the web that is called PNG', () => '<html><script>1</script>', 'damaged'],
    ['png', 'an SVG that is called PNG', () => svg('<rect width="9" height="9"/>'), 'damaged'],
    ['svg', 'a PNG that is called SVG', () => picture(9, 9).png().toBuffer(), 'damaged'],
    ['pptx', 'a zip of something else', () => packageOf({ 'a.txt': 'words' }), 'damaged'],
    ['docx', 'a file of before 2007, or one with a password', compound, 'protected'],
    ['doc', 'a page of the web that is called .doc', () => '<html>', 'damaged'],
    ['doc', 'a file of before 2007, and no office program', compound, 'no-program'],
    ['txt', 'a program that is called .txt', () => new Uint8Array(64), 'damaged'],
    ['svg', 'an SVG of a billion pixels', () => svg('', '90000', '90000'), 'too-large'],
    ['svg', 'an SVG whose words are a billion by entities', laughs, 'damaged'],
  ])('.%s: %s', async (extension, _what, bytes, reason) => {
    const { made: answer, parts } = await made(extension, await bytes())
    expect(answer).toMatchObject({ state: 'failed', reason })
    expect(parts).toEqual({})
  })

  test('a PDF with a password', async () => {
    const pdf = await readFile('e2e/fixtures/pdf/password-is-sesame.pdf')
    expect((await made('pdf', pdf)).made).toMatchObject({ state: 'failed', reason: 'protected' })
  })

  test('an SVG runs no script and fetches nothing', async () => {
    let asked = 0
    const server = createServer((_, response) => {
      asked += 1
      response.end()
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const evil = svg(
      `<script href="http://127.0.0.1:${port}/a.js"/><script>fetch('http://127.0.0.1:${port}')</script>` +
        `<style>@import url(http://127.0.0.1:${port}/a.css);</style>` +
        `<image href="http://127.0.0.1:${port}/a.png" width="90" height="90"/>` +
        '<image href="file:///etc/hostname" width="90" height="90"/><rect width="50" height="50"/>',
    )
    const { made: answer } = await made('svg', evil)
    server.close()
    expect(answer).toMatchObject({ state: 'made', image: { width: 100, height: 100 } })
    expect(asked).toBe(0)
  })
})

const samplePdf = ((): Uint8Array => {
  const content = 'BT /F 48 Tf 40 700 Td (Plan of the year) Tj ET'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size 6 >>\n%%EOF\n`)
})()

/** Which share of the pixels is dark. */
async function darkShare(webp: Uint8Array | undefined): Promise<number> {
  const pixels = await sharp(webp).greyscale().raw().toBuffer()
  return pixels.filter((value) => value < 100).length / pixels.length
}

function svg(inner: string, width = '100', height = '100'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inner}</svg>`
}

const compound = () =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)])

function laughs(): string {
  const entities = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
  )
  return `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY l0 "ha">${entities.join('')}]>${svg('<text y="20">&l9;</text>')}`
}

function pngBomb() {
  return () => {
    const chunk = (type: string, data: Buffer) => {
      const body = Buffer.concat([Buffer.from(type), data])
      const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
      length.writeUInt32BE(data.length)
      sum.writeUInt32BE(crc32(body))
      return Buffer.concat([length, body, sum])
    }
    const header = Buffer.alloc(13)
    header.writeUInt32BE(50_000, 0)
    header.writeUInt32BE(50_000, 4)
    header.set([8, 0, 0, 0, 0], 8)
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.alloc(1024 ** 2))),
      chunk('IEND', Buffer.alloc(0)),
    ])
  }
}

/** A megabyte of zeros under many names, all of the same few bytes. */
function zipBomb() {
  return () =>
    packageOf(
      Object.fromEntries(
        Array.from({ length: 300 }, (_, i) => [`word/part${i}.xml`, new Uint8Array(1024 ** 2)]),
      ),
    )
}
