import type { DocxPackage } from './package'
import { attributeOf, elementsOf } from './xml-tree'

export const CONTENT_TYPES = '[Content_Types].xml'

/** The original's list of content types with entries for new parts, as the export states them. */
export function addContentTypes(
  original: DocxPackage,
  edited: DocxPackage,
  parts: readonly { name: string; from: string }[],
): string | null {
  let source = original.text(CONTENT_TYPES)
  const known = elementsOf(original.xml(CONTENT_TYPES).root)
  const stated = elementsOf(edited.xml(CONTENT_TYPES).root)
  const prefix = /<(\w+:)Types\b/.exec(source)?.[1] ?? ''
  const defaults = new Set(
    known
      .map((entry) => attributeOf(entry, 'Extension')?.toLowerCase())
      .filter((e) => e !== undefined),
  )
  let added = ''
  for (const { name, from } of parts) {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
    const override = stated.find((entry) => attributeOf(entry, 'PartName') === `/${from}`)
    const type = override && attributeOf(override, 'ContentType')
    if (type) {
      added += `<${prefix}Override PartName="/${name}" ContentType="${type}"/>`
    } else if (!defaults.has(extension)) {
      const entry = stated.find((e) => attributeOf(e, 'Extension')?.toLowerCase() === extension)
      const contentType = entry && attributeOf(entry, 'ContentType')
      if (!contentType) throw new Error(`The export states no content type for ${from}.`)
      defaults.add(extension)
      source = source.replace(
        /<(?:\w+:)?Types\b[^>]*>/,
        (tag) => `${tag}<${prefix}Default Extension="${extension}" ContentType="${contentType}"/>`,
      )
    }
  }
  source = source.replace(/<\/(?:\w+:)?Types>/, (end) => added + end)
  return source === original.text(CONTENT_TYPES) ? null : source
}
