import { describe, expect, it } from 'vitest'
import { encodeText } from '#lib/text-bytes'
import { fieldValue, readRecords } from './read-records'
import { type CsvTable, most, readTable } from './read-table'
import { sniffDelimiter } from './sniff-delimiter'
import { trackLines } from './track-lines'
import { writeTable } from './write-table'

const utf8 = (text: string) => new TextEncoder().encode(text)

function tableOf(bytes: Uint8Array<ArrayBuffer>, extension = 'csv'): CsvTable {
  const read = readTable(bytes, extension)
  if (read.kind !== 'table') throw new Error(read.kind)
  return read.table
}

/** A grid that a person works in, without the page. */
function open(file: string, extension?: string) {
  const table = tableOf(utf8(file), extension)
  const wide = Math.max(0, ...table.values.map(({ length }) => length)) + 5
  const cells = Array.from({ length: table.values.length + 5 }, (_, row) =>
    Array.from({ length: wide }, (__, column) => table.values[row]?.[column] ?? ''),
  )
  const rows = trackLines(table.values.length, cells.length)
  const columns = trackLines(wide - 5, wide)
  return {
    table,
    cells,
    type(row: number, column: number, said: string) {
      const line = cells[row]
      if (line) line[column] = said
      return this
    },
    insertRow(at: number, line: string[] = []) {
      cells.splice(
        at,
        0,
        Array.from({ length: cells[0]?.length ?? 0 }, (_, c) => line[c] ?? ''),
      )
      rows.insert(at, 1)
      return this
    },
    removeRow(at: number) {
      cells.splice(at, 1)
      rows.remove(at, 1)
      return this
    },
    insertColumn(at: number, said: string[] = []) {
      for (const [row, line] of cells.entries()) line.splice(at, 0, said[row] ?? '')
      columns.insert(at, 1)
      return this
    },
    removeColumn(at: number) {
      for (const line of cells) line.splice(at, 1)
      columns.remove(at, 1)
      return this
    },
    file: () =>
      writeTable(table, {
        rows: rows.now(),
        columns: columns.now(),
        text: (row, column) => cells[row]?.[column] ?? '',
        lastIn: (row) => cells[row]?.findLastIndex((said) => said !== '') ?? -1,
      }),
  }
}

