import { describe, expect, it } from 'vitest'
import { DocxPackage } from '#lib/docx-delta/package'
import { docxOf, run } from '#lib/docx-delta/test-docx'
import { packEntry, writeZip } from '#lib/docx-delta/write-zip'
import { speak } from '#messages/speak'
import { collapse } from './collapse'
import { comparerFor } from './compare-files'
import { type Block, type Comparison, NotComparable } from './comparison'

const utf8 = new TextEncoder()
const t = speak('en', 'compare')

async function compare(extension: string, left: Uint8Array, right: Uint8Array) {
  const comparer = comparerFor(extension)
  if (!comparer) throw new Error(`no comparer for ${extension}`)
  try {
    return await comparer.compare(left, right)
  } catch (error) {
    throw error instanceof NotComparable ? new Error(error.tell(t)) : error
  }
}
async function compareText(
  extension: string,
  left: Uint8Array | string,
  right: Uint8Array | string,
) {
  const bytes = (of: Uint8Array | string) => (typeof of === 'string' ? utf8.encode(of) : of)
  const result = await compare(extension, bytes(left), bytes(right))
  if (result.kind !== 'text') throw new Error(result.kind)
  return result
}
const said = (note: NonNullable<Block['note']>) =>
  typeof note === 'string'
    ? t(note)
    : note
        .map((name) => t(`formats.${name}`))
        .sort()
        .join(', ')
/** `-gone-` and `+came+` words in a line for each side; `~formatted~`. */
const show = ({ kind, left, right, note }: Block) => {
  const marks = { same: '', removed: '-', added: '+', formatted: '~' }
  const side = (pieces: Block['left']) =>
    pieces?.map(({ text, mark }) => `${marks[mark]}${text}${marks[mark]}`).join('') ?? null
  return [kind, side(left), side(right), ...(note === null ? [] : [said(note)])]
}
const changed = ({ blocks }: Extract<Comparison, { kind: 'text' }>) =>
  blocks.filter(({ kind }) => kind !== 'same').map(show)
const p = (text: string, properties = '') => `<w:p>${properties}${run(text)}</w:p>`

describe('texts', () => {
  it('are compared line by line and word by word', async () => {
    const left = 'One\nThe quick brown fox jumps\nThree\r\nGone for good\nEnd'
    const right = 'One\nThe quick red fox jumps high\nThree\nEnd\nNew here'
    const result = await compareText('txt', left, right)
    expect(result.blocks.map(show)).toEqual([
      ['same', 'One', 'One'],
      ['changed', 'The quick -brown- fox jumps', 'The quick +red+ fox jumps+ high+'],
      ['same', 'Three', 'Three'],
      ['removed', '-Gone for good-', null],
      ['same', 'End', 'End'],
      ['added', null, '+New here+'],
    ])
    expect(result.changes).toEqual({ changed: 1, added: 1, removed: 1, formatted: 0, moved: 0 })
  })

  it('may be in UTF-16', async () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from('Grüße\nund', 'utf16le')])
    expect(changed(await compareText('md', utf16, 'Grüße\naber'))).toEqual([
      ['removed', '-und-', null],
      ['added', null, '+aber+'],
    ])
  })

  it('that are none are refused with a sentence', async () => {
    const bytes = Uint8Array.from([0x50, 0x4b, 0xff, 0xc0])
    await expect(compareText('txt', bytes, 'x')).rejects.toThrow('One of the two is not text')
    await expect(compareText('txt', 'a\0b', 'x')).rejects.toThrow('One of the two is not text')
  })

  it('that have nothing in common are refused rather than computed for ever', async () => {
    const lines = (word: string) =>
      Array.from({ length: 9000 }, (_, n) => `${word} ${n}`).join('\n')
    await expect(compareText('txt', lines('left'), lines('right'))).rejects.toThrow(
      'too little in common',
    )
  })

  it('let others have their turn while they are compared', async () => {
    const lines = (from: string, to: string) =>
      Array.from(
        { length: 1000 },
        (_, n) => `Line ${n} of ${'a long text '.repeat(20)} ${n % 3 ? from : to}`,
      )
    const text = (...words: [string, string]) => lines(...words).join('\n')
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 1)
    await compareText('txt', text('one', 'two'), text('one', 'three'))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(3)
  })
})

