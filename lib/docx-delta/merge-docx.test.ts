import { describe, expect, it } from 'vitest'
import { mergeDocx } from './merge-docx'
import { DocxPackage } from './package'
import { docxOf, exported, ROOT, relationsOf, run } from './test-docx'

// The names that prepareDocx gives to the first paragraphs that have none.
const [P1, P2, P3] = ['5CA00001', '5CA00002', '5CA00003']
const BAKED = '<w:rFonts w:ascii="Calibri"/><w:sz w:val="22"/>'

/** The body after an edit that took the editor's export from `before` to `after`. */
function merged(original: string, before: string, after: string): string {
  const result = mergeDocx(new DocxPackage(docxOf(original)), docxOf(before), docxOf(after))
  if (result.kind !== 'merged') return result.kind === 'refused' ? result.detail : result.kind
  const xml = new DocxPackage(result.bytes).text('word/document.xml')
  return xml.slice(xml.indexOf('<w:body>') + 8, xml.indexOf('</w:body>'))
}

describe('mergeDocx', () => {
  it('finds nothing to save when both exports mean the same', () => {
    const noise = exported(P1, run('Hello')).replace('<w:p ', '<w:p w:rsidR="00AA" ')
    expect(
      merged('<w:p><w:r><w:t>Hello</w:t></w:r></w:p>', exported(P1, run('Hello')), noise),
    ).toBe('unchanged')
  })

  it('puts typed text into the original run and leaves out what the editor spells out', () => {
    expect(
      merged(
        '<w:p w:rsidR="1"><w:r w:rsidR="2"><w:rPr><w:lang w:val="de"/></w:rPr><w:t>Hello</w:t></w:r></w:p>',
        exported(P1, run('Hello', BAKED)),
        exported(P1, run('Hello there', BAKED)),
      ),
    ).toBe(
      '<w:p w:rsidR="1"><w:r w:rsidR="2"><w:rPr><w:lang w:val="de"/></w:rPr><w:t xml:space="preserve">Hello there</w:t></w:r></w:p>',
    )
  })

  it('keeps what the editor drops, in place', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    expect(
      merged(
        `<w:p><w:bookmarkStart w:id="1" w:name="x"/><w:r><w:t>One</w:t></w:r>${field}<w:r><w:pict/></w:r><w:bookmarkEnd w:id="1"/><w:r><w:t> two</w:t></w:r></w:p>`,
        exported(P1, run('One two')),
        exported(P1, run('One and two')),
      ),
    ).toBe(
      `<w:p><w:bookmarkStart w:id="1" w:name="x"/><w:r><w:t>One</w:t></w:r>${field}<w:r><w:pict/></w:r><w:bookmarkEnd w:id="1"/><w:r><w:t xml:space="preserve"> and two</w:t></w:r></w:p>`,
    )
  })

  it('adds formatting to what was said and does not repeat what a style gives', () => {
    expect(
      merged(
        '<w:p><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>red word</w:t></w:r></w:p>',
        exported(P1, run('red word', `${BAKED}<w:color w:val="FF0000"/>`)),
        exported(
          P1,
          run(
            'red',
            `<w:rFonts w:ascii="Calibri"/><w:b/><w:sz w:val="22"/><w:color w:val="FF0000"/>`,
          ),
          run(' word', `${BAKED}<w:color w:val="FF0000"/>`),
        ),
      ),
    ).toBe(
      '<w:p><w:r><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">red</w:t></w:r><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve"> word</w:t></w:r></w:p>',
    )
  })

  it('says «not bold» where a style is bold and the person took it off', () => {
    expect(
      merged(
        '<w:p><w:r><w:t>Title</w:t></w:r></w:p>',
        exported(P1, run('Title', '<w:b/>')),
        exported(P1, run('Title')),
      ),
    ).toContain('<w:rPr><w:b w:val="0"/></w:rPr>')
  })

  it('splits a paragraph with its properties, and joins it again', () => {
    const one = '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>ab</w:t></w:r></w:p>'
    const baked = '<w:pPr><w:spacing w:after="160"/><w:jc w:val="right"/></w:pPr>'
    const [a, b] = [exported(P1, baked, run('a')), exported('01234567', baked, run('b'))]
    const half = (text: string) =>
      `<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
    expect(merged(one, exported(P1, baked, run('ab')), a + b)).toBe(half('a') + half('b'))
    const two = one.replace('ab', 'a') + one.replace('ab', 'b')
    expect(
      merged(two, a + exported(P2, baked, run('b')), exported(P1, baked, run('a'), run('b'))),
    ).toBe(
      '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>',
    )
  })

  it('removes a paragraph but not half of a field that ends in the next', () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const text = merged(
      `<w:p>${begin}<w:r><w:t>First</w:t></w:r></w:p><w:p><w:r><w:t>Second</w:t></w:r>${end}</w:p>`,
      exported(P1, run('First')) + exported(P2, run('Second')),
      exported(P2, run('Second')),
    )
    expect(text).toBe(`<w:p>${begin}<w:r><w:t>Second</w:t></w:r>${end}</w:p>`)
  })

  it('inserts a row and leaves the others, with what the editor does not know, alone', () => {
    const row = (id: string, text: string) => `<w:tr><w:tc>${exported(id, run(text))}</w:tc></w:tr>`
    const mine = (text: string) =>
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr>`
    const table = (rows: string) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`
    expect(
      merged(
        table(mine('a') + mine('b')),
        table(row(P1, 'a') + row(P2, 'b')),
        table(row(P1, 'a') + row('01234567', 'new') + row(P2, 'b')),
      ),
    ).toBe(
      table(
        `${mine('a')}<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">new</w:t></w:r></w:p></w:tc></w:tr>${mine('b')}`,
      ),
    )
  })

  it('accepts a tracked insertion by taking its mark away', () => {
    const mark = (inner: string) => `<w:ins w:id="7" w:author="Ben">${inner}</w:ins>`
    expect(
      merged(
        `<w:p>${mark('<w:r w:rsidR="3"><w:t>new</w:t></w:r>')}</w:p>`,
        exported(P1, mark(run('new'))),
        exported(P1, run('new')),
      ),
    ).toBe('<w:p><w:r w:rsidR="3"><w:t xml:space="preserve">new</w:t></w:r></w:p>')
  })

  it('numbers tracked changes anew when the editor counts them beyond what Word reads', () => {
    const text = merged(
      '<w:p><w:r><w:t>ab</w:t></w:r></w:p>',
      exported(P1, run('ab')),
      exported(
        P1,
        run('a'),
        `<w:del w:id="1732380000000" w:author="Ana"><w:r><w:delText>b</w:delText></w:r></w:del>`,
      ),
    )
    expect(text).toContain('<w:del w:id="1001" w:author="Ana">')
    expect(text).toContain('<w:delText xml:space="preserve">b</w:delText>')
  })

  it('writes w:cstheme for the attribute that the editor misspells', () => {
    expect(
      merged('<w:p/>', exported(P1), exported(P1, run('x', '<w:rFonts w:csTheme="minorBidi"/>'))),
    ).toContain('<w:rFonts w:cstheme="minorBidi"/>')
  })

  it('reads documents whose elements have another prefix', () => {
    const strange = `${ROOT}<w:p><w:r><w:t>Hello</w:t></w:r></w:p></w:body></w:document>`
      .replaceAll('w:', 'ns0:')
      .replace('xmlns:w=', 'xmlns:ns0=')
      .replace('xmlns14', 'xmlns:w14')
    const result = mergeDocx(
      new DocxPackage(docxOf('', { 'word/document.xml': strange })),
      docxOf(exported(P1, run('Hello'))),
      docxOf(exported(P1, run('Hello you'))),
    )
    expect(result.kind).toBe('merged')
    if (result.kind !== 'merged') return
    const xml = new DocxPackage(result.bytes).text('word/document.xml')
    expect(xml).toContain('<ns0:r><w:t xml:space="preserve">Hello you</w:t></ns0:r>')
    expect(xml).toContain('xmlns:w=')
  })

  it('refuses when the editor lost something of an edit on the way', () => {
    // The last paragraph of the edit has no place: its container is the editor's own.
    const cell = (inner: string) => `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`
    const result = merged(
      '<w:p><w:r><w:t>a</w:t></w:r></w:p>',
      exported(P1, run('a')) + cell(exported(P3)),
      exported(P1, run('a')) + cell(exported(P3, run('typed'))),
    )
    expect(result).toContain('no place')
  })

  it('leaves all other parts, their order and their packed data as they were', () => {
    const parts = {
      'word/_rels/document.xml.rels': relationsOf(['rId1', 'styles', 'styles.xml']),
      'word/styles.xml': '<w:styles xmlns:w="x"/>',
      'customXml/item1.xml': '<strange   attribute = "1" />',
    }
    const original = docxOf('<w:p><w:r><w:t>a</w:t></w:r></w:p>', parts)
    const result = mergeDocx(
      new DocxPackage(original),
      docxOf(exported(P1, run('a'))),
      docxOf(exported(P1, run('ab'))),
    )
    if (result.kind !== 'merged') throw new Error(result.kind)
    const [before, after] = [new DocxPackage(original), new DocxPackage(result.bytes)]
    expect(after.names()).toEqual(before.names())
    expect(result.report.changedParts).toEqual(['word/document.xml'])
    for (const name of Object.keys(parts)) expect(after.sameBytes(name, before)).toBe(true)
  })
})
