import type { DocxPackage } from './package'
import { attributeOf, decodeEntities, elementsOf } from './xml-tree'

export interface Relationship {
  id: string
  /** The last word of the type's address: `image`, `header`, `comments`, … */
  kind: string
  type: string
  target: string
  external: boolean
  /** The part that an internal target names, without a leading slash. */
  part: string
}

export const relationshipsPartOf = (part: string): string =>
  part === '' ? '_rels/.rels' : part.replace(/([^/]*)$/, '_rels/$1.rels')

/** The relationships of a part (of the package itself for the empty name). */
export function relationshipsOf(pkg: DocxPackage, part: string): Relationship[] {
  const name = relationshipsPartOf(part)
  if (!pkg.has(name)) return []
  return elementsOf(pkg.xml(name).root).map((element) => {
    const type = attributeOf(element, 'Type') ?? ''
    const target = decodeEntities(attributeOf(element, 'Target') ?? '')
    return {
      id: attributeOf(element, 'Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target,
      external: attributeOf(element, 'TargetMode') === 'External',
      part: resolveTarget(part, target),
    }
  })
}

function resolveTarget(part: string, target: string): string {
  const path = target.split('#')[0] ?? ''
  const segments = path.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}

/** The part that holds the text, or null when the package is not a word-processing document. */
export function mainPartOf(pkg: DocxPackage): string | null {
  const main = relationshipsOf(pkg, '').find((rel) => rel.kind === 'officeDocument')
  return main && pkg.has(main.part) ? main.part : null
}

const STORIES = ['header', 'footer', 'footnotes', 'endnotes']

/** The parts with running text: the body first, then headers, footers and notes. */
export function storyParts(pkg: DocxPackage, main: string): string[] {
  const parts = relationshipsOf(pkg, main)
    .filter((rel) => STORIES.includes(rel.kind) && !rel.external && pkg.has(rel.part))
    .map((rel) => rel.part)
  return [main, ...new Set(parts)]
}

export const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
