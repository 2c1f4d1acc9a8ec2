import { describe, expect, it } from 'vitest'
import { DocxPackage } from '#lib/docx-delta/package'
import { speak } from '#messages/speak'
import { type CellPlace, cellRef } from './cell-ref'
import { emptyXlsx } from './empty-xlsx'
import type { FormulaResult, FormulaResults } from './formula-results'
import { openWorkbook, type Workbook } from './open-workbook'
import { readCells } from './read-cells'
import { type SheetEdit, saveWorkbook } from './save-workbook'
import { testXlsx } from './test-xlsx'
import { toGrid } from './to-grid'

const t = speak('en', 'editors')

function opened(bytes: Uint8Array): Workbook {
  const result = openWorkbook(bytes)
  if (result.kind === 'refused') throw new Error(result.reason(t))
  return result.workbook
}

function saved(
  bytes: Uint8Array,
  edits: SheetEdit[],
  formulas: Record<string, string> = {},
  results: FormulaResults | null = null,
) {
  const formulaOf = (_: number, place: CellPlace) => formulas[cellRef(place)] ?? null
  const result = saveWorkbook(opened(bytes), edits, formulaOf, results)
  if (result.kind === 'refused') return result.reason(t)
  return opened(result.bytes)
}

function cellsOf(workbook: Workbook | string, sheet = 0): Record<string, unknown> {
  if (typeof workbook === 'string') throw new Error(workbook)
  const { part = '' } = workbook.sheets[sheet] ?? {}
  return Object.fromEntries(
    [...readCells(workbook, part)].map((cell) => [
      cellRef(cell),
      cell.formula === null ? cell.value : `=${cell.formula}`,
    ]),
  )
}

const text = (sheet: number, row: number, column: number, value: string): SheetEdit => ({
  ...{ sheet, row, column },
  content: { kind: 'text', value },
})

