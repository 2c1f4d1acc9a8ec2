import { attributeOf, characterData, elementsOf, type XmlElement } from '#lib/docx-delta/xml-tree'
import { NotComparable } from './comparison'
import { openOffice } from './open-office'
import type { FormatName, FormattedRun, Paragraph, Place } from './paragraph'

const mostParagraphs = 20_000

/** Parts besides the text that people write in, in the order in which they are shown. */
const places: [RegExp, Place | null][] = [
  [/^word\/document\.xml$/, null],
  [/^word\/header\d*\.xml$/, 'header'],
  [/^word\/footer\d*\.xml$/, 'footer'],
  [/^word\/footnotes\.xml$/, 'footnotes'],
  [/^word\/endnotes\.xml$/, 'endnotes'],
  [/^word\/comments\.xml$/, 'comments'],
]

/**
 * The paragraphs of a Word document with their formatting: the text, tables included, then headers, footers,
 * notes and comments. Deletions that wait for approval are left out, insertions are in.
 *
 * @throws NotComparable when it cannot be opened or is too large
 */
export function readDocxParagraphs(bytes: Uint8Array): Paragraph[] {
  const office = openOffice(bytes)
  if (!office.has('word/document.xml')) {
    throw new NotComparable((t) => t('refused.notWord'))
  }
  const found = places.flatMap(([part, place]) =>
    office
      .names()
      .filter((name) => part.test(name))
      .sort()
      .flatMap((name) => paragraphsOf(office.xml(name).root, place)),
  )
  if (found.length > mostParagraphs) {
    throw new NotComparable((t) => t('refused.manyParagraphs', { most: mostParagraphs }))
  }
  return found
}

function paragraphsOf(root: XmlElement, place: Place | null): Paragraph[] {
  const found: Paragraph[] = []
  const walk = (node: XmlElement) => {
    for (const child of elementsOf(node)) {
      if (child.name === 'w:p') {
        found.push(paragraphOf(child, place))
        continue
      }
      walk(child)
    }
  }
  walk(root)
  // Notes of every document begin with two paragraphs without words: their lines.
  return place === null ? found : found.filter(({ text }) => text !== '')
}

function paragraphOf(node: XmlElement, place: Place | null): Paragraph {
  const runs: FormattedRun[] = []
  let format: ReadonlyMap<FormatName, string> = new Map()
  const walk = (parent: XmlElement) => {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:pPr') format = propertiesOf(child, paragraphWords)
      else if (child.name === 'w:r') {
        const text = textOf(child)
        if (text !== '') runs.push({ text, format: runFormat(child) })
      } else if (!skipped.has(child.name)) walk(child)
    }
  }
  walk(node)
  return { text: runs.map(({ text }) => text).join(''), runs, format, place }
}

/** Deleted while changes were tracked, and text boxes' second rendering. */
const skipped = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:sdtPr', 'w:sdtEndPr'])

function textOf(run: XmlElement): string {
  let text = ''
  for (const child of elementsOf(run)) {
    if (child.name === 'w:t') text += characterData(child)
    else if (child.name === 'w:tab') text += '\t'
    else if (child.name === 'w:br' || child.name === 'w:cr') text += '\n'
    else if (child.name === 'w:noBreakHyphen') text += '\u2011'
    else if (child.name === 'w:drawing' || child.name === 'w:pict' || child.name === 'w:object') {
      text += '[picture]'
    }
  }
  return text
}

function runFormat(run: XmlElement): ReadonlyMap<FormatName, string> {
  const properties = elementsOf(run).find(({ name }) => name === 'w:rPr')
  return properties ? propertiesOf(properties, runWords) : new Map()
}

const runWords: Record<string, FormatName> = {
  'w:b': 'bold',
  'w:i': 'italic',
  'w:u': 'underline',
  'w:strike': 'strikethrough',
  'w:dstrike': 'strikethrough',
  'w:caps': 'capitals',
  'w:smallCaps': 'smallCapitals',
  'w:color': 'colour',
  'w:sz': 'size',
  'w:rFonts': 'font',
  'w:highlight': 'highlight',
  'w:shd': 'shading',
  'w:vertAlign': 'raised',
  'w:spacing': 'letterSpacing',
  'w:rStyle': 'characterStyle',
  'w:vanish': 'hidden',
}
const paragraphWords: Record<string, FormatName> = {
  'w:pStyle': 'style',
  'w:jc': 'alignment',
  'w:numPr': 'list',
  'w:ind': 'indentation',
  'w:spacing': 'spacing',
  'w:shd': 'shading',
  'w:pBdr': 'borders',
  'w:tabs': 'tabStops',
  'w:pageBreakBefore': 'pageBreak',
  'w:keepNext': 'keepWithNext',
  'w:outlineLvl': 'outlineLevel',
}

function propertiesOf(
  node: XmlElement,
  words: Readonly<Record<string, FormatName>>,
): ReadonlyMap<FormatName, string> {
  const found = new Map<FormatName, string>()
  for (const child of elementsOf(node)) {
    const word = words[child.name]
    const value = settingOf(child)
    // Programs write «bold: no» where others write nothing.
    if (word !== undefined && value !== 'off') found.set(word, value)
  }
  return found
}

/** Attributes and children without what differs between programs that write the same. */
function settingOf(node: XmlElement): string {
  const value = attributeOf(node, 'w:val')
  if (value !== undefined && off.has(value)) return 'off'
  const attributes = node.attributes
    .filter(({ name }) => !/^xmlns|rsid|theme/i.test(name))
    .map(({ name, value }) => `${name}=${value}`)
    .sort()
  const children = elementsOf(node).map((child) => `${child.name}(${settingOf(child)})`)
  return [...attributes, ...children].join(' ')
}

const off = new Set(['0', 'false', 'off', 'none'])
