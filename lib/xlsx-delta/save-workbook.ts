import { parseXml } from '#lib/docx-delta/parse-xml'
import { attributeOf, elementsOf, type XmlElement } from '#lib/docx-delta/xml-tree'
import type { Tell } from '#lib/editor-tell'
import { addNumberFormats } from './add-number-format'
import { type CellPlace, cellRef, isWithin } from './cell-ref'
import { fixedRanges } from './fixed-ranges'
import type { FormulaResults } from './formula-results'
import { firstOf, localName } from './names'
import { relationsOf, type Workbook } from './open-workbook'
import { readCells } from './read-cells'
import { stylesPart } from './read-styles'
import { trustedResults } from './trusted-results'
import { type CellContent, type CellEdit, writeCells } from './write-cells'

/** One changed cell. */
export interface SheetEdit extends CellPlace {
  /** Index in the workbook's sheets. */
  sheet: number
  content: CellContent
  /** How numbers are written now; undefined when that did not change, '' for no format. */
  pattern?: string | undefined
}

export type SavedWorkbook =
  | { kind: 'bytes'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'refused'; reason: Tell }

const utf8 = new TextEncoder()

/**
 * The original file with some cells changed. Parts that hold neither cells nor formats are the very same bytes. The
 * formulas get the results that are known, for readers that work nothing out; other programs are told to work them
 * out anew when they open the file.
 *
 * @param results null: none are known
 * @param formulaOf what a cell that shared another one's formula says now, without the equals sign; null: nothing
 */
export function saveWorkbook(
  workbook: Workbook,
  edits: readonly SheetEdit[],
  formulaOf: (sheet: number, place: CellPlace) => string | null,
  results: FormulaResults | null,
): SavedWorkbook {
  const { pkg, sheets } = workbook
  const changes = new Map<string, Uint8Array>()
  const style = styleNumbers(workbook, edits, changes)
  const trusted = results && trustedResults(workbook, edits, formulaOf, results.knows)
  for (const [index, { name, part }] of sheets.entries()) {
    const own = edits.filter(({ sheet }) => sheet === index)
    const refusal = own.length > 0 && refusalOf(workbook, part, name, own)
    if (refusal) return { kind: 'refused', reason: refusal }
    const followers = orphans(workbook, part, own).map(({ row, column }): CellEdit | null => {
      const formula = formulaOf(index, { row, column })
      return formula === null ? null : { row, column, content: { kind: 'formula', formula } }
    })
    if (followers.includes(null)) {
      return {
        kind: 'refused',
        reason: (t) => t('documents.sheet.shared', { sheet: name }),
      }
    }
    const { source, root } = pkg.xml(part)
    const written = writeCells(
      root,
      [
        ...own.map((edit) => ({ ...edit, style: style(edit) })),
        ...followers.filter((edit) => edit !== null),
      ],
      (place) => (trusted?.(index, place) ? (results?.of(index, place) ?? null) : null),
    )
    // A last look: what is not well-formed must never be saved.
    if (written !== source) changes.set(part, utf8.encode(parseXml(written).source))
  }
  changes.set(workbook.part, utf8.encode(calculatedOnLoad(pkg.xml(workbook.part).root)))
  const chain = relationsOf(pkg, workbook.part).find(({ type }) => type.endsWith('/calcChain'))
  if (chain) dropChain(workbook, chain.target, changes)
  return { kind: 'bytes', bytes: pkg.write(changes, new Set(chain ? [chain.target] : [])) }
}

/** Why one of the edits cannot be written; null when all can. */
function refusalOf(
  workbook: Workbook,
  part: string,
  name: string,
  edits: readonly SheetEdit[],
): Tell | null {
  const fixed = fixedRanges(workbook, part)
  for (const edit of edits) {
    const range = fixed.find((each) => isWithin(edit, each))
    if (range) {
      const where = { cell: cellRef(edit), sheet: name }
      return (t) =>
        range.what === 'formula'
          ? t('documents.sheet.inFormula', where)
          : t('documents.sheet.inHeadings', where)
    }
  }
  return null
}

