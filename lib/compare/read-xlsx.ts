import {
  attributeOf,
  characterData,
  decodeEntities,
  descendants,
  elementsOf,
  type XmlElement,
} from '#lib/docx-delta/xml-tree'
import { NotComparable } from './comparison'
import { type OfficeFile, openOffice } from './open-office'
import { columnOf, type Sheet } from './sheet'

const mostCells = 300_000
const mostSheets = 1000
const lastRow = 1_048_576

/** What is left for all sheets together. Rows and cells that are passed over to reach another count, too. */
interface Room {
  rows: number
  cells: number
}

/**
 * The sheets of an Excel workbook as text: what a cell says, and behind a formula its formula.
 *
 * @throws NotComparable when it cannot be opened or is too large
 */
export function readXlsx(bytes: Uint8Array): Sheet[] {
  const office = openOffice(bytes)
  if (!office.has('xl/workbook.xml')) {
    throw new NotComparable((t) => t('refused.notExcel'))
  }
  const targets = relationsOf(office)
  const strings = sharedStrings(office)
  const sheets = below(office.xml('xl/workbook.xml').root, 'sheet')
  if (sheets.length > mostSheets) throw tooMuch()
  const room: Room = { rows: lastRow, cells: mostCells }
  return sheets.flatMap((sheet) => {
    const name = decodeEntities(attributeOf(sheet, 'name') ?? '')
    const target = targets.get(
      sheet.attributes.find((each) => localName(each.name) === 'id')?.value ?? '',
    )
    if (target === undefined || !office.has(target)) return []
    return [{ name, rows: rowsOf(office.xml(target).root, strings, room) }]
  })
}

function tooMuch(): NotComparable {
  return new NotComparable((t) =>
    t('refused.largeWorkbook', { cells: mostCells, sheets: mostSheets }),
  )
}

/** Relationship ids of the workbook and the parts they name. */
function relationsOf(office: OfficeFile): Map<string, string> {
  const part = 'xl/_rels/workbook.xml.rels'
  if (!office.has(part)) return new Map()
  return new Map(
    elementsOf(office.xml(part).root).map((relation) => {
      const target = decodeEntities(attributeOf(relation, 'Target') ?? '')
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      return [attributeOf(relation, 'Id') ?? '', path]
    }),
  )
}

function sharedStrings(office: OfficeFile): string[] {
  if (!office.has('xl/sharedStrings.xml')) return []
  return below(office.xml('xl/sharedStrings.xml').root, 'si').map(richText)
}

/** Text in pieces of different looks, without the reading aids of Japanese. */
function richText(node: XmlElement): string {
  return elementsOf(node)
    .filter((child) => localName(child.name) !== 'rPh')
    .map((child) =>
      localName(child.name) === 't'
        ? characterData(child)
        : below(child, 't').map(characterData).join(''),
    )
    .join('')
}

function rowsOf(root: XmlElement, strings: string[], room: Room): string[][] {
  const rows: string[][] = []
  for (const row of below(root, 'row')) {
    const number = Number(attributeOf(row, 'r') ?? rows.length + 1)
    if (!Number.isInteger(number) || number < 1 || number > lastRow) continue
    const cells: string[] = []
    for (const cell of elementsOf(row)) {
      const column = columnOf(attributeOf(cell, 'r') ?? '') ?? cells.length
      const text = cellText(cell, strings)
      if (text !== '') cells[column] = text
    }
    if (cells.length === 0) continue
    room.cells -= cells.length
    room.rows -= Math.max(0, number - rows.length)
    if (room.cells < 0 || room.rows < 0) throw tooMuch()
    rows[number - 1] = Array.from(cells, (text) => text ?? '')
  }
  return Array.from(rows, (row) => row ?? [])
}

function cellText(cell: XmlElement, strings: string[]): string {
  const [value] = below(cell, 'v').map(characterData)
  const [formula] = below(cell, 'f').map(characterData)
  const type = attributeOf(cell, 't')
  const shown =
    type === 's'
      ? (strings[Number(value)] ?? '')
      : type === 'inlineStr'
        ? below(cell, 'is').map(richText).join('')
        : type === 'b'
          ? value === '1'
            ? 'TRUE'
            : 'FALSE'
          : (value ?? '')
  return formula ? `${shown} (=${formula})` : shown
}

function below(node: XmlElement, name: string): XmlElement[] {
  return [...descendants(node)].filter((element) => localName(element.name) === name)
}

/** Without the prefix, whatever the file calls it. */
function localName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('}'), name.lastIndexOf(':')) + 1)
}