describe('a saved workbook', () => {
  it('has the edits, and everything else as it was', () => {
    const bytes = testXlsx()
    const workbook = saved(bytes, [
      text(0, 0, 0, 'New <title> & more\nline'),
      { sheet: 0, row: 0, column: 1, content: { kind: 'number', value: -0.125 } },
      { sheet: 0, row: 1, column: 27, content: { kind: 'boolean', value: true } },
      { sheet: 0, row: 2, column: 2, content: { kind: 'formula', formula: 'IF(B1<0,"a","b")' } },
      text(1, 4, 2, '_x0041_\u0001'),
    ])
    expect(cellsOf(workbook)).toEqual({
      A1: 'New <title> & more\nline',
      B1: -0.125,
      AB2: true,
      A3: 'sum',
      B3: '=B1*2',
      C3: '=IF(B1<0,"a","b")',
    })
    expect(cellsOf(workbook, 1)).toEqual({ C5: '_x0041_\u0001' })
    if (typeof workbook === 'string') throw new Error(workbook)
    const before = new DocxPackage(bytes)
    const changed = before.names().filter((name) => {
      return !workbook.pkg.has(name) || !before.sameBytes(name, workbook.pkg)
    })
    expect(changed).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/calcChain.xml',
    ])
    const sheet = workbook.pkg.text('xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<dimension ref="A1:AB3"/>')
    expect(sheet).toContain('<c r="A1" s="1" t="inlineStr">')
    // What a formula gave before is not what it gives now.
    expect(sheet).toContain('<c r="B3"><f>B1*2</f></c>')
    expect(sheet.slice(sheet.indexOf('<mergeCells'))).toBe(
      before
        .text('xl/worksheets/sheet1.xml')
        .slice(before.text('xl/worksheets/sheet1.xml').indexOf('<mergeCells')),
    )
    expect(workbook.pkg.text('xl/workbook.xml')).toContain(
      '</definedNames><calcPr fullCalcOnLoad="1"/></workbook>',
    )
  })

  it('loses what was emptied, and keeps its looks', () => {
    const workbook = saved(testXlsx(), [
      { sheet: 0, row: 0, column: 0, content: { kind: 'empty' } },
      { sheet: 0, row: 9, column: 9, content: { kind: 'empty' } },
    ])
    expect(cellsOf(workbook)).toMatchObject({ A1: null })
    expect(cellsOf(workbook)).not.toHaveProperty('J10')
    if (typeof workbook === 'string') throw new Error(workbook)
    expect(workbook.pkg.text('xl/worksheets/sheet1.xml')).toContain('<c r="A1" s="1"/>')
  })

  it('has the number formats of new dates and percentages, and no other format changed', () => {
    const date = { sheet: 0, row: 0, content: { kind: 'number', value: 46_000 } } as const
    const workbook = saved(testXlsx(), [
      { ...date, column: 0, pattern: 'yyyy-mm-dd "at"' },
      { ...date, column: 1, pattern: 'yyyy-mm-dd "at"' },
    ])
    if (typeof workbook === 'string') throw new Error(workbook)
    const styles = toGrid(workbook)?.styles
    expect(styles?.x2).toEqual({ ...styles?.x1, n: { pattern: 'yyyy-mm-dd "at"' } })
    expect(styles?.x3).toEqual({ ...styles?.x0, n: { pattern: 'yyyy-mm-dd "at"' } })
    expect(styles).toMatchObject(toGrid(opened(testXlsx()))?.styles ?? {})
    expect(workbook.pkg.text('xl/styles.xml').match(/<numFmt /g)).toHaveLength(1)
  })

  it('gives cells their own formula when the one that they shared is changed', () => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row></sheetData></worksheet>`
    const bytes = testXlsx({ 'xl/worksheets/sheet1.xml': sheet })
    const edit = text(0, 0, 0, 'own')
    expect(cellsOf(saved(bytes, [edit], { A2: 'B2' }))).toEqual({ A1: 'own', A2: '=B2' })
    expect(saved(bytes, [edit])).toContain('a formula that other cells share was changed')
    expect(cellsOf(saved(bytes, [text(0, 1, 0, 'own')]))).toEqual({ A1: '=B1', A2: 'own' })
  })

  it('is refused where the file keeps the same thing at a second place', () => {
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    const bytes = testXlsx({
      'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c></row></sheetData></worksheet>`,
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/table" Target="../tables/table1.xml"/></Relationships>`,
      'xl/tables/table1.xml': `<table ${main} ref="D4:E9"/>`,
    })
    expect(saved(bytes, [text(0, 1, 1, 'x')])).toContain(
      'B2 on the sheet “Plan & costs” cannot be changed here: it is part of a formula over several cells.',
    )
    expect(saved(bytes, [text(0, 3, 4, 'x')])).toContain('the headings of a table')
    expect(cellsOf(saved(bytes, [text(0, 4, 4, 'x')]))).toMatchObject({ E5: 'x' })
  })
})

