import { expect, test } from 'vitest'
import { DocxPackage } from '#lib/docx-delta/package'
import { docxOf, run } from '#lib/docx-delta/test-docx'
import type { PreviewText } from '#lib/preview'
import { testXlsx } from '#lib/xlsx-delta/test-xlsx'
import { readOfficeText } from './read-office-text'
import { odpOf, odsOf, odtOf, packageOf, pptxOf } from './test-office'

const read = (bytes: Uint8Array): PreviewText | null =>
  readOfficeText(new DocxPackage(bytes), bytes)

test('slides come in the order in which they are shown, not in that of their files', () => {
  const pptx = pptxOf([['Welcome &amp; hello', 'to the plan'], ['Costs']], [2, 1])
  expect(read(pptx)?.parts).toEqual([
    { kind: 'words', title: 'Slide 1', lines: ['Costs'] },
    { kind: 'words', title: 'Slide 2', lines: ['Welcome & hello', 'to the plan'] },
  ])
})

test('an OpenDocument text keeps tabs, spaces and breaks, and leaves remarks and deletions out', () => {
  const odt = odtOf(
    '<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>' +
      '<text:h>The plan</text:h><text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d ' +
      '<text:span>bold</text:span><office:annotation><text:p>remark</text:p></office:annotation></text:p>' +
      '<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>',
  )
  expect(read(odt)?.parts).toEqual([
    { kind: 'words', title: null, lines: ['The plan', 'a   b\tc\nd bold', 'one'] },
  ])
})

test('an OpenDocument spreadsheet is its tables, without the thousands of empty cells at the end', () => {
  const ods = odsOf(
    '<table:table table:name="A &amp; B"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell>' +
      '<table:table-cell table:number-columns-repeated="2"><text:p>7</text:p></table:table-cell>' +
      '<table:table-cell table:number-columns-repeated="16000"/></table:table-row></table:table>',
  )
  expect(read(ods)?.parts).toEqual([{ kind: 'table', title: 'A & B', rows: [['x', '7', '7']] }])
})

test('an OpenDocument presentation is its pages', () => {
  expect(read(odpOf([['One'], ['Two', 'three']]))?.parts).toEqual([
    { kind: 'words', title: 'Slide 1', lines: ['One'] },
    { kind: 'words', title: 'Slide 2', lines: ['Two', 'three'] },
  ])
})

test('Word and Excel files are read as for comparisons', () => {
  expect(read(docxOf(`<w:p>${run('Hello')}</w:p>`))?.parts).toEqual([
    { kind: 'words', title: null, lines: ['Hello'] },
  ])
  expect(read(testXlsx())?.parts[0]).toMatchObject({ kind: 'table', title: 'Plan & costs' })
})

test('it ends with the letters that somebody may read, and says so', () => {
  const text = read(odtOf(`<text:p>${'word '.repeat(10)}</text:p>`.repeat(20_000)))
  const [part] = text?.parts ?? []
  expect(text?.cut).toBe(true)
  expect(part?.kind === 'words' && part.lines.join('\n').length).toBeLessThanOrEqual(200_000)
})

test('what is in no such package is none of them, whatever it is called', () => {
  expect(read(packageOf({ 'a.txt': 'words' }))).toBeNull()
})