describe('a table', () => {
  it('shows what is in the file and reads nothing into it', () => {
    const { table } = open('id;when;sum\r\n007;1/2/2024;"1.234,50"\r\n=A1;TRUE;1e5\r\n')
    expect(table.values).toEqual([
      ['id', 'when', 'sum'],
      ['007', '1/2/2024', '1.234,50'],
      ['=A1', 'TRUE', '1e5'],
    ])
    expect([table.delimiter, table.lineEnd, table.encoding]).toEqual([';', '\r\n', 'utf-8'])
  })

  it('changes one cell and nothing else', () => {
    const file = '"a",b,  c\r\n1,"two ""2""",3\n\r\n4,5\n"x\r\ny",,""'
    expect(open(file).type(3, 1, 'five').file()).toBe(file.replace('5', 'five'))
    expect(open(file).type(1, 1, 'two').file()).toBe(file.replace('"two ""2"""', '"two"'))
    expect(open(file).type(1, 0, 'say "1", 2').file()).toBe(
      file.replace('\n1,', '\n"say ""1"", 2",'),
    )
    // Of a cell with lines in it the ends are those that it had.
    expect(open(file).type(4, 0, 'x\nz').file()).toBe(file.replace('y', 'z'))
    expect(open(file).type(0, 0, '').file()).toBe(file.replace('"a"', '""'))
  })

  it('keeps a line’s end where there is one, and none where there is none', () => {
    expect(open('a,b\n1,2').type(2, 0, '3').file()).toBe('a,b\n1,2\n3,')
    expect(open('a,b\r\n1,2\r\n').type(2, 1, '4').file()).toBe('a,b\r\n1,2\r\n,4\r\n')
    expect(open('a,b\n1,2').removeRow(1).file()).toBe('a,b')
    expect(open('a\rb\r').type(2, 0, 'c').file()).toBe('a\rb\rc\r')
    expect(open('').type(0, 1, 'b').type(1, 0, 'c').file()).toBe(',b\nc,\n')
  })

  it('stays as wide in all rows as it was in all, and ragged where it was', () => {
    expect(open('a,b\n1,2\n\n3,4\n').type(1, 2, 'x').file()).toBe('a,b,\n1,2,x\n\n3,4,\n')
    expect(open('a,b,c\n1\n2,3\n').type(1, 1, 'x').file()).toBe('a,b,c\n1,x\n2,3\n')
    expect(open('a,b,c\n1\n2,3\n').type(2, 0, '').file()).toBe('a,b,c\n1\n,3\n')
  })

  it('gains and loses rows and columns', () => {
    const file = 'a;"b";c\n1;"2";3\n4;"5";6\n'
    expect(open(file).insertRow(1).file()).toBe('a;"b";c\n;;\n1;"2";3\n4;"5";6\n')
    expect(open(file).insertRow(3, ['7', '8']).file()).toBe(`${file}7;"8";\n`)
    expect(open(file).removeRow(1).file()).toBe('a;"b";c\n4;"5";6\n')
    expect(open(file).removeColumn(0).file()).toBe('"b";c\n"2";3\n"5";6\n')
    expect(open(file).insertColumn(1, ['n']).file()).toBe('a;n;"b";c\n1;;"2";3\n4;;"5";6\n')
    expect(open('a,b\n1,2\n').removeColumn(0).type(1, 0, '').file()).toBe('b\n""\n')
    expect(open('a,b\n1,2\n').removeColumn(1).removeColumn(0).file()).toBe('""\n""\n')
  })

  it('has a removed row back as it was when that is undone, and a new one in its place is new', () => {
    const file = 'a,b\n"1",\'2\'\n3,4\n'
    const back = open(file).removeRow(1).insertRow(1, ['1', "'2'"])
    expect(back.file()).toBe(file)
    expect(open(file).removeRow(2).insertRow(2, ['5']).file()).toBe('a,b\n"1",\'2\'\n5,\n')
    const column = open(file).removeColumn(0).insertColumn(0, ['a', '1', '3'])
    expect(column.file()).toBe(file)
  })

  it('puts new cells into quotes where the column has them', () => {
    expect(open('a,b\n"x",1\n"y",2\n').type(3, 0, 'z').type(3, 1, '3').file()).toBe(
      'a,b\n"x",1\n"y",2\n"z",3\n',
    )
    expect(open('"a","b"\n"1","2"\n').type(0, 2, 'c').file()).toBe('"a","b","c"\n"1","2",\n')
    // With one column, the next reader must not find a delimiter in what was typed.
    expect(open('a\nb\n').type(1, 0, 'b;c').file()).toBe('a\n"b;c"\n')
  })

  it('is none with quotes that nothing closes, zero bytes, or too many cells', () => {
    expect(readTable(utf8('a,b\n1,"2\n3,4\n'), 'csv')).toEqual({ kind: 'bad-quoting', line: 2 })
    expect(readTable(utf8('a,b\n"1\n2",3\n"4"5,6\n'), 'csv')).toEqual({
      ...{ kind: 'bad-quoting', line: 4 },
    })
    expect(readTable(utf8('a,b\0\n'), 'csv')).toEqual({ kind: 'no-text' })
    expect(readTable(utf8('a\n'.repeat(most.rows + 1)), 'csv')).toEqual({ kind: 'too-many' })
    expect(readTable(utf8(','.repeat(most.columns)), 'csv')).toEqual({ kind: 'too-many' })
    expect(readRecords('a,b,c', ',', 2)).toEqual({ kind: 'too-many' })
    // A quote in the middle of a cell is a letter.
    expect(tableOf(utf8('5" pipe,1\n')).values).toEqual([['5" pipe', '1']])
  })
})

