import { DocxPackage } from '#lib/docx-delta/package'
import { XmlError } from '#lib/docx-delta/parse-xml'
import { ZipError } from '#lib/docx-delta/read-zip'
import {
  attributeOf,
  characterData,
  decodeEntities,
  elementsOf,
  type XmlElement,
} from '#lib/docx-delta/xml-tree'
import type { Tell } from '#lib/editor-tell'
import { childrenOf, firstOf, localName } from './names'

export interface WorkbookSheet {
  name: string
  /** Path of its part in the package. */
  part: string
  hidden: boolean
}

/** A workbook whose parts can be read; nothing of it is ever changed in place. */
export interface Workbook {
  pkg: DocxPackage
  /** Where the workbook itself is, usually `xl/workbook.xml`. */
  part: string
  /** Worksheets in their order; chart sheets and the like are left out. */
  sheets: WorkbookSheet[]
  strings: string[]
}

export type OpenedWorkbook =
  | { kind: 'opened'; workbook: Workbook }
  | { kind: 'refused'; reason: Tell }

/** One part is parsed in one go, which the page waits for. Unpacked bytes. */
const largestPart = 32 * 1024 * 1024

const sentences = {
  damaged: (t) => t('documents.sheet.damaged'),
  large: (t) => t('documents.sheet.large'),
  locked: (t) => t('documents.sheet.locked'),
  chartFirst: (t) => t('documents.sheet.chartFirst'),
} satisfies Record<string, Tell>

/** Opens an .xlsx or .xlsm file within limits. */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  const refused = (reason: Tell): OpenedWorkbook => ({ kind: 'refused', reason })
  try {
    const pkg = new DocxPackage(bytes)
    const part = relationsOf(pkg, '').find(({ type }) => type.endsWith('/officeDocument'))?.target
    if (part === undefined || !pkg.has(part)) return refused(sentences.damaged)
    if (pkg.names().some((name) => /\.xml$/.test(name) && pkg.size(name) > largestPart)) {
      return refused(sentences.large)
    }
    const relations = relationsOf(pkg, part)
    const listed = childrenOf(firstOf(pkg.xml(part).root, 'sheets'), 'sheet').map((sheet) => {
      const id = sheet.attributes.find((each) => localName(each.name) === 'id')?.value
      return { sheet, relation: relations.find((each) => each.id === id) }
    })
    if (listed[0]?.relation?.type.endsWith('/chartsheet')) return refused(sentences.chartFirst)
    const sheets = listed.flatMap(({ sheet, relation }) =>
      relation?.type.endsWith('/worksheet') && pkg.has(relation.target)
        ? [
            {
              name: decodeEntities(attributeOf(sheet, 'name') ?? ''),
              part: relation.target,
              hidden: (attributeOf(sheet, 'state') ?? 'visible') !== 'visible',
            },
          ]
        : [],
    )
    if (sheets.length === 0) return refused(sentences.damaged)
    const stringsPart = relations.find(({ type }) => type.endsWith('/sharedStrings'))?.target
    const strings =
      stringsPart && pkg.has(stringsPart)
        ? childrenOf(pkg.xml(stringsPart).root, 'si').map(richText)
        : []
    // Every part that will be read or written must be sound now, not at the save.
    for (const sheet of sheets) pkg.xml(sheet.part)
    return { kind: 'opened', workbook: { pkg, part, sheets, strings } }
  } catch (error) {
    if (error instanceof ZipError) {
      if (error.problem === 'password-protected') return refused(sentences.locked)
      if (/^too-/.test(error.problem)) return refused(sentences.large)
      return refused(sentences.damaged)
    }
    if (error instanceof XmlError || error instanceof TypeError) return refused(sentences.damaged)
    throw error
  }
}

export interface Relation {
  id: string
  /** The address of its kind; its last word says which. */
  type: string
  /** Path in the package. */
  target: string
}

/** What a part is related to inside the package; of the package itself for ''. */
export function relationsOf(pkg: DocxPackage, part: string): Relation[] {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const file = `${folder}_rels/${part.slice(slash + 1)}.rels`
  if (!pkg.has(file)) return []
  return elementsOf(pkg.xml(file).root)
    .filter((relation) => attributeOf(relation, 'TargetMode') !== 'External')
    .map((relation) => ({
      id: attributeOf(relation, 'Id') ?? '',
      type: attributeOf(relation, 'Type') ?? '',
      target: resolve(folder, decodeEntities(attributeOf(relation, 'Target') ?? '')),
    }))
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

/** Text in pieces of different looks, without the reading aids of Japanese. */
export function richText(node: XmlElement): string {
  return elementsOf(node)
    .map((child) => {
      const name = localName(child.name)
      if (name === 't') return unescapeControls(characterData(child))
      return name === 'r' ? richText(child) : ''
    })
    .join('')
}

/** Characters that XML cannot hold are kept as `_x000D_`. */
function unescapeControls(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
