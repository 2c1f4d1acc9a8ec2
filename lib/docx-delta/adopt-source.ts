import { attributeOf, rawOf, type XmlElement } from './xml-tree'

const REFERENCE = /(\s(?:r:embed|r:id|r:link|r:pict|r:href)=")([^"]*)(")/g

/** Source of the editor's export made fit for the original: its relationships, no spelling faults. */
export function adoptSource(element: XmlElement, relation: (id: string) => string): string {
  return rawOf(element)
    .replace(/\sw14:(?:paraId|textId)="[^"]*"/g, '')
    .replace(/<w:lastRenderedPageBreak\s*\/>/g, '')
    .replace(REFERENCE, (_, before, id, after) => before + relation(id) + after)
    .replace(/<w:rFonts\b[^>]*>/g, correctFonts)
}

/** The editor writes `w:csTheme`, which is no attribute of the format; it is `w:cstheme`. */
function correctFonts(tag: string): string {
  if (!tag.includes('w:csTheme=')) return tag
  if (tag.includes('w:cstheme=')) return tag.replace(/\sw:csTheme="[^"]*"/g, '')
  return tag.replace('w:csTheme=', 'w:cstheme=')
}

const PREFIX_USE = /[<\s/]([A-Za-z_][\w.-]*):[A-Za-z_][\w.-]*(?=[\s=/>])/g

/**
 * Declares on the original's root the prefixes that adopted source uses and the root does not
 * know. Prefixes that the export marks as ignorable are marked so here too.
 */
export function declarePrefixes(xml: string, root: XmlElement, exportRoot: XmlElement): string {
  const declared = new Set(
    root.attributes.filter((a) => a.name.startsWith('xmlns:')).map((a) => a.name.slice(6)),
  )
  const used = new Set([...xml.matchAll(PREFIX_USE)].map((match) => match[1] ?? ''))
  const ignorable = (attributeOf(exportRoot, 'mc:Ignorable') ?? '').split(/\s+/)
  const missing = exportRoot.attributes.filter((attribute) => {
    const prefix = attribute.name.slice(6)
    return attribute.name.startsWith('xmlns:') && used.has(prefix) && !declared.has(prefix)
  })
  // Prefixes declared inside the adopted source itself need nothing.
  const needed = missing.filter(
    (attribute) => !xml.includes(`${attribute.name}="${attribute.value}"`),
  )
  if (needed.length === 0) return xml
  let tag = root.open.replace(/>$/, `${needed.map((a) => ` ${a.name}="${a.value}"`).join('')}>`)
  const toIgnore = needed.map((a) => a.name.slice(6)).filter((prefix) => ignorable.includes(prefix))
  if (toIgnore.length > 0) tag = addIgnorable(tag, root, toIgnore)
  return xml.replace(root.open, () => tag)
}

function addIgnorable(tag: string, root: XmlElement, prefixes: readonly string[]): string {
  const own = root.attributes.find((attribute) => attribute.name === 'mc:Ignorable')
  if (own)
    return tag.replace(
      `${own.rawName}="${own.value}`,
      `${own.rawName}="${own.value} ${prefixes.join(' ')}`,
    )
  const address = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
  const bound = root.attributes.find((a) => a.name.startsWith('xmlns:') && a.value === address)
  const mc = bound ? bound.name.slice(6) : 'mc'
  const declaration = bound || tag.includes('xmlns:mc=') ? '' : ` xmlns:mc="${address}"`
  return tag.replace(/>$/, `${declaration} ${mc}:Ignorable="${prefixes.join(' ')}">`)
}
