import type { DocxPackage } from '#lib/docx-delta/package'
import {
  decodeEntities,
  descendants,
  elementsOf,
  type XmlElement,
  type XmlText,
} from '#lib/docx-delta/xml-tree'
import type { TextCollector } from './collect-text'
import { isCalled, localAttribute, localName } from './names'

/** What stands in the file and not in the text: remarks, deletions that were tracked, and the like. */
const left = new Set(['annotation', 'tracked-changes', 'forms', 'notes', 'sequence-decls'])

/** The words of an OpenDocument text, spreadsheet or presentation. */
export function readOpenDocument(office: DocxPackage, into: TextCollector): void {
  for (const body of descendants(office.xml('content.xml').root)) {
    if (isCalled(body, 'presentation')) slides(body, into)
    else if (isCalled(body, 'spreadsheet')) sheets(body, into)
    else if (body.name.endsWith('office:1.0}:text')) into.words(null, lines(body))
  }
}

function slides(body: XmlElement, into: TextCollector): void {
  let number = 0
  for (const page of elementsOf(body)) {
    if (into.full()) return
    if (!isCalled(page, 'page')) continue
    number += 1
    into.words(
      `Slide ${number}`,
      [...lines(page)].filter((line) => line.trim() !== ''),
    )
  }
}

function sheets(body: XmlElement, into: TextCollector): void {
  for (const table of elementsOf(body)) {
    if (into.full()) return
    if (isCalled(table, 'table')) {
      into.table(decodeEntities(localAttribute(table, 'name') ?? ''), rows(table))
    }
  }
}

function* lines(node: XmlElement): Generator<string> {
  for (const child of elementsOf(node)) {
    const name = localName(child.name)
    if (left.has(name)) continue
    if (name === 'p' || name === 'h') yield words(child)
    else if (name === 'table-row') yield cells(child).join('\t')
    else yield* lines(child)
  }
}

function* rows(table: XmlElement): Generator<string[]> {
  for (const row of descendants(table)) if (isCalled(row, 'table-row')) yield cells(row)
}

/** Repeated cells are written once with a number, and a row ends in thousands of empty ones. */
function cells(row: XmlElement): string[] {
  const found: string[] = []
  for (const cell of elementsOf(row)) {
    const text = [...lines(cell)].join('\n')
    const times = Number(localAttribute(cell, 'number-columns-repeated') ?? 1)
    for (let i = 0; i < Math.min(times, 100); i++) found.push(text)
  }
  while (found.at(-1) === '') found.pop()
  return found
}

function words(node: XmlElement): string {
  let text = ''
  for (const child of node.children) {
    if (child.kind === 'text') text += characters(child)
    else if (isCalled(child, 's')) text += ' '.repeat(Math.min(100, spaces(child)))
    else if (isCalled(child, 'tab')) text += '\t'
    else if (isCalled(child, 'line-break')) text += '\n'
    else if (!left.has(localName(child.name))) text += words(child)
  }
  return text
}

const spaces = (node: XmlElement) => Number(localAttribute(node, 'c') ?? 1) || 1

/** White space of the file is one space, as in a page of the web. */
const characters = ({ raw }: XmlText) =>
  raw.startsWith('<') ? '' : decodeEntities(raw.replace(/\s+/g, ' '))