/** Cells whose formula stands in a cell that is being changed. */
function orphans(workbook: Workbook, part: string, edits: readonly SheetEdit[]): CellPlace[] {
  const edited = new Set(edits.map(cellRef))
  const cells = [...readCells(workbook, part)].filter(({ shared }) => shared !== null)
  const lost = new Set(
    cells
      .filter((cell) => cell.formula !== null && edited.has(cellRef(cell)))
      .map(({ shared }) => shared),
  )
  return cells.filter(
    (cell) => cell.formula === null && lost.has(cell.shared) && !edited.has(cellRef(cell)),
  )
}

/** Adds the formats that changed cells need. */
function styleNumbers(
  workbook: Workbook,
  edits: readonly SheetEdit[],
  changes: Map<string, Uint8Array>,
): (edit: SheetEdit) => number | undefined {
  const part = stylesPart(workbook)
  const asked = edits.filter(({ pattern }) => pattern !== undefined)
  if (part === null || asked.length === 0) return () => undefined
  const styles = workbook.sheets.map(
    ({ part: sheet }) =>
      new Map([...readCells(workbook, sheet)].map((cell) => [cellRef(cell), cell.style])),
  )
  const keyOf = (edit: SheetEdit) =>
    JSON.stringify([styles[edit.sheet]?.get(cellRef(edit)) ?? 0, edit.pattern])
  const wanted = new Map(
    asked.map((edit) => [
      keyOf(edit),
      { base: styles[edit.sheet]?.get(cellRef(edit)) ?? 0, pattern: edit.pattern ?? '' },
    ]),
  )
  const added = addNumberFormats(workbook.pkg.xml(part).root, [...wanted.values()])
  if (!added) return () => undefined
  changes.set(part, utf8.encode(parseXml(added.xml).source))
  const keys = [...wanted.keys()]
  return (edit) =>
    edit.pattern === undefined ? undefined : added.numbers[keys.indexOf(keyOf(edit))]
}

/** What may follow the settings of calculation in a workbook (ECMA-376 part 1, 18.2.27). */
const afterCalculation = new Set(
  'oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  ),
)

function calculatedOnLoad(root: XmlElement): string {
  const { source } = root
  const settings = firstOf(root, 'calcPr')
  if (settings) {
    const tag = settings.open
      .replace(/\s+fullCalcOnLoad="[^"]*"/, '')
      .replace(/^<[^\s/>]+/, (name) => `${name} fullCalcOnLoad="1"`)
    return (
      source.slice(0, settings.start) + tag + source.slice(settings.start + settings.open.length)
    )
  }
  const next = elementsOf(root).find(({ name }) => afterCalculation.has(localName(name)))
  const at = next ? next.start : root.end - root.close.length
  const prefix = /^<([\w.-]+:)/.exec(root.open)?.[1] ?? ''
  return `${source.slice(0, at)}<${prefix}calcPr fullCalcOnLoad="1"/>${source.slice(at)}`
}

/** Takes the order of calculation out of the package: it names cells that may have no formula any more. */
function dropChain({ pkg, part }: Workbook, chain: string, changes: Map<string, Uint8Array>): void {
  const slash = part.lastIndexOf('/') + 1
  const relations = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
  const without = (file: string, isIt: (element: XmlElement) => boolean) => {
    const { source, root } = pkg.xml(file)
    const gone = elementsOf(root).find(isIt)
    if (gone) {
      changes.set(file, utf8.encode(source.slice(0, gone.start) + source.slice(gone.end)))
    }
  }
  without(relations, (each) => (attributeOf(each, 'Type') ?? '').endsWith('/calcChain'))
  without('[Content_Types].xml', (each) => attributeOf(each, 'PartName') === `/${chain}`)
}
