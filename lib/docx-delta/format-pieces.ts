import { styleOf, withoutSection } from './learned'
import type { Matched } from './match-tokens'
import { mergeElement } from './merge-element'
import type { Piece, Step } from './pieces'
import { mergeProperties } from './property-merge'
import { changedPath, pathOf, samePath, stepsOf } from './run-containers'
import type { StoryContext } from './story-context'
import type { Token } from './tokens'
import { attributeOf, childOf, leadingSpace, rawOf, startTag, type XmlElement } from './xml-tree'

export interface Formatter {
  /** A token of the original that the edit did not touch or the editor does not know. */
  kept: (token: Token) => Piece
  /** A token of the original that is still there, perhaps formatted otherwise. */
  changed: (original: number, before: number, after: number) => Piece
  /** A token that the person put in. */
  inserted: (after: number) => Piece
  /** True when it goes with what follows it, not with what it follows. */
  joinsNext: (after: number) => boolean
}

/** Containers that the editor shows and lets people make. */
const SHOWN_CONTAINER = /^w:(hyperlink|ins|del|moveFrom|moveTo)$/

const raw = (element: XmlElement | undefined): string => (element ? rawOf(element) : '')

/** Decides with which formatting, and in which run of the original, each merged token is written. */
export function formatter(matched: Matched, context: StoryContext): Formatter {
  return { kept, changed, inserted, joinsNext }

  function kept(token: Token): Piece {
    const piece: Piece = {
      token,
      properties: raw(token.properties),
      path: stepsOf(token.path, context),
      run: token.run,
      leaf: token.leaf,
      untouched: true,
    }
    if (token.kind !== 'end') return piece
    const paragraph = { open: paragraphStart(token.paragraph), properties: raw(token.properties) }
    return { ...piece, paragraph }
  }

  function changed(original: number, before: number, after: number): Piece {
    const [mine, old, now] = [
      matched.original[original],
      matched.before[before],
      matched.after[after],
    ]
    if (!mine || !old || !now) throw new Error('a matched token is out of range')
    const piece = kept(mine)
    if (mine.kind === 'end') return { ...piece, paragraph: paragraphEnd(now) }
    const sameFormat = context.before(old.properties) === context.after(now.properties)
    const sameLeaf = mine.kind === 'char' || context.before(old.leaf) === context.after(now.leaf)
    const moved = !samePath(pathOf(old, context.before), pathOf(now, context.after))
    if (sameFormat && sameLeaf && !moved) return piece
    const properties = mergeProperties(
      'w:rPr',
      mine.properties,
      old.properties,
      now.properties,
      context,
    )
    const path = moved ? changedPath(mine, old, now, context) : piece.path
    const change: Piece = { ...piece, path, properties, untouched: false }
    return sameLeaf
      ? change
      : { ...change, replacement: mergeElement(mine.leaf, old.leaf, now.leaf, context) }
  }

  function inserted(after: number): Piece {
    const token = matched.after[after]
    if (!token) throw new Error('an inserted token is out of range')
    const shared = { token: { ...token, lead: '' }, untouched: false, leaf: token.leaf }
    if (token.kind === 'end') {
      return { ...shared, run: null, path: [], properties: '', paragraph: paragraphEnd(token) }
    }
    const host = hostOf(after, token)
    const path =
      host && samePath(pathOf(host.before, context.before), pathOf(token, context.after))
        ? stepsOf(sharedPath(host), context)
        : newPath(token)
    if (token.kind === 'marker') {
      return { ...shared, run: null, path, properties: '', replacement: context.adopt(token.leaf) }
    }
    const properties = insertedProperties(token, host)
    const joins =
      host &&
      token.kind === 'char' &&
      host.original.kind === 'char' &&
      properties === raw(host.original.properties)
    const run = joins ? host.original.run : plainRun
    const leaf = joins ? host.original.leaf : token.leaf
    return token.kind === 'char'
      ? { ...shared, leaf, run, path, properties }
      : { ...shared, run, path, properties, replacement: context.adopt(token.leaf) }
  }

  /** What is typed beside a picture in a link, or beside a field, must not get into it. */
  function sharedPath({ original, before, acrossField }: Host): XmlElement[] {
    return original.path.filter(({ name }) => {
      if (name === 'w:fldSimple') return !acrossField
      return !SHOWN_CONTAINER.test(name) || before.path.some((element) => element.name === name)
    })
  }

  /** Links and tracked changes are taken from the export; other containers are never new. */
  function newPath(token: Token): Step[] {
    return stepsOf(
      token.path.filter((element) => SHOWN_CONTAINER.test(element.name)),
      context,
    )
  }

  function insertedProperties(token: Token, host: Host | undefined): string {
    if (host && context.before(host.before.properties) === context.after(token.properties)) {
      return raw(host.original.properties)
    }
    const style = styleOf(token.paragraph)
    const known = context.learned().run(style, context.after(token.properties))
    if (known !== undefined) return known
    if (!host) return token.properties ? context.adopt(token.properties) : ''
    const { original, before } = host
    return mergeProperties(
      'w:rPr',
      original.properties,
      before.properties,
      token.properties,
      context,
    )
  }

  function joinsNext(after: number): boolean {
    const token = matched.after[after]
    const host = token && token.kind !== 'end' ? hostOf(after, token) : undefined
    return host !== undefined && host.original === neighbour(after, 1)?.original
  }

  /** The nearest token with a run in the original: of the same formatting if there is one. */
  function hostOf(after: number, token: Token): Host | undefined {
    const candidates = [neighbour(after, -1), neighbour(after, 1)].filter(
      (host) => host !== undefined,
    )
    const format = context.after(token.properties)
    return (
      candidates.find((host) => context.before(host.before.properties) === format) ?? candidates[0]
    )
  }

  function neighbour(after: number, step: 1 | -1): Host | undefined {
    const border = step === 1 ? 'begin' : 'end'
    let acrossField = false
    for (let at = after + step; ; at += step) {
      const token = matched.after[at]
      if (!token || token.kind === 'end') return undefined
      // The number of a note stands raised; what is typed beside it does not.
      if (/Reference$/.test(token.leaf.name)) continue
      if (attributeOf(token.leaf, 'w:fldCharType') === border) acrossField = true
      const before = matched.afterToBefore.get(at)
      const original = before === undefined ? undefined : matched.beforeToOriginal.get(before)
      if (before === undefined || original === undefined) continue
      const host = { original: matched.original[original], before: matched.before[before] }
      if (!host.original?.run || !host.before?.run) continue
      return { original: host.original, before: host.before, acrossField }
    }
  }

  function paragraphEnd(end: Token): { open: string; properties: string } {
    const name = context.ids.after.get(end.paragraph) ?? ''
    const mine = context.originalByName.get(name)
    const old = context.beforeByName.get(name)
    if (mine && old) {
      const [own, then] = [childOf(mine, 'w:pPr'), childOf(old, 'w:pPr')]
      return {
        open: paragraphStart(mine),
        properties: mergeProperties('w:pPr', own, then, end.properties, context),
      }
    }
    return { open: '<w:p>', properties: newParagraphProperties(end.properties, context) }
  }
}

