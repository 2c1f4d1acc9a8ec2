import type { Piece, Step } from './pieces'
import {
  characterData,
  encodeText,
  endTag,
  leadingSpace,
  rawOf,
  startTag,
  trailingSpace,
  type XmlElement,
} from './xml-tree'

/**
 * Writes merged tokens as paragraphs. Runs and texts of the original whose tokens are all there,
 * untouched and in a row, are written exactly as they were. Tokens after the last paragraph end
 * are handed back: the paragraph they stood in is gone.
 */
export function writeParagraphs(pieces: readonly Piece[]): { xml: string; leftover: Piece[] } {
  const sizes = countTokens(pieces)
  let xml = ''
  let from = 0
  pieces.forEach((piece, at) => {
    if (piece.token.kind !== 'end' || !piece.paragraph) return
    const { open, properties } = piece.paragraph
    const inline = writeInline(pieces.slice(from, at), sizes)
    xml += `${open}${properties}${inline}${piece.token.lead}</${tagName(open)}>`
    from = at + 1
  })
  return { xml, leftover: pieces.slice(from) }
}

const tagName = (open: string): string => /^<([^\s/>]+)/.exec(open)?.[1] ?? 'w:p'

/** How many tokens of the original each run and each leaf consists of. */
interface Sizes {
  of: (element: XmlElement) => number
}

function countTokens(pieces: readonly Piece[]): Sizes {
  const counts = new Map<XmlElement, number>()
  for (const { untouched, run, leaf } of pieces) {
    if (!untouched) continue
    for (const element of [run, leaf]) {
      if (element) counts.set(element, (counts.get(element) ?? 0) + 1)
    }
  }
  return { of: (element) => counts.get(element) ?? 0 }
}

function writeInline(pieces: readonly Piece[], sizes: Sizes): string {
  let xml = ''
  const open: Step[] = []
  const leaveTo = (depth: number) => {
    while (open.length > depth) xml += open.pop()?.close ?? ''
  }
  for (const group of groupBy(pieces, sameRun)) {
    const [first] = group
    if (!first) continue
    let depth = 0
    while (depth < open.length && open[depth]?.element === first.path[depth]?.element) depth++
    leaveTo(depth)
    for (const step of first.path.slice(depth)) {
      xml += step.open
      open.push(step)
    }
    xml += writeRun(group, first, sizes)
  }
  leaveTo(0)
  return xml
}

const sameRun = (a: Piece, b: Piece): boolean =>
  a.run !== null &&
  a.run === b.run &&
  a.properties === b.properties &&
  a.path.length === b.path.length &&
  a.path.every((step, i) => step.element === b.path[i]?.element)

const sameLeaf = (a: Piece, b: Piece): boolean =>
  a.token.kind === 'char' && b.token.kind === 'char' && a.leaf === b.leaf

function writeRun(group: readonly Piece[], first: Piece, sizes: Sizes): string {
  const run = first.run
  if (!run)
    return group
      .map((piece) => piece.token.lead + (piece.replacement ?? rawOf(piece.leaf)))
      .join('')
  const lead = group.map((piece) => piece.token.lead).join('')
  if (isWhole(group, run, sizes)) return lead + rawOf(run)
  const body = groupBy(group, sameLeaf)
    .map((leaf) => writeLeaf(leaf, sizes))
    .join('')
  const [space, end] = [leadingSpace(run), trailingSpace(run)]
  const properties = first.properties === '' ? '' : `${space}${first.properties}`
  return `${lead}${startTag(run)}${properties}${space}${body}${end}${endTag(run)}`
}

/** Every token of the original's run is here, untouched, and nothing else is. */
function isWhole(group: readonly Piece[], run: XmlElement, sizes: Sizes): boolean {
  return group.every((piece) => piece.untouched) && group.length === tokensIn(run, sizes)
}

const tokensIn = (run: XmlElement, sizes: Sizes): number => {
  const total = run.children.reduce((sum, child) => {
    if (child.kind !== 'element' || child.name === 'w:rPr') return sum
    return sum + Math.max(1, lengthOf(child))
  }, 0)
  return sizes.of(run) === total ? total : -1
}

const lengthOf = (leaf: XmlElement): number => {
  if (leaf.name !== 'w:t' && leaf.name !== 'w:delText') return 1
  return [...characterData(leaf)].length
}

function writeLeaf(group: readonly Piece[], sizes: Sizes): string {
  const [first] = group
  if (!first) return ''
  if (first.token.kind !== 'char') return first.replacement ?? rawOf(first.leaf)
  const whole = group.every((piece) => piece.untouched) && group.length === lengthOf(first.leaf)
  if (whole && sizes.of(first.leaf) === group.length) return rawOf(first.leaf)
  const name = group.some(inDeletion) ? 'w:delText' : 'w:t'
  const text = group.map((piece) => piece.token.value).join('')
  return `<${name} xml:space="preserve">${encodeText(text)}</${name}>`
}

const inDeletion = (piece: Piece): boolean =>
  piece.path.some((step) => step.element.name === 'w:del' || step.element.name === 'w:moveFrom')

function groupBy<T>(items: readonly T[], belong: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last !== undefined && belong(last, item)) group.push(item)
    else groups.push([item])
  }
  return groups
}
