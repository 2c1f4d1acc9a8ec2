import { attributeOf, characterData, childOf, elementsOf, type XmlElement } from './xml-tree'

/**
 * A paragraph as a row of tokens: one per character, one per inline object, one for each marker
 * between runs, and one for its end. Edits are found and made on this row.
 */
export interface Token {
  kind: 'char' | 'object' | 'marker' | 'end'
  /** What is compared: the character, or the name (and identity) of the object. */
  value: string
  /** `w:t`, `w:tab`, `w:drawing`, the marker itself, or the paragraph for its end. */
  leaf: XmlElement
  run: XmlElement | null
  properties: XmlElement | undefined
  /** Containers from outside to inside: links, tracked changes, content controls, … */
  path: readonly XmlElement[]
  paragraph: XmlElement
  /** White space of a pretty-printed file before the run or marker. */
  lead: string
}

export type TokenSource = 'original' | 'export'

const CONTAINERS = new Set([
  'w:hyperlink',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:sdt',
  'w:smartTag',
  'w:fldSimple',
  'w:customXml',
  'w:bdo',
  'w:dir',
])
const TEXT = new Set(['w:t', 'w:delText'])
/** Characters that some files write as elements and the editor writes as text. */
const AS_CHARACTER: Readonly<Record<string, string>> = {
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
}
const GRAPHIC = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'])
/** Things the editor invents, moves or repeats at export; only the original's count. */
const ORIGINAL_ONLY = new Set(['w:lastRenderedPageBreak', 'w:proofErr', 'w:permStart', 'w:permEnd'])

export function tokensOf(paragraph: XmlElement, source: TokenSource): Token[] {
  const tokens: Token[] = []
  const trailing = walk(paragraph, [])
  tokens.push({
    kind: 'end',
    value: '\u00B6',
    leaf: paragraph,
    run: null,
    properties: childOf(paragraph, 'w:pPr'),
    path: [],
    paragraph,
    lead: trailing,
  })
  return tokens

  /** Returns the white space that is left at the end. */
  function walk(parent: XmlElement, path: readonly XmlElement[]): string {
    let lead = ''
    for (const child of parent.children) {
      if (child.kind === 'text') {
        lead += child.raw
        continue
      }
      if (child.name === 'w:pPr' || isContainerProperties(child)) {
        lead = ''
        continue
      }
      if (child.name === 'w:r') addRun(child, path, lead)
      else {
        const content = child.name === 'w:sdt' ? childOf(child, 'w:sdtContent') : child
        const before = tokens.length
        if (content && CONTAINERS.has(child.name)) walk(content, [...path, child])
        if (tokens.length === before) addMarker(child, path, lead)
      }
      lead = ''
    }
    return lead
  }

  function addMarker(leaf: XmlElement, path: readonly XmlElement[], lead: string): void {
    if (source === 'export' && ORIGINAL_ONLY.has(leaf.name)) return
    const value = objectValue(leaf)
    tokens.push({
      kind: 'marker',
      value,
      leaf,
      run: null,
      properties: undefined,
      path,
      paragraph,
      lead,
    })
  }

  function addRun(run: XmlElement, path: readonly XmlElement[], lead: string): void {
    const before = tokens.length
    const shared = { run, properties: childOf(run, 'w:rPr'), path, paragraph }
    const push = (kind: 'char' | 'object', value: string, leaf: XmlElement) =>
      tokens.push({ kind, value, leaf, ...shared, lead: tokens.length === before ? lead : '' })
    for (const leaf of elementsOf(run)) {
      if (leaf.name === 'w:rPr') continue
      if (source === 'export' && ORIGINAL_ONLY.has(leaf.name)) continue
      const characters = TEXT.has(leaf.name) ? [...characterData(leaf)] : []
      for (const character of characters) push('char', character, leaf)
      if (characters.length === 0 && !(source === 'export' && TEXT.has(leaf.name))) {
        push('object', AS_CHARACTER[leaf.name] ?? objectValue(leaf), leaf)
      }
    }
    if (tokens.length === before && source === 'original') addEmptyRun(run, path, lead)
  }

  function addEmptyRun(run: XmlElement, path: readonly XmlElement[], lead: string): void {
    const value = '\uFFFCempty'
    tokens.push({
      kind: 'marker',
      value,
      leaf: run,
      run: null,
      properties: undefined,
      path,
      paragraph,
      lead,
    })
  }
}

const isContainerProperties = (element: XmlElement): boolean =>
  element.name === 'w:smartTagPr' || element.name === 'w:customXmlPr'

function objectValue(leaf: XmlElement): string {
  if (GRAPHIC.has(leaf.name)) return '\uFFFCgraphic'
  const id = attributeOf(leaf, 'w:id') ?? attributeOf(leaf, 'w:fldCharType') ?? ''
  const type =
    leaf.name === 'w:br' ? (attributeOf(leaf, 'w:type') ?? '').replace('textWrapping', '') : ''
  return `\uFFFC${leaf.name}|${id}|${type}`
}

export const isGraphic = (token: Token): boolean => token.value === '\uFFFCgraphic'

export const isBookmark = (token: Token): boolean => /bookmark(Start|End)$/.test(token.leaf.name)

/** The visible text of a row of tokens, one line per paragraph. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ kind, value }) => (kind === 'end' ? '\n' : value.startsWith('\uFFFC') ? '' : value))
    .join('')
