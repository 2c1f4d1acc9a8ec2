import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docxOf, relationsOf, run } from '#lib/docx-delta/test-docx'
import { odsOf, odtOf, pptxOf } from '#lib/office-text/test-office'
import { testXlsx } from '#lib/xlsx-delta/test-xlsx'
import { bundleMaker, madeOf } from '#server/testing/preview-maker'
import { findOffice } from './find-office'
import { previewLimits } from './limits'
import type { RunLimits } from './run-program'

const office = await findOffice(undefined)

describe.skipIf(office === null)('with LibreOffice', () => {
  let bundle: Awaited<ReturnType<typeof bundleMaker>>
  let server: Server
  let folder: string
  let asked: string[] = []
  let outside: string
  beforeAll(async () => {
    bundle = await bundleMaker()
    folder = await mkdtemp(join(tmpdir(), 'carrel-office-'))
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('<p>outside words</p>')
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const address = server.address()
    outside = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  })
  afterAll(async () => {
    server.close()
    await bundle.remove()
    await rm(folder, { recursive: true, force: true })
  })

  const made = (extension: string, bytes: Uint8Array | string, limits: RunLimits = previewLimits) =>
    madeOf(
      { program: bundle.program, office, maxBytes: 1e9, limits },
      extension,
      typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
    )
  const secret = 'a word of another file on this machine'

  test.each([
    ['pptx', pptxOf([['Welcome'], ['Costs']]), 2],
    ['odt', odtOf('<text:p>Hello from a text</text:p>'), 1],
    [
      'ods',
      odsOf(
        '<table:table table:name="A"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
      ),
      1,
    ],
  ])('a .%s gets all its pages, and a picture of the first', async (extension, bytes, pages) => {
    const { made: answer, parts } = await made(extension, bytes)
    expect(answer).toMatchObject({ state: 'made', pdf: 'pdf', text: null })
    expect(countPages(parts.pdf)).toBe(pages)
    expect(await isBlank(parts.image)).toBe(false)
  })

  test.each([
    ['docx', docxOf(`<w:p>${run('Hello from a document')}</w:p>`, typed('document'))],
    ['xlsx', testXlsx()],
  ])(
    'of a .%s, which the built-in editor opens, the first page is enough',
    async (extension, bytes) => {
      const { made: answer, parts } = await made(extension, bytes)
      expect(answer).toMatchObject({
        state: 'made',
        image: { key: 'image' },
        pdf: null,
        text: null,
      })
      expect(await isBlank(parts.image)).toBe(false)
    },
  )

  test('nothing outside the document is fetched or read: no picture, section, frame or template', async () => {
    asked = []
    const file = join(folder, 'secret.txt')
    await writeFile(file, secret)
    const local = pathToFileURL(file).href
    const linked = (address: string) =>
      `<text:section text:name="${address.length}"><text:section-source xlink:href="${address}" xlink:type="simple"/><text:p>inner</text:p></text:section>` +
      `<text:p><draw:frame svg:width="5cm" svg:height="5cm" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><draw:image xlink:href="${address}/a.png" xlink:type="simple"/></draw:frame>` +
      `<draw:frame svg:width="5cm" svg:height="5cm" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><draw:floating-frame xlink:href="${address}" xlink:type="simple"/></draw:frame></text:p>`
    const odt = odtOf(
      `<text:p>Start</text:p>${linked(outside)}${linked(local)}<text:p>End</text:p>`,
    )
    const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "${local}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>inner</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    const docx = docxOf(`${field}<w:p>${run('End')}</w:p>`, {
      ...typed('template'),
      'word/_rels/document.xml.rels': relationsOf(['rId1', 'attachedTemplate', outside]).replace(
        '/>',
        ' TargetMode="External"/>',
      ),
    })
    const first = await made('odt', odt)
    const second = await made('dotx', docx)
    for (const { made: answer, parts } of [first, second]) {
      expect(answer).toMatchObject({ state: 'made', pdf: 'pdf' })
      expect(await wordsOf(parts.pdf)).toContain('End')
      expect(await wordsOf(parts.pdf)).not.toContain('a word of another file')
      expect(await wordsOf(parts.pdf)).not.toContain('outside words')
    }
    expect(asked).toEqual([])
  })

  test('one that takes too long is ended, with the office program', async () => {
    const limits = { ...previewLimits, timeMs: 1000 }
    const { made: answer } = await made('odt', odtOf('<text:p>x</text:p>'), limits)
    expect(answer).toMatchObject({ state: 'failed', reason: 'too-long' })
  })

  test('what it cannot read is marked', async () => {
    const broken = pptxOf([['x']], [1], { 'ppt/presentation.xml': 'not XML at all' })
    const { made: answer } = await made('pptx', broken)
    expect(answer).toMatchObject({ state: 'failed', reason: 'damaged' })
  })
})

/** By which LibreOffice knows what it is. */
function typed(kind: 'document' | 'template') {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const main = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}.main+xml`
  return {
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  }
}

function countPages(pdf: Uint8Array | undefined): number {
  return new TextDecoder('latin1').decode(pdf).match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

async function isBlank(webp: Uint8Array | undefined): Promise<boolean> {
  return (await sharp(webp).greyscale().raw().toBuffer()).every((value) => value > 200)
}

async function wordsOf(pdf: Uint8Array | undefined): Promise<string> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const document = await (await PDFiumLibrary.init()).loadDocument(pdf ?? new Uint8Array())
  return [...document.pages()].map((page) => page.getText()).join('\n')
}