describe('Word documents', () => {
  it('are compared by paragraphs, in tables and headers too', async () => {
    const cell = (text: string) => `<w:tbl><w:tr><w:tc>${p(text)}</w:tc></w:tr></w:tbl>`
    const header = (text: string) => ({
      'word/header1.xml': `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p(text)}</w:hdr>`,
    })
    const left = docxOf(p('Report of the year') + cell('Total: 12 pounds'), header('Draft of May'))
    const right = docxOf(p('Report of the year') + cell('Total: 14 pounds'), header('Final of May'))
    const result = await compareText('docx', left, right)
    expect(changed(result)).toEqual([
      ['changed', 'Total: -12- pounds', 'Total: +14+ pounds'],
      ['changed', '-Draft- of May', '+Final+ of May'],
    ])
    expect(result.blocks.map(({ place }) => place)).toEqual([null, null, 'header'])
  })

  it('name paragraphs that moved', async () => {
    const moved = p('This paragraph goes from the top to the end.')
    const rest = [
      p('First of the others'),
      p('Second of the others'),
      p('Third of the others'),
    ].join('')
    const result = await compareText('docx', docxOf(moved + rest), docxOf(rest + moved))
    expect(changed(result)).toEqual([
      ['moved', '-This paragraph goes from the top to the end.-', null, 'moved from here'],
      ['moved', null, '+This paragraph goes from the top to the end.+', 'moved to here'],
    ])
    expect(result.changes).toMatchObject({ moved: 1, added: 0, removed: 0 })
  })

  it('name what changed when only the formatting did', async () => {
    const left = docxOf(`<w:p>${run('Plain and ')}${run('bold', '<w:b/>')}${run(' words')}</w:p>`)
    const right = docxOf(
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('Plain ', '<w:b w:val="0"/>')}${run('and bold', '<w:i/><w:sz w:val="30"/>')}${run(' words')}</w:p>`,
    )
    const result = await compareText('docx', left, right)
    expect(changed(result)).toEqual([
      [
        'formatted',
        'Plain ~and bold~ words',
        'Plain ~and bold~ words',
        'alignment, bold, italic, size',
      ],
    ])
    expect(result.changes.formatted).toBe(1)
  })

  it('are the same when only the cutting into runs differs, and tracked deletions are gone', async () => {
    const deleted = '<w:del w:id="1"><w:r><w:delText>not </w:delText></w:r></w:del>'
    const left = docxOf(p('In pieces or whole'))
    const right = docxOf(`<w:p>${run('In pie')}${deleted}${run('ces or whole')}</w:p>`)
    expect(changed(await compareText('docx', left, right))).toEqual([])
  })

  it('that are damaged, not what they say, or bombs are refused with a sentence', async () => {
    const good = docxOf(p('x'))
    await expect(compareText('docx', good, 'no zip')).rejects.toThrow('One of the two is damaged')
    await expect(compareText('docx', good.slice(0, -40), good)).rejects.toThrow('damaged')
    const other = writeZip([packEntry('other.txt', utf8.encode('x'))])
    await expect(compareText('docx', other, good)).rejects.toThrow('is not a Word document')
    const bomb = writeZip([packEntry('word/document.xml', new Uint8Array(300 * 1024 ** 2))])
    expect(bomb.length).toBeLessThan(1024 ** 2)
    await expect(compareText('docx', bomb, good)).rejects.toThrow('too large to be compared')
    const large = docxOf(p('x'.repeat(9 * 1024 ** 2)))
    await expect(compareText('docx', large, good)).rejects.toThrow('too large to be compared')
  })

  it('of many parts that are each small enough are bombs, too', async () => {
    const header = (inside: string) =>
      utf8.encode(
        `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:hdr>`,
      )
    for (const part of [header('<w:a/>'.repeat(500_000)), header(' '.repeat(7 * 1024 ** 2))]) {
      const headers = [1, 2, 3, 4].map((n) => [`word/header${n}.xml`, part] as const)
      const bomb = new DocxPackage(docxOf(p('x'))).write(new Map(headers))
      expect(bomb.length).toBeLessThan(100_000)
      const from = performance.now()
      await expect(compareText('docx', bomb, docxOf(p('x')))).rejects.toThrow('too large')
      expect(performance.now() - from).toBeLessThan(10_000)
    }
  })
})

describe('tables', () => {
  it('are compared cell by cell', async () => {
    const left = utf8.encode('name;sum\n"Ana; A";12\nBen;3\n')
    const right = utf8.encode('name;sum\n"Ana; A";14\nBen;3;late\n')
    expect(await compare('csv', left, right)).toEqual({
      kind: 'sheets',
      sheets: [
        {
          ...{ name: '', kind: 'changed', changed: 2 },
          cells: [
            { cell: 'B2', left: '12', right: '14' },
            { cell: 'C3', left: null, right: 'late' },
          ],
        },
      ],
    })
  })

  it('of workbooks are compared sheet by sheet, with formulas and shared strings', async () => {
    const left = workbook({
      Costs: '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="AB2"><f>B2*2</f><v>4</v></c></row>',
      Old: '<row r="1"><c r="A1"><v>1</v></c></row>',
    })
    const right = workbook({
      Costs: '<row r="2"><c r="B2" t="s"><v>1</v></c><c r="AB2"><f>B2*3</f><v>6</v></c></row>',
      New: '<row r="1"><c r="A1" t="b"><v>1</v></c></row>',
    })
    expect(await compare('xlsx', left, right)).toEqual({
      kind: 'sheets',
      sheets: [
        {
          ...{ name: 'Costs', kind: 'changed', changed: 2 },
          cells: [
            { cell: 'B2', left: 'Rent & more', right: 'Heating' },
            { cell: 'AB2', left: '4 (=B2*2)', right: '6 (=B2*3)' },
          ],
        },
        {
          name: 'New',
          kind: 'added',
          changed: 1,
          cells: [{ cell: 'A1', left: null, right: 'TRUE' }],
        },
        {
          name: 'Old',
          kind: 'removed',
          changed: 1,
          cells: [{ cell: 'A1', left: '1', right: null }],
        },
      ],
    })
  })

  it('with a row far down do not fill the memory with rows between', async () => {
    const far = workbook({
      S: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="99999999"/>',
    })
    const result = await compare('xlsx', far, workbook({ S: '' }))
    expect(result).toMatchObject({ sheets: [{ cells: [{ cell: 'XFD1048576' }] }] })
  })

  it('with many cells far out are refused before they fill the memory', async () => {
    const last = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    const wide = Array.from(
      { length: 100 },
      (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
    )
    const bombs = [
      workbook({ A: last, B: last }),
      workbook({ A: wide.join('') }),
      workbook(Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`S${n}`, '']))),
    ]
    for (const bomb of bombs) {
      await expect(compare('xlsx', bomb, workbook({ S: '' }))).rejects.toThrow('lie far apart')
    }
  })
})

it('other files are not compared', () => {
  expect(comparerFor('pdf')).toBeNull()
  expect(comparerFor('')).toBeNull()
})

it('stretches without changes are left out, but for a little around each change', async () => {
  const lines = (word: string) =>
    Array.from({ length: 40 }, (_, n) =>
      n === 20 ? `the ${word} line of this text` : `line ${n}`,
    ).join('\n')
  const { shown, cut } = collapse((await compareText('txt', lines('old'), lines('new'))).blocks)
  expect(cut).toBe(0)
  expect(shown.map((each) => (each.kind === 'block' ? each.block.kind : each.count))).toEqual([
    18,
    'same',
    'same',
    'changed',
    'same',
    'same',
    17,
  ])
})

function workbook(sheets: Record<string, string>): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const names = Object.keys(sheets)
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<x:workbook xmlns:x="${main}" xmlns:r="${r}"><x:sheets>${names.map((name, at) => `<x:sheet name="${name}" sheetId="${at}" r:id="rId${at}"/>`).join('')}</x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, at) => `<Relationship Id="rId${at}" Type="${r}/worksheet" Target="worksheets/sheet${at}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>Rent &amp; more</t></si><si><r><t>Hea</t></r><r><t>ting</t></r></si></sst>`,
  }
  for (const [at, name] of names.entries()) {
    parts[`xl/worksheets/sheet${at}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${sheets[name]}</sheetData></worksheet>`
  }
  return writeZip(Object.entries(parts).map(([name, xml]) => packEntry(name, utf8.encode(xml))))
}
