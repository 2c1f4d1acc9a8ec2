import type { Tell } from '#lib/editor-tell'
import { type NewPart, RelationshipAdopter } from './adopt-relationships'
import { partOf } from './comment-threads'
import { addContentTypes, CONTENT_TYPES } from './content-types'
import { listIds, numberingWith } from './list-definitions'
import type { Tally } from './merge-blocks'
import { mergeComments } from './merge-comments'
import { mergeList } from './merge-list'
import { mergeStory } from './merge-story'
import { exportSide } from './normalise'
import { DocxPackage } from './package'
import { XmlError } from './parse-xml'
import { mainPartOf, storyParts } from './relationships'
import { selfCheck } from './self-check'

/** What a save found and did. */
export interface MergeReport extends Tally {
  /** Parts whose bytes differ from the original's. */
  changedParts: string[]
}

export type MergeResult =
  | { kind: 'merged'; bytes: Uint8Array<ArrayBuffer>; report: MergeReport }
  /** Both exports mean the same: nothing of an edit is in them. */
  | { kind: 'unchanged' }
  | { kind: 'refused'; reason: Tell; detail: string }

const LISTS = ['numbering', 'styles', 'settings']
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const COMMENTS_TYPE = `${OFFICE}/comments`
const EXTENDED_TYPE = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended'

/**
 * Brings what changed between two exports of the editor (one right after loading, one now) into
 * the original file. Whatever did not change keeps its bytes. The result is checked before it is
 * given out: an edit that is not in it is a refusal, never a silent loss.
 */
export function mergeDocx(
  original: DocxPackage,
  baseline: Uint8Array,
  edited: Uint8Array,
): MergeResult {
  try {
    const merge = new PackageMerge(original, new DocxPackage(baseline), new DocxPackage(edited))
    return merge.run()
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    const reason = error instanceof XmlError ? NOT_VALID : CANNOT_SAVE
    return { kind: 'refused', reason, detail }
  }
}

const CANNOT_SAVE: Tell = (t) => t('documents.docx.cannotSave')
const NOT_VALID: Tell = (t) => t('documents.docx.notValid')

class PackageMerge {
  private readonly changes = new Map<string, string>()
  private readonly newParts = new Map<string, NewPart>()
  private readonly added: { name: string; from: string }[] = []
  private readonly tally: Tally = { paragraphs: 0, inserted: 0, deleted: 0, properties: 0 }

  constructor(
    private readonly original: DocxPackage,
    private readonly before: DocxPackage,
    private readonly after: DocxPackage,
  ) {}

  run(): MergeResult {
    const mains = {
      original: mainOf(this.original),
      before: mainOf(this.before),
      after: mainOf(this.after),
    }
    const main = new RelationshipAdopter(
      this.original,
      this.after,
      mains.original,
      mains.after,
      this.newParts,
    )
    const adopters = [main]
    for (const part of storyParts(this.original, mains.original)) {
      const isMain = part === mains.original
      const [from, to] = isMain ? [mains.before, mains.after] : [part, part]
      if (!this.before.has(from) || !this.after.has(to)) continue
      const relations = isMain
        ? main
        : new RelationshipAdopter(this.original, this.after, part, to, this.newParts)
      if (!isMain) adopters.push(relations)
      const xml = mergeStory(
        {
          original: this.original.xml(part),
          before: exportSide(this.before, from),
          after: exportSide(this.after, to),
          relations,
        },
        this.tally,
      )
      if (xml !== null) this.changes.set(part, xml)
    }
    this.mergeCommentParts(mains, main)
    for (const kind of LISTS) this.mergeListPart(kind, mains, main)
    this.addLists(mains, main)
    if (this.changes.size === 0) return { kind: 'unchanged' }
    for (const adopter of adopters) {
      const relations = adopter.write()
      if (relations) this.changes.set(relations.name, relations.xml)
    }
    return this.finish()
  }

  private mergeCommentParts(mains: Mains, main: RelationshipAdopter): void {
    const sides = { original: this.original, before: this.before, after: this.after }
    const { comments, extended } = mergeComments(sides, mains)
    this.keep(comments, 'comments', COMMENTS_TYPE, mains, main)
    this.keep(extended, 'commentsExtended', EXTENDED_TYPE, mains, main)
  }

  /** Replaces the original's part of a kind, or adds it beside the main part. */
  private keep(
    xml: string | null,
    kind: string,
    type: string,
    mains: Mains,
    main: RelationshipAdopter,
  ): void {
    if (xml === null) return
    const own = partOf(this.original, mains.original, kind)
    if (own) {
      this.changes.set(own, xml)
      return
    }
    const from = partOf(this.after, mains.after, kind) ?? ''
    const folder = mains.original.replace(/[^/]*$/, '')
    let name = `${folder}${kind}.xml`
    for (let n = 2; this.original.has(name); n++) name = `${folder}${kind}${n}.xml`
    this.changes.set(name, xml)
    this.added.push({ name, from })
    main.link(type, name.slice(folder.length))
  }

  private mergeListPart(kind: string, mains: Mains, main: RelationshipAdopter): void {
    const [own, from, to] = [
      partOf(this.original, mains.original, kind),
      partOf(this.before, mains.before, kind),
      partOf(this.after, mains.after, kind),
    ]
    if (!to) return
    if (own && from) {
      const xml = mergeList(
        this.original.xml(own),
        exportSide(this.before, from),
        exportSide(this.after, to),
      )
      if (xml !== null) this.changes.set(own, xml)
    } else if (!own && !from) {
      const type = `${OFFICE}/${kind}`
      this.keep(this.after.text(to), kind, type, mains, main)
    }
  }

  /** Lists made with the editor's buttons bring their definitions along. */
  private addLists(mains: Mains, main: RelationshipAdopter): void {
    const ids = listIds(this.original, mains.original)
    const texts = [...this.changes.values()]
    const used = (['bullet', 'decimal'] as const).filter((kind) =>
      texts.some((xml) => new RegExp(`numId w:val="${ids[kind]}"`).test(xml)),
    )
    if (used.length === 0) return
    const own = partOf(this.original, mains.original, 'numbering')
    const merged = own ? this.changes.get(own) : undefined
    const xml = numberingWith(this.original, mains.original, used, merged)
    this.keep(xml, 'numbering', `${OFFICE}/numbering`, mains, main)
  }

  private finish(): MergeResult {
    const utf8 = new TextEncoder()
    const bytes = new Map<string, Uint8Array>()
    for (const [name, xml] of this.changes) bytes.set(name, utf8.encode(xml))
    for (const part of this.newParts.values()) {
      bytes.set(part.name, part.bytes)
      this.added.push(part)
    }
    const types = addContentTypes(
      this.original,
      this.after,
      this.added.filter((p) => !p.name.endsWith('.rels')),
    )
    if (types !== null) bytes.set(CONTENT_TYPES, utf8.encode(types))
    const merged = this.original.write(bytes)
    const problem = selfCheck(this.original, this.before, this.after, new DocxPackage(merged))
    if (problem !== null) return { kind: 'refused', reason: CANNOT_SAVE, detail: problem }
    const report = { ...this.tally, changedParts: [...bytes.keys()] }
    return { kind: 'merged', bytes: merged, report }
  }
}

type Mains = { original: string; before: string; after: string }

function mainOf(pkg: DocxPackage): string {
  const main = mainPartOf(pkg)
  if (!main) throw new Error('there is no document part')
  return main
}
