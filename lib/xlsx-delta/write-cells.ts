import {
  attributeOf,
  encodeText,
  endTag,
  rawOf,
  startTag,
  type XmlElement,
} from '#lib/docx-delta/xml-tree'
import { type CellPlace, cellRef, readCellRef } from './cell-ref'
import { childrenOf, firstOf } from './names'

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

/**
 * A sheet's part with some cells rewritten. Everything else in it stays as it was written, but for the results of
 * formulas, which are dropped: whoever opens the file works them out anew.
 *
 * @param edits each cell at most once
 */
export function writeCells(sheet: XmlElement, edits: readonly CellEdit[]): string {
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
      const cells = newCells(data, byRow.get(added) ?? [])
      if (cells) written += `<${prefix(data)}row r="${added + 1}">${cells}</${prefix(data)}row>`
    }
  }
  for (const element of childrenOf(data, 'row')) {
    row = Number(attributeOf(element, 'r') ?? row + 2) - 1
    addRowsBefore(row)
    if (open[0] === row) open.shift()
    written += rewriteRow(element, byRow.get(row) ?? [])
  }
  addRowsBefore(Number.POSITIVE_INFINITY)

  const { source } = sheet
  const parts = [source.slice(0, data.start), startTag(data), written, endTag(data)]
  return withDimension(sheet, `${parts.join('')}${source.slice(data.end)}`, edits)
}

function rewriteRow(row: XmlElement, edits: readonly CellEdit[]): string {
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
    written += newCells(row, added)
    written += rewriteCell(cell, left[0]?.column === column ? left.shift() : undefined)
  }
  written += newCells(row, left)
  // A hint for readers, and wrong once there are cells beyond it.
  const tag = edits.length > 0 ? startTag(row).replace(/\s+spans="[^"]*"/, '') : startTag(row)
  return `${tag}${written}${endTag(row)}`
}

function rewriteCell(cell: XmlElement, edit: CellEdit | undefined): string {
  if (!edit) {
    const value = firstOf(cell, 'v')
    if (!firstOf(cell, 'f') || !value) return rawOf(cell)
    // The result of a formula, which may be another one now. Without it its type means nothing.
    const tag = cell.open.replace(/\s+t="[^"]*"/, '')
    const { source } = cell
    return `${tag}${source.slice(cell.start + cell.open.length, value.start)}${source.slice(value.end, cell.end)}`
  }
  return newCell(cell, edit, edit.style ?? Number(attributeOf(cell, 's') ?? 0))
}

function newCells(near: XmlElement, edits: readonly CellEdit[]): string {
  return [...edits]
    .sort((a, b) => a.column - b.column)
    .map((edit) =>
      edit.content.kind === 'empty' && edit.style === undefined
        ? ''
        : newCell(near, edit, edit.style ?? 0),
    )
    .join('')
}

function newCell(near: XmlElement, edit: CellEdit, style: number): string {
  const p = prefix(near)
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
    case 'formula':
      return `${head}><${p}f>${encodeText(content.formula)}</${p}f></${p}c>`
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