describe('the results of formulas', () => {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const known = new Set(['SUM', 'IFERROR', 'UPPER', 'NOW'])

  /** The cells of the first sheet after B9 was changed, as they are written. */
  function written(
    cells: string,
    given: Record<string, FormulaResult>,
    formulas: Record<string, string> = {},
    parts: Record<string, string> = {},
  ): string[] {
    const sheet = `<worksheet ${main}><sheetData><row r="1">${cells}</row></sheetData></worksheet>`
    const results: FormulaResults = {
      of: (index, place) => (index === 0 ? (given[cellRef(place)] ?? null) : null),
      knows: (name) => known.has(name),
    }
    const edit: SheetEdit = { sheet: 0, row: 8, column: 1, content: { kind: 'number', value: 1 } }
    const bytes = testXlsx({ 'xl/worksheets/sheet1.xml': sheet, ...parts })
    const workbook = saved(bytes, [edit], formulas, results)
    if (typeof workbook === 'string') throw new Error(workbook)
    expect(workbook.pkg.text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
    const row = workbook.pkg.text('xl/worksheets/sheet1.xml').split('<row r="1">')[1]
    return row?.split('</row>')[0]?.match(/<c .*?(<\/c>|\/>(?!<))/g) ?? []
  }
  const number = (value: number): FormulaResult => ({ kind: 'number', value })

  it('are written with their types, and stay as they were written when they are the same', () => {
    expect(
      written(
        '<c r="A1"><f>B9*2</f><v>5</v></c><c r="B1" s="1" t="e"><f>UPPER(B9)</f><v>#N/A</v></c><c r="C1" t="str"><f>B9=1</f><v>x</v></c><c r="D1"><f>1/B9</f></c><c r="E1"><f>B9/3</f><v>0.10</v></c><c r="F1" t="e"><f>B9</f><v>#DIV/0!</v></c>',
        {
          A1: number(2),
          B1: { kind: 'text', value: 'a<b & c' },
          C1: { kind: 'boolean', value: true },
          D1: { kind: 'error', value: '#DIV/0!' },
          E1: number(0.1),
          F1: { kind: 'error', value: '#DIV/0!' },
        },
      ),
    ).toEqual([
      '<c r="A1"><f>B9*2</f><v>2</v></c>',
      '<c t="str" r="B1" s="1"><f>UPPER(B9)</f><v>a&lt;b &amp; c</v></c>',
      '<c t="b" r="C1"><f>B9=1</f><v>1</v></c>',
      '<c t="e" r="D1"><f>1/B9</f><v>#DIV/0!</v></c>',
      '<c r="E1"><f>B9/3</f><v>0.10</v></c>',
      '<c r="F1" t="e"><f>B9</f><v>#DIV/0!</v></c>',
    ])
  })

  it('of shared formulas and of an array of one cell are written, too', () => {
    expect(
      written(
        '<c r="A1"><f t="shared" ref="A1:B1" si="0">A9</f><v>5</v></c><c r="B1"><f t="shared" si="0"/><v>5</v></c><c r="C1"><f t="array" ref="C1">SUM(A9:B9)</f><v>5</v></c>',
        { A1: number(0), B1: number(1), C1: number(1) },
        { A1: 'A9', B1: 'B9' },
      ),
    ).toEqual([
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">A9</f><v>0</v></c>',
      '<c r="B1"><f t="shared" si="0"/><v>1</v></c>',
      '<c r="C1"><f t="array" ref="C1">SUM(A9:B9)</f><v>1</v></c>',
    ])
  })

  it('are dropped where the grid cannot work them out, and where something reads such a cell', () => {
    const five = { kind: 'number', value: 5 } as const
    expect(
      written(
        '<c r="A1"><f>FANCY(B9)</f><v>5</v></c><c r="B1"><f>IFERROR(A1,0)</f><v>5</v></c><c r="C1"><f>SUM(A1:B1)</f><v>5</v></c><c r="D1"><f>total+1</f><v>5</v></c><c r="E1"><f>B9</f><v>5</v></c><c r="F1"><f>Notes!A1</f><v>5</v></c><c r="G1"><f t="array" ref="G1:H1">A9:B9</f><v>5</v></c><c r="H1"><v>6</v></c><c r="I1"><f>H1</f><v>6</v></c><c r="J1"><f>UPPER(B9)</f><v>5</v></c>',
        {
          ...{ A1: five, B1: number(0), C1: number(0), D1: five, E1: number(1), F1: five },
          ...{ G1: five, I1: number(6), J1: { kind: 'error', value: '#NAME?' } },
        },
        {},
        {
          'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1"><f>FANCY()</f><v>7</v></c></row></sheetData></worksheet>`,
        },
      ),
    ).toEqual([
      '<c r="A1"><f>FANCY(B9)</f></c>',
      '<c r="B1"><f>IFERROR(A1,0)</f></c>',
      '<c r="C1"><f>SUM(A1:B1)</f></c>',
      '<c r="D1"><f>total+1</f></c>',
      '<c r="E1"><f>B9</f><v>1</v></c>',
      '<c r="F1"><f>Notes!A1</f></c>',
      '<c r="G1"><f t="array" ref="G1:H1">A9:B9</f></c>',
      '<c r="H1"><v>6</v></c>',
      '<c r="I1"><f>H1</f></c>',
      '<c r="J1"><f>UPPER(B9)</f></c>',
    ])
    const dates = '<workbookPr date1904="1"/><sheets>'
    const workbook = new DocxPackage(testXlsx()).text('xl/workbook.xml')
    expect(
      written(
        '<c r="A1"><f>NOW()</f><v>5</v></c>',
        { A1: five },
        {},
        {
          'xl/workbook.xml': workbook.replace('<sheets>', dates),
        },
      ),
    ).toEqual(['<c r="A1"><f>NOW()</f></c>'])
  })

  it('of a formula that was typed is written', () => {
    const results: FormulaResults = { of: () => number(4), knows: () => true }
    const formula = { kind: 'formula', formula: 'B1*2' } as const
    const workbook = saved(
      testXlsx(),
      [{ sheet: 0, row: 4, column: 0, content: formula }],
      {},
      results,
    )
    if (typeof workbook === 'string') throw new Error(workbook)
    expect(workbook.pkg.text('xl/worksheets/sheet1.xml')).toContain(
      '<c r="A5"><f>B1*2</f><v>4</v></c>',
    )
  })
})

describe('a workbook that cannot be opened', () => {
  it('says why', () => {
    const reason = (bytes: Uint8Array) => {
      const result = openWorkbook(bytes)
      return result.kind === 'refused' ? result.reason(t) : ''
    }
    expect(reason(new TextEncoder().encode('no workbook'))).toContain('is damaged')
    expect(reason(testXlsx({ 'xl/worksheets/sheet2.xml': '<worksheet' }))).toContain('is damaged')
    expect(reason(testXlsx().slice(0, -30))).toContain('is damaged')
    const ole = new Uint8Array(600)
    ole.set([0xd0, 0xcf, 0x11, 0xe0])
    expect(reason(ole)).toContain('protected by a password or in an old format')
    const rels = new DocxPackage(testXlsx()).text('xl/_rels/workbook.xml.rels')
    const chart = rels.replace('/worksheet"', '/chartsheet"')
    expect(reason(testXlsx({ 'xl/_rels/workbook.xml.rels': chart }))).toContain(
      'begins with a chart on a sheet of its own',
    )
  })
})

it('the grid shows values, formulas and looks', () => {
  const grid = toGrid(opened(testXlsx()))
  expect(grid?.sheets.map(({ name }) => name)).toEqual(['Plan & costs', 'Notes'])
  const [sheet] = grid?.sheets ?? []
  expect(sheet?.cellData).toEqual({
    0: { 0: { v: 'Title ', t: 1, s: 'x1' }, 1: { v: 2.5, t: 2 } },
    2: { 0: { v: 'sum', t: 1 }, 1: { v: 5, t: 2, f: '=B1*2' } },
  })
  expect(sheet?.mergeData).toEqual([{ startRow: 0, endRow: 1, startColumn: 3, endColumn: 4 }])
  expect(sheet?.columnData).toEqual({ 0: { w: 145, hd: 0 } })
  expect(grid?.styles.x1).toEqual({ fs: 14, bl: 1, cl: { rgb: '#2A46AD' }, ht: 2, vt: 3 })
})

it('an empty workbook can be opened, filled and saved', () => {
  const workbook = saved(emptyXlsx(), [text(0, 0, 0, 'first')])
  expect(cellsOf(workbook)).toEqual({ A1: 'first' })
})
