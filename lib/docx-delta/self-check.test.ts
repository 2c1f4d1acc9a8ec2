import { describe, expect, it } from 'vitest'
import { DocxPackage } from './package'
import { selfCheck } from './self-check'
import { docxOf, exported, run } from './test-docx'

const P1 = '5CA00001'
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** What is found in a merged body for an edit from «one» to «one two» in the original. */
const found = (original: string, merged: string, after = 'one two'): string | null =>
  selfCheck(
    new DocxPackage(docxOf(original)),
    new DocxPackage(docxOf(exported(P1, run('one')))),
    new DocxPackage(docxOf(exported(P1, run(after)))),
    new DocxPackage(docxOf(merged)),
  )

describe('selfCheck', () => {
  it('finds nothing in a right result', () => {
    expect(found(p('one'), p('one two'))).toBeNull()
    expect(found(p('one'), p('on'), 'on')).toBeNull()
  })

  it('finds typed text that is missing, added, lost or elsewhere', () => {
    expect(found(p('one'), p('one'))).toContain('typed are missing')
    expect(found(p('one'), p('one two!'))).toContain('nobody typed')
    expect(found(p('one') + p('zzz'), p('one two'))).toContain('3 of «z» are gone')
    expect(found(p('one'), p('o two') + p('ne'))).toContain('the line «one two» is missing')
    expect(found(p('one'), p('one'), 'on')).toContain('still there')
  })

  it('allows hidden text of a deleted paragraph to go with it', () => {
    expect(
      selfCheck(
        new DocxPackage(docxOf(p('one hidden') + p('x'))),
        new DocxPackage(docxOf(exported(P1, run('one')) + p('x'))),
        new DocxPackage(docxOf(p('x'))),
        new DocxPackage(docxOf(p('x'))),
      ),
    ).toBeNull()
  })

  it('finds halves of fields and ranges, ids given twice, and cells without a paragraph', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    expect(found(p('one'), p('one two').replace('<w:r>', `${begin}<w:r>`))).toContain('field')
    const mark = '<w:bookmarkStart w:id="1" w:name="a"/>'
    const end = '<w:bookmarkEnd w:id="1"/>'
    expect(found(p('one'), mark + p('one two'))).toContain('half of the bookmark 1')
    expect(found(p('one'), mark + mark + p('one two') + end + end)).toContain('twice')
    expect(found(p('one'), `${p('one two')}<w:tbl><w:tr><w:tc/></w:tr></w:tbl>`)).toContain('cell')
  })

  it('finds references to relationships and comments that are not there', () => {
    const link = `<w:hyperlink r:id="rId9">${run('one two')}</w:hyperlink>`
    expect(found(p('one'), `<w:p>${link}</w:p>`)).toContain('rId9')
    const comment = '<w:r><w:commentReference w:id="4"/></w:r>'
    expect(found(p('one'), p('one two').replace('</w:p>', `${comment}</w:p>`))).toContain(
      'comment 4',
    )
  })
})