const paragraphStart = (paragraph: XmlElement): string =>
  startTag(paragraph) + (childOf(paragraph, 'w:pPr') ? leadingSpace(paragraph) : '')

interface Host {
  original: Token
  before: Token
  /** A field begins or ends between the token and this neighbour. */
  acrossField: boolean
}

/** Stands for «a run of its own»: all tokens of equal formatting next to each other share it. */
const plainRun: XmlElement = {
  kind: 'element',
  name: 'w:r',
  open: '<w:r>',
  close: '</w:r>',
  attributes: [],
  children: [],
  parent: null,
  source: '<w:r></w:r>',
  start: 0,
  end: 11,
}

export function newParagraphProperties(
  properties: XmlElement | undefined,
  context: StoryContext,
): string {
  if (!properties) return ''
  const known = context.learned().paragraph(withoutSection(properties, context.after))
  const own =
    known ?? withoutSection(properties, (element) => (element ? context.adopt(element) : ''))
  const section = childOf(properties, 'w:sectPr')
  if (!section) return own
  const sectionSource = context.adopt(section)
  if (own === '') return `<w:pPr>${sectionSource}</w:pPr>`
  return own.replace(/<\/w:pPr>$|\/>$/, (end) =>
    end === '/>' ? `>${sectionSource}</w:pPr>` : `${sectionSource}${end}`,
  )
}
