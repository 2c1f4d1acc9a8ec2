import { attributeOf, decodeEntities, descendants, type XmlElement } from '#lib/docx-delta/xml-tree'
import { childrenOf, firstOf, isSet, localName, numberOf } from './names'
import { relationsOf, type Workbook } from './open-workbook'

/** How a cell looks, in the words of the grid. */
export interface GridStyle {
  ff?: string
  fs?: number
  bl?: 1
  it?: 1
  ul?: { s: 1 }
  st?: { s: 1 }
  cl?: { rgb: string }
  bg?: { rgb: string }
  bd?: Partial<Record<'t' | 'r' | 'b' | 'l', { s: number; cl: { rgb: string } }>>
  /** 1 left, 2 centre, 3 right. */
  ht?: 1 | 2 | 3
  /** 1 top, 2 middle, 3 bottom. */
  vt?: 1 | 2 | 3
  /** 3: lines are broken. */
  tb?: 3
  n?: { pattern: string }
}

/** Number formats that files name by number alone (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
}
const lines: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
}
const sides = [
  ['top', 't'],
  ['right', 'r'],
  ['bottom', 'b'],
  ['left', 'l'],
] as const
const horizontal: Readonly<Record<string, 1 | 2 | 3>> = { left: 1, center: 2, right: 3 }
const vertical: Readonly<Record<string, 1 | 2 | 3>> = { top: 1, center: 2 }

/** The formats of a workbook's cells, by their number. */
export function readStyles(workbook: Workbook): GridStyle[] {
  const root = stylesOf(workbook)
  if (!root) return []
  const colour = colours(workbook)
  const formats = new Map(
    childrenOf(firstOf(root, 'numFmts'), 'numFmt').map((each) => [
      numberOf(each, 'numFmtId', -1),
      decodeEntities(attributeOf(each, 'formatCode') ?? ''),
    ]),
  )
  const fonts = childrenOf(firstOf(root, 'fonts'), 'font').map((font) => fontOf(font, colour))
  const fills = childrenOf(firstOf(root, 'fills'), 'fill').map((fill): GridStyle => {
    const pattern = firstOf(fill, 'patternFill')
    const kind = pattern && attributeOf(pattern, 'patternType')
    const rgb = kind && kind !== 'none' && kind !== 'gray125' && colour(firstOf(pattern, 'fgColor'))
    return rgb ? { bg: { rgb } } : {}
  })
  const borders = childrenOf(firstOf(root, 'borders'), 'border').map((border): GridStyle => {
    const bd: GridStyle['bd'] = {}
    for (const [name, side] of sides) {
      const line = firstOf(border, name)
      const s = lines[(line && attributeOf(line, 'style')) ?? '']
      if (s) bd[side] = { s, cl: { rgb: colour(firstOf(line, 'color')) ?? '#000000' } }
    }
    return Object.keys(bd).length > 0 ? { bd } : {}
  })
  return childrenOf(firstOf(root, 'cellXfs'), 'xf').map((xf) => {
    const alignment = firstOf(xf, 'alignment')
    const id = numberOf(xf, 'numFmtId', 0)
    const pattern = formats.get(id) ?? builtIn[id]
    const ht = horizontal[(alignment && attributeOf(alignment, 'horizontal')) ?? '']
    return {
      ...fonts[numberOf(xf, 'fontId', 0)],
      ...fills[numberOf(xf, 'fillId', 0)],
      ...borders[numberOf(xf, 'borderId', 0)],
      ...(pattern && pattern !== 'General' && { n: { pattern } }),
      ...(ht && { ht }),
      vt: vertical[(alignment && attributeOf(alignment, 'vertical')) ?? ''] ?? 3,
      ...(isSet(alignment, 'wrapText') && { tb: 3 as const }),
    }
  })
}

export function stylesPart({ pkg, part }: Workbook): string | null {
  const found = relationsOf(pkg, part).find(({ type }) => type.endsWith('/styles'))?.target
  return found !== undefined && pkg.has(found) ? found : null
}

function stylesOf(workbook: Workbook): XmlElement | null {
  const part = stylesPart(workbook)
  return part === null ? null : workbook.pkg.xml(part).root
}

type Colour = (element: XmlElement | undefined) => string | undefined

function fontOf(font: XmlElement, colour: Colour): GridStyle {
  const on = (name: string) => {
    const element = firstOf(font, name)
    return element && !/^(0|false|none)$/.test(attributeOf(element, 'val') ?? '')
  }
  const name = firstOf(font, 'name')
  const size = numberOf(firstOf(font, 'sz'), 'val', 0)
  const rgb = colour(firstOf(font, 'color'))
  const ff = name && attributeOf(name, 'val')
  return {
    ...(ff && { ff: decodeEntities(ff) }),
    ...(size > 0 && { fs: size }),
    ...(on('b') && { bl: 1 as const }),
    ...(on('i') && { it: 1 as const }),
    ...(on('u') && { ul: { s: 1 as const } }),
    ...(on('strike') && { st: { s: 1 as const } }),
    ...(rgb && { cl: { rgb } }),
  }
}

const themeOrder =
  'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ')
/** Of the 64 colours of old palettes those that files still name. */
const indexed =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  )

function colours({ pkg, part }: Workbook): Colour {
  const file = relationsOf(pkg, part).find(({ type }) => type.endsWith('/theme'))?.target
  const scheme =
    file !== undefined && pkg.has(file)
      ? [...descendants(pkg.xml(file).root)].find(({ name }) => localName(name) === 'clrScheme')
      : undefined
  const theme = themeOrder.map((name) => {
    const [colour] = [...(firstOf(scheme, name)?.children ?? [])].filter(
      (child) => child.kind === 'element',
    )
    return colour && (attributeOf(colour, 'lastClr') ?? attributeOf(colour, 'val'))
  })
  return (element) => {
    const rgb =
      element &&
      (attributeOf(element, 'rgb')?.slice(-6) ??
        theme[numberOf(element, 'theme', -1)] ??
        indexed[numberOf(element, 'indexed', -1)])
    if (!rgb || !/^[0-9a-f]{6}$/i.test(rgb)) return undefined
    return `#${tinted(rgb, numberOf(element, 'tint', 0))}`
  }
}

/** Lighter for a tint up to 1, darker down to -1. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb
  return [0, 2, 4]
    .map((at) => {
      const value = Number.parseInt(rgb.slice(at, at + 2), 16)
      const next = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint
      return Math.round(Math.min(255, Math.max(0, next)))
        .toString(16)
        .padStart(2, '0')
    })
    .join('')
}
