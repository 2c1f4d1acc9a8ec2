import {
  attributeOf,
  characterData,
  encodeText,
  endTag,
  rawOf,
  startTag,
  type XmlElement,
} from '#lib/docx-delta/xml-tree'
import { type CellPlace, cellRef, readCellRef } from './cell-ref'
import { type FormulaResult, resultXml, saysAlready } from './formula-results'
import { childrenOf, firstOf, localName } from './names'

/** What a person put into a cell. */
export type CellContent =
  | { kind: 'empty' }
  | { kind: 'number'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'boolean'; value: boolean }
  /** Without the equals sign. */
  | { kind: 'formula'; formula: string }

export interface CellEdit extends CellPlace {
  content: CellContent
  /** Index of its format; undefined leaves it as it is. */
  style?: number | undefined
}

/** What formulas of this sheet give now; null where that is not known. */
export type SheetResults = (place: CellPlace) => FormulaResult | null

/**
 * A sheet's part with some cells rewritten. Everything else in it stays as it was written, but for the results of
 * formulas: those that are still the same stay, new ones are written, and what is not known is dropped.
 *
 * @param edits each cell at most once
 */
export function writeCells(
  sheet: XmlElement,
  edits: readonly CellEdit[],
  results: SheetResults,
): string {
  const data = firstOf(sheet, 'sheetData')
  if (!data) throw new Error('the sheet has no place for cells')
  const byRow = new Map<number, CellEdit[]>()
  for (const edit of edits) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit])

  let written = ''
  let row = -1
  const open = [...byRow.keys()].sort((a, b) => a - b)
  const addRowsBefore = (end: number) => {
    while (open[0] !== undefined && open[0] < end) {
      const added = open.shift() ?? 0
      const cells = newCells(data, byRow.get(added) ?? [], results)
      if (cells) written += `<${prefix(data)}row r="${added + 1}">${cells}</${prefix(data)}row>`
    }
  }
  for (const element of childrenOf(data, 'row')) {
    row = Number(attributeOf(element, 'r') ?? row + 2) - 1
    addRowsBefore(row)
    if (open[0] === row) open.shift()
    written += rewriteRow(element, row, byRow.get(row) ?? [], results)
  }
  addRowsBefore(Number.POSITIVE_INFINITY)

  const { source } = sheet
  const parts = [source.slice(0, data.start), startTag(data), written, endTag(data)]
  return withDimension(sheet, `${parts.join('')}${source.slice(data.end)}`, edits)
}

function rewriteRow(
  row: XmlElement,
  number: number,
  edits: readonly CellEdit[],
  results: SheetResults,
): string {
  const cells = childrenOf(row, 'c')
  // Most rows of a large sheet: nothing in them is edited or has been calculated.
  if (edits.length === 0 && !cells.some((cell) => firstOf(cell, 'f'))) return rawOf(row)
  const left = [...edits].sort((a, b) => a.column - b.column)
  let written = ''
  let column = -1
  for (const cell of cells) {
    column = readCellRef(attributeOf(cell, 'r') ?? '')?.column ?? column + 1
    const before = left.findIndex((edit) => edit.column >= column)
    const added = left.splice(0, before < 0 ? left.length : before)
    written += newCells(row, added, results)
    const edit = left[0]?.column === column ? left.shift() : undefined
    const given = () => results({ row: number, column })
    written += edit ? newCell(cell, edit, results) : recalculated(cell, given)
  }
  written += newCells(row, left, results)
  // A hint for readers, and wrong once there are cells beyond it.
  const tag = edits.length > 0 ? startTag(row).replace(/\s+spans="[^"]*"/, '') : startTag(row)
  return `${tag}${written}${endTag(row)}`
}

/** A cell that nobody edited: with the result that its formula gives now, if it has one. */
function recalculated(cell: XmlElement, given: () => FormulaResult | null): string {
  const f = firstOf(cell, 'f')
  if (!f) return rawOf(cell)
  const value = firstOf(cell, 'v')
  const result = given()
  const type = attributeOf(cell, 't')
  if (value && result && saysAlready(type, characterData(value), result)) return rawOf(cell)
  if (!value && !result) return rawOf(cell)
  // Without a result its type means nothing.
  const written = resultXml(result, prefix(cell), encodeText)
  const tag = cell.open.replace(/\s+t="[^"]*"/, '').replace(/^<[^\s/>]+/, `$&${written.type}`)
  const { source } = cell
  const [from, to] = value ? [value.start, value.end] : [f.end, f.end]
  const before = source.slice(cell.start + cell.open.length, from)
  return `${tag}${before}${written.value}${source.slice(to, cell.end)}`
}

function newCells(near: XmlElement, edits: readonly CellEdit[], results: SheetResults): string {
  return [...edits]
    .sort((a, b) => a.column - b.column)
    .map((edit) =>
      edit.content.kind === 'empty' && edit.style === undefined ? '' : newCell(near, edit, results),
    )
    .join('')
}

/** @param near the cell in whose place it comes, with its format, or the row or sheet that it comes into */
function newCell(near: XmlElement, edit: CellEdit, results: SheetResults): string {
  const p = prefix(near)
  const style =
    edit.style ?? Number(localName(near.name) === 'c' ? (attributeOf(near, 's') ?? 0) : 0)
  const head = `<${p}c r="${cellRef(edit)}"${style > 0 ? ` s="${style}"` : ''}`
  const { content } = edit
  switch (content.kind) {
    case 'empty':
      return `${head}/>`
    case 'number':
      return `${head}><${p}v>${content.value}</${p}v></${p}c>`
    case 'boolean':
      return `${head} t="b"><${p}v>${content.value ? 1 : 0}</${p}v></${p}c>`
    case 'text':
      return `${head} t="inlineStr"><${p}is><${p}t xml:space="preserve">${encodeText(escapeControls(content.value))}</${p}t></${p}is></${p}c>`
    case 'formula': {
      const { type, value } = resultXml(results(edit), p, encodeText)
      return `${head}${type}><${p}f>${encodeText(content.formula)}</${p}f>${value}</${p}c>`
    }
  }
}

/** Characters that XML cannot hold, and what only looks like one of them. */
function escapeControls(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids.
      .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, (character) => {
        return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
      })
  )
}

/** As the sheet's own elements are written: `x:` or nothing. */
function prefix(near: XmlElement): string {
  return /^<([\w.-]+:)/.exec(near.open)?.[1] ?? ''
}

/** The range that the sheet says it uses, grown by new cells. */
function withDimension(sheet: XmlElement, written: string, edits: readonly CellEdit[]): string {
  const dimension = firstOf(sheet, 'dimension')
  const ref = dimension && attributeOf(dimension, 'ref')
  const [first = '', last = first] = (ref ?? '').split(':')
  const from = readCellRef(first)
  const to = readCellRef(last)
  if (!dimension || !from || !to) return written
  const rows = [from.row, to.row, ...edits.map((edit) => edit.row)]
  const columns = [from.column, to.column, ...edits.map((edit) => edit.column)]
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b))
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b))
  const grown = `${cellRef({ row: least(rows), column: least(columns) })}:${cellRef({ row: most(rows), column: most(columns) })}`
  if (grown === ref || (first === last && grown === `${first}:${first}`)) return written
  const tag = written.slice(dimension.start, dimension.end)
  return `${written.slice(0, dimension.start)}${tag.replace(`"${ref}"`, `"${grown}"`)}${written.slice(dimension.end)}`
}
