import { describe, expect, it } from 'vitest'
import { mergeDocx } from './merge-docx'
import { DocxPackage } from './package'
import { prepareDocx } from './prepare'
import { docxOf, exported, relationsOf, run } from './test-docx'

const P1 = '5CA00001'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const p = '<w:p><w:r><w:t>word</w:t></w:r></w:p>'

function partsOf(original: Uint8Array, before: Uint8Array, after: Uint8Array) {
  const result = mergeDocx(new DocxPackage(original), before, after)
  if (result.kind !== 'merged') throw new Error(JSON.stringify(result))
  return new DocxPackage(result.bytes)
}

describe('mergeDocx of more parts than the body', () => {
  const comment = (id: number, text: string, name = '') =>
    `<w:comment w:id="${id}" w:author="Ana"><w:p${name && ` w14:paraId="${name}"`}><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`
  const comments = (inner: string) => `<w:comments ${W} ${W14}>${inner}</w:comments>`
  const anchored = (...ids: number[]) =>
    exported(P1, run('word'), ...ids.map((id) => `<w:r><w:commentReference w:id="${id}"/></w:r>`))
  const extended = (inner: string) => `<w15:commentsEx ${W15}>${inner}</w15:commentsEx>`
  const relations = relationsOf(
    ['c', 'comments', 'comments.xml'],
    ['x', 'commentsExtended', 'ex.xml'],
  )
  const types = `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="r"/><Default Extension="xml" ContentType="x"/><Override PartName="/word/comments.xml" ContentType="c"/><Override PartName="/word/ex.xml" ContentType="e"/></Types>`

  it('adds the first comment of a document, with its part, type and relationship', () => {
    const merged = partsOf(
      docxOf(p),
      docxOf(exported(P1, run('word'))),
      docxOf(anchored(1), {
        '[Content_Types].xml': types,
        'word/_rels/document.xml.rels': relations,
        'word/comments.xml': comments(comment(1, 'why?', '11111111')),
        'word/ex.xml': extended('<w15:commentEx w15:paraId="11111111" w15:done="0"/>'),
      }),
    )
    expect(merged.text('word/comments.xml')).toContain(comment(1, 'why?'))
    expect(merged.text('word/_rels/document.xml.rels')).toContain('Target="comments.xml"')
    expect(merged.text('[Content_Types].xml')).toContain(
      '<Override PartName="/word/comments.xml" ContentType="c"/>',
    )
    expect(merged.names()).not.toContain('word/ex.xml')
  })

  it('keeps old comments as they are, adds an answer and names what it answers', () => {
    const own = { 'word/_rels/document.xml.rels': relationsOf(['c', 'comments', 'comments.xml']) }
    const body = p.replace('</w:p>', '<w:r><w:commentReference w:id="1"/></w:r></w:p>')
    const exports = (inner: string, ex: string) => ({
      '[Content_Types].xml': types,
      'word/_rels/document.xml.rels': relations,
      'word/comments.xml': comments(inner),
      'word/ex.xml': extended(ex),
    })
    const first = '<w15:commentEx w15:paraId="11111111" w15:done="0"/>'
    const merged = partsOf(
      docxOf(body, { ...own, 'word/comments.xml': comments(comment(1, 'why?')) }),
      docxOf(anchored(1), exports(comment(1, 'why?', '11111111'), first)),
      docxOf(
        anchored(1, 2),
        exports(
          comment(1, 'why?', '22222222') + comment(2, 'because', '33333333'),
          '<w15:commentEx w15:paraId="22222222" w15:done="0"/><w15:commentEx w15:paraId="33333333" w15:paraIdParent="22222222" w15:done="0"/>',
        ),
      ),
    )
    const text = merged.text('word/comments.xml')
    expect(text).toContain(comment(1, 'why?', '6CA00001').replace(' w14', ' w14'))
    const answer = /w:id="2".*?w14:paraId="(\w+)"/.exec(text)?.[1]
    expect(merged.text('word/commentsExtended.xml')).toContain(
      `<w15:commentEx w15:paraId="${answer}" w15:paraIdParent="6CA00001" w15:done="0"/>`,
    )
  })

  it('keeps a comment that the editor forgot because no text refers to it', () => {
    const withComments = (inner: string) => ({
      'word/_rels/document.xml.rels': relationsOf(['c', 'comments', 'comments.xml']),
      'word/comments.xml': comments(inner),
    })
    const merged = partsOf(
      docxOf(p, withComments(comment(1, 'loose'))),
      docxOf(exported(P1, run('word')), withComments(comment(1, 'loose'))),
      docxOf(exported(P1, run('words')), withComments('')),
    )
    expect(merged.text('word/comments.xml')).toBe(comments(comment(1, 'loose')))
  })

  it('brings a picture along under a free name and id', () => {
    const picture = '<w:r><w:drawing r:embed="rId7"/></w:r>'
    const merged = partsOf(
      docxOf(p, {
        'word/_rels/document.xml.rels': relationsOf(['rId7', 'image', 'media/image1.png']),
        'word/media/image1.png': 'mine',
      }),
      docxOf(exported(P1, run('word'))),
      docxOf(exported(P1, run('word'), picture), {
        '[Content_Types].xml': types.replace('"xml"', '"png"'),
        'word/_rels/document.xml.rels': relationsOf(['rId7', 'image', 'media/image1.png']),
        'word/media/image1.png': 'new',
      }),
    )
    expect(merged.text('word/media/image1.png')).toBe('mine')
    expect(merged.text('word/media/image2.png')).toBe('new')
    const id = /r:embed="(\w+)"/.exec(merged.text('word/document.xml'))?.[1]
    expect(id).not.toBe('rId7')
    expect(merged.text('word/_rels/document.xml.rels')).toContain(`Id="${id}"`)
  })

  it('brings the definition of a list that was made with a button', () => {
    const prepared = prepareDocx(docxOf(p))
    if (prepared.kind !== 'ready') throw new Error(prepared.kind)
    const { original, lists } = prepared
    const numbered = `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${lists.bullet}"/></w:numPr></w:pPr>`
    const numbering = {
      '[Content_Types].xml': new DocxPackage(prepared.forEditor).text('[Content_Types].xml'),
      'word/_rels/document.xml.rels': new DocxPackage(prepared.forEditor).text(
        'word/_rels/document.xml.rels',
      ),
      'word/carrel-numbering.xml': new DocxPackage(prepared.forEditor).text(
        'word/carrel-numbering.xml',
      ),
    }
    const result = mergeDocx(
      original,
      docxOf(exported(P1, run('word')), numbering),
      docxOf(exported(P1, numbered, run('word')), numbering),
    )
    if (result.kind !== 'merged') throw new Error(JSON.stringify(result))
    const merged = new DocxPackage(result.bytes)
    const xml = merged.text('word/numbering.xml')
    expect(xml).toContain(`<w:num w:numId="${lists.bullet}">`)
    expect(xml).toContain('<w:numFmt w:val="bullet"/>')
    expect(xml).not.toContain('w:val="decimal"')
    expect(merged.text('[Content_Types].xml')).toContain('PartName="/word/numbering.xml"')
  })
})