it.each([
  ['a;b\n1,5;2\n3,7;4\n', 'csv', ';'],
  ['a\tb,c\n1\t2\n', 'csv', '\t'],
  ['a|b\n1|2\n', 'csv', '|'],
  ['"a;b",c\n"d;e",f\n', 'csv', ','],
  ['sep=;\na,b;c\n', 'csv', ';'],
  ['words\nand, some\nmore\n', 'tsv', ','],
  ['one\ncolumn\n', 'csv', ','],
  ['one\ncolumn\n', 'tsv', '\t'],
  ['', 'csv', ','],
])('finds what stands between the cells of %j', (text, extension, delimiter) => {
  expect(sniffDelimiter(text, extension === 'tsv' ? '\t' : ',')).toBe(delimiter)
})

describe('whatever a file is', () => {
  // The same files in each run.
  let seed = 1
  const random = (below: number) => {
    seed = (seed * 48271) % 2147483647
    return seed % below
  }
  const pick = <T>(from: readonly T[]): T | undefined => from[random(from.length)]
  const said = () =>
    pick(['', 'a', '007', 'x y', '"', 'é€', '=A1+1', ' z', 'a\nb', ',', ';', '1,5'])

  function randomFile(): string {
    const [delimiter = ',', rows, wide] = [pick([',', ';', '\t', '|']), random(6), 1 + random(4)]
    const ragged = random(2) === 0
    let text = ''
    for (let row = 0; row < rows; row += 1) {
      const width = ragged ? 1 + random(5) : wide
      const cells = Array.from({ length: width }, () => {
        const cell = said() ?? ''
        const must = /[",;|\t\n]/.test(cell) || random(4) === 0
        return must ? `"${cell.replaceAll('"', '""')}"` : cell
      })
      const end = pick(['\n', '\r\n', '\n', '\r']) ?? '\n'
      text += cells.join(delimiter) + (row < rows - 1 || random(2) === 0 ? end : '')
    }
    return text
  }

  it('is the same bytes when nothing was changed, in each encoding', () => {
    for (let round = 0; round < 200; round += 1) {
      const text = randomFile()
      expect(open(text).file()).toBe(text)
      for (const encoding of ['utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const) {
        const encoded = encodeText(text, encoding)
        if (encoded.kind !== 'bytes') throw new Error(encoded.character)
        const table = tableOf(encoded.bytes)
        // Without a letter beyond ASCII it cannot be told from UTF-8.
        const again = encodeText(table.raw, table.encoding)
        expect(again).toEqual(encoded)
      }
    }
  })

  it('says after edits what the grid said', () => {
    for (let round = 0; round < 1000; round += 1) {
      const work = open(randomFile())
      for (let step = random(5); step >= 0; step -= 1) {
        const [row, column] = [random(work.cells.length), random(3)]
        const act = random(8)
        if (act < 4) work.type(row, column, said() ?? '')
        else if (act === 4) work.insertRow(row)
        else if (act === 5 && work.cells.length > 3) work.removeRow(row)
        else if (act === 6) work.insertColumn(column)
        else if ((work.cells[0]?.length ?? 0) > 4) work.removeColumn(column)
      }
      const file = work.file()
      const read = readRecords(file, work.table.delimiter, most.cells)
      if (read.kind !== 'records') throw new Error(`${read.kind}: ${JSON.stringify(file)}`)
      const values = read.records.map(({ fields }) =>
        fields.map((field) => fieldValue(file, field)),
      )
      const differ = work.cells.flatMap((cells, row) =>
        cells.filter((cell, column) => (values[row]?.[column] ?? '') !== cell),
      )
      expect(differ, JSON.stringify(file)).toEqual([])
      expect(values.length).toBeLessThanOrEqual(work.cells.length)
    }
  })
})
