import { canonicalPrefix } from './xml-names'
import type { XmlAttribute, XmlDocument, XmlElement } from './xml-tree'

/** The text is not well-formed XML (or uses a DTD, which a document package may not). */
export class XmlError extends Error {
  constructor(problem: string, offset: number) {
    super(`${problem} at character ${offset}`)
    this.name = 'XmlError'
  }
}

type Scope = ReadonlyMap<string, string>

const NAME =
  '[A-Za-z_\\u00C0-\\uFFFD][\\w.\\-\\u00B7\\u00C0-\\uFFFD]*(?::[\\w.\\-\\u00B7\\u00C0-\\uFFFD]+)?'
const ATTRIBUTE = `${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`
const MARKUP = new RegExp(
  `<!--[^]*?-->|<\\?[^]*?\\?>|<!\\[CDATA\\[[^]*?\\]\\]>|<(/?)(${NAME})((?:\\s+${ATTRIBUTE})*)\\s*(/?)>`,
  'y',
)
const ONE_ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'g')
const BAD_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/
const MAX_DEPTH = 2000

/**
 * Parses a part into a tree whose nodes know their source text, and is a well-formedness check at
 * the same time: nesting, duplicate attributes, unbound prefixes and bad references all throw.
 */
export function parseXml(source: string): XmlDocument {
  const forbidden = FORBIDDEN.exec(source)
  if (forbidden) throw new XmlError('a control character', forbidden.index)
  const top: XmlElement[] = []
  const open: { element: XmlElement; rawName: string; scope: Scope }[] = []
  let at = 0
  const keepText = (from: number, to: number) => {
    if (from === to) return
    const raw = source.slice(from, to)
    const parent = open.at(-1)?.element
    if (!parent) {
      if (raw.replace(/^\uFEFF/, '').trim() !== '')
        throw new XmlError('text outside the root', from)
      return
    }
    if (BAD_REFERENCE.test(raw)) throw new XmlError('a bad character reference', from)
    parent.children.push({ kind: 'text', raw })
  }
  while (at < source.length) {
    const next = source.indexOf('<', at)
    keepText(at, next < 0 ? source.length : next)
    if (next < 0) break
    MARKUP.lastIndex = next
    const match = MARKUP.exec(source)
    if (!match) throw new XmlError(`unreadable markup «${source.slice(next, next + 20)}»`, next)
    at = MARKUP.lastIndex
    const [markup, slash, rawName, rawAttributes = '', selfClosing] = match
    const parent = open.at(-1)
    if (rawName === undefined) {
      parent?.element.children.push({ kind: 'text', raw: markup })
    } else if (slash) {
      if (!parent || parent.rawName !== rawName) throw new XmlError(`a stray </${rawName}>`, next)
      parent.element.close = markup
      parent.element.end = at
      open.pop()
    } else {
      const pairs = readAttributes(rawAttributes, next)
      const scope = extendScope(parent?.scope ?? new Map(), pairs)
      const element: XmlElement = {
        kind: 'element',
        name: resolve(rawName, scope, true, next),
        open: markup,
        close: '',
        attributes: pairs.map((pair) => resolveAttribute(pair, scope, next)),
        children: [],
        parent: parent?.element ?? null,
        source,
        start: next,
        end: at,
      }
      if (parent) parent.element.children.push(element)
      else top.push(element)
      if (!selfClosing) open.push({ element, rawName, scope })
      if (open.length > MAX_DEPTH) throw new XmlError('elements nested too deeply', next)
    }
  }
  const [root, second] = top
  if (open.length > 0)
    throw new XmlError(`<${open.at(-1)?.rawName}> is never closed`, source.length)
  if (!root || second) throw new XmlError('not exactly one root element', source.length)
  return { source, root }
}

function readAttributes(raw: string, offset: number): [string, string][] {
  const pairs: [string, string][] = []
  const seen = new Set<string>()
  for (const [, name = '', double, single] of raw.matchAll(ONE_ATTRIBUTE)) {
    if (seen.has(name)) throw new XmlError(`attribute ${name} given twice`, offset)
    seen.add(name)
    const value = double ?? single ?? ''
    if (BAD_REFERENCE.test(value)) throw new XmlError('a bad character reference', offset)
    pairs.push([name, value])
  }
  return pairs
}

function extendScope(scope: Scope, pairs: readonly [string, string][]): Scope {
  let extended: Map<string, string> | null = null
  for (const [name, value] of pairs) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    extended ??= new Map(scope)
    extended.set(name === 'xmlns' ? '' : name.slice(6), value)
  }
  return extended ?? scope
}

function resolve(rawName: string, scope: Scope, isElement: boolean, offset: number): string {
  const colon = rawName.indexOf(':')
  if (colon < 0) {
    const uri = isElement ? scope.get('') : undefined
    return uri ? `${canonicalPrefix(uri, '')}:${rawName}` : rawName
  }
  const prefix = rawName.slice(0, colon)
  if (prefix === 'xml') return rawName
  const uri = scope.get(prefix)
  if (uri === undefined) throw new XmlError(`the prefix ${prefix}: is not declared`, offset)
  return `${canonicalPrefix(uri, prefix)}:${rawName.slice(colon + 1)}`
}

function resolveAttribute(
  [rawName, value]: [string, string],
  scope: Scope,
  offset: number,
): XmlAttribute {
  const isDeclaration = rawName === 'xmlns' || rawName.startsWith('xmlns:')
  return { rawName, value, name: isDeclaration ? rawName : resolve(rawName, scope, false, offset) }
}
