import { attributeOf, encodeText, rawOf, startTag, type XmlElement } from '#lib/docx-delta/xml-tree'
import { childrenOf, firstOf, numberOf } from './names'

/**
 * A workbook's styles with formats added that differ from given ones in how numbers are written. Nothing that is
 * there is changed, so that no other cell looks different.
 *
 * @param wanted base: number of the format to start from; pattern: '' for none
 * @returns the part, and the number of each wanted format in their order; null when there is nothing to add to
 */
export function addNumberFormats(
  styles: XmlElement,
  wanted: readonly { base: number; pattern: string }[],
): { xml: string; numbers: number[] } | null {
  const list = firstOf(styles, 'cellXfs')
  const bases = childrenOf(list, 'xf')
  if (!list || bases.length === 0) return null
  const formats = firstOf(styles, 'numFmts')
  const known = childrenOf(formats, 'numFmt')
  const prefix = /^<([\w.-]+:)/.exec(styles.open)?.[1] ?? ''
  let nextId = Math.max(163, ...known.map((each) => numberOf(each, 'numFmtId', 0))) + 1
  const ids = new Map<string, number>([['', 0]])
  let addedFormats = ''
  let addedXfs = ''
  const numbers = wanted.map(({ base, pattern }, index) => {
    const code = encodeText(pattern).replaceAll('"', '&quot;')
    let id =
      ids.get(pattern) ??
      known
        .filter((each) => attributeOf(each, 'formatCode') === code)
        .map((each) => numberOf(each, 'numFmtId', 0))[0]
    if (id === undefined) {
      id = nextId++
      addedFormats += `<${prefix}numFmt numFmtId="${id}" formatCode="${code}"/>`
    }
    ids.set(pattern, id)
    const like = bases[base] ?? bases[0]
    if (like) addedXfs += withFormat(like, id)
    return bases.length + index
  })
  const { source } = styles
  const grown = (element: XmlElement, added: string, count: number) => {
    const tag = startTag(element).replace(/count="\d*"/, `count="${count}"`)
    const inner = element.close
      ? source.slice(element.start + element.open.length, element.end - element.close.length)
      : ''
    const name = element.open.slice(1).match(/^[^\s/>]+/)?.[0] ?? ''
    return `${tag}${inner}${added}</${name}>`
  }
  const count = addedFormats.split('<').length - 1
  const newFormats =
    addedFormats === ''
      ? ''
      : formats
        ? grown(formats, addedFormats, known.length + count)
        : `<${prefix}numFmts count="${count}">${addedFormats}</${prefix}numFmts>`
  const head = styles.start + styles.open.length
  const [from, to] = formats && newFormats ? [formats.start, formats.end] : [head, head]
  return {
    xml: [
      source.slice(0, from),
      newFormats,
      source.slice(to, list.start),
      grown(list, addedXfs, bases.length + wanted.length),
      source.slice(list.end),
    ].join(''),
    numbers,
  }
}

function withFormat(xf: XmlElement, id: number): string {
  const tag = xf.open
    .replace(/\s+(numFmtId|applyNumberFormat)="[^"]*"/g, '')
    .replace(/^<[^\s/>]+/, (name) => `${name} numFmtId="${id}" applyNumberFormat="1"`)
  return tag + rawOf(xf).slice(xf.open.length)
}
