import { attributeOf, characterData, type XmlElement } from '#lib/docx-delta/xml-tree'
import { type CellPlace, readCellRef } from './cell-ref'
import { childrenOf, firstOf } from './names'
import { richText, type Workbook } from './open-workbook'

export type CellValue = string | number | boolean | null

export interface ReadCell extends CellPlace {
  value: CellValue
  /** Without the equals sign; null for a plain value and for the followers of a shared formula. */
  formula: string | null
  /** Of a formula that several cells share: its number in the sheet. */
  shared: string | null
  /** Index of its format; 0 is the default. */
  style: number
  element: XmlElement
}

/** The cells of a sheet that the file says anything about, row by row. */
export function* readCells({ pkg, strings }: Workbook, part: string): Generator<ReadCell> {
  let row = -1
  for (const element of childrenOf(firstOf(pkg.xml(part).root, 'sheetData'), 'row')) {
    row = Number(attributeOf(element, 'r') ?? row + 2) - 1
    let column = -1
    for (const cell of childrenOf(element, 'c')) {
      column = readCellRef(attributeOf(cell, 'r') ?? '')?.column ?? column + 1
      const f = firstOf(cell, 'f')
      const formula = f ? characterData(f) : ''
      yield {
        row,
        column,
        value: cellValue(cell, strings),
        formula: formula === '' ? null : formula,
        shared: f && attributeOf(f, 't') === 'shared' ? (attributeOf(f, 'si') ?? null) : null,
        style: Number(attributeOf(cell, 's') ?? 0),
        element: cell,
      }
    }
  }
}

function cellValue(cell: XmlElement, strings: readonly string[]): CellValue {
  const type = attributeOf(cell, 't')
  const inline = firstOf(cell, 'is')
  if (type === 'inlineStr') return inline ? richText(inline) : ''
  const v = firstOf(cell, 'v')
  if (!v) return null
  const text = characterData(v)
  if (type === 's') return strings[Number(text)] ?? ''
  if (type === 'b') return text.trim() === '1'
  if (type === 'str' || type === 'e' || type === 'd') return text
  return text.trim() === '' ? null : Number(text)
}
