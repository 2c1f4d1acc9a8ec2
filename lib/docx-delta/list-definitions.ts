import { partOf } from './comment-threads'
import type { DocxPackage } from './package'
import { attributeOf, elementsOf, type XmlElement } from './xml-tree'

// The editor's list buttons give paragraphs the numbers 1 (bullets) and 2 (1, 2, 3), whatever a
// document means by these. The copy for the editor has two definitions of the portal's own, which
// go into the document when a list of them is saved.

export interface ListIds {
  bullet: number
  decimal: number
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="${W}"></w:numbering>`
const BULLETS = ['\u2022', '\u25E6', '\u25AA']
const FORMATS = ['decimal', 'lowerLetter', 'lowerRoman']

/** Free numbers for the two lists, the same for the same original. */
export function listIds(original: DocxPackage, main: string): ListIds {
  const root = numberingRoot(original, main)
  const most = Math.max(2, ...numbersOf(root, 'w:num', 'w:numId'))
  return { bullet: most + 1, decimal: most + 2 }
}

/** The document's numbering part with the definitions of these lists. */
export function numberingWith(
  original: DocxPackage,
  main: string,
  kinds: readonly (keyof ListIds)[],
  merged?: string,
): string {
  const part = partOf(original, main, 'numbering')
  const source = merged ?? (part ? original.text(part) : EMPTY)
  const root = numberingRoot(original, main)
  const ids = listIds(original, main)
  const abstract = Math.max(0, ...numbersOf(root, 'w:abstractNum', 'w:abstractNumId')) + 1
  const prefix = /<(\w+:)?numbering\b/.exec(source)?.[1] ?? ''
  let abstracts = ''
  let nums = ''
  for (const kind of kinds) {
    const number = abstract + (kind === 'bullet' ? 0 : 1)
    abstracts += `<w:abstractNum w:abstractNumId="${number}"><w:multiLevelType w:val="hybridMultilevel"/>${levels(kind)}</w:abstractNum>`
    nums += `<w:num w:numId="${ids[kind]}"><w:abstractNumId w:val="${number}"/></w:num>`
  }
  const own = (xml: string) =>
    xml.replaceAll(/(<\/?)w:/g, `$1${prefix}`).replaceAll(' w:', ` ${prefix || 'w:'}`)
  const opened = source.replace(/<((?:\w+:)?numbering)\b([^>]*?)\/>\s*$/, '<$1$2></$1>')
  // Definitions stand before the numbers that use them, and a clean-up mark after both.
  const first = opened.search(/<(?:\w+:)?(?:num|numIdMacAtCleanup)\b/)
  const end = opened.search(/<(?:\w+:)?numIdMacAtCleanup\b|<\/(?:\w+:)?numbering>\s*$/)
  const at = first < 0 ? end : first
  return (
    opened.slice(0, at) + own(abstracts) + opened.slice(at, end) + own(nums) + opened.slice(end)
  )
}

function levels(kind: keyof ListIds): string {
  return Array.from({ length: 9 }, (_, level) => {
    const left = 720 * (level + 1)
    const [format, text] =
      kind === 'bullet' ? ['bullet', BULLETS[level % 3]] : [FORMATS[level % 3], `%${level + 1}.`]
    return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="360"/></w:pPr></w:lvl>`
  }).join('')
}

function numberingRoot(pkg: DocxPackage, main: string): XmlElement | undefined {
  const part = partOf(pkg, main, 'numbering')
  return part ? pkg.xml(part).root : undefined
}

function numbersOf(root: XmlElement | undefined, name: string, attribute: string): number[] {
  return (root ? elementsOf(root) : [])
    .filter((element) => element.name === name)
    .map((element) => Number(attributeOf(element, attribute)))
    .filter((number) => Number.isInteger(number))
}
