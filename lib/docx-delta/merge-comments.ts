import { adoptSource, declarePrefixes } from './adopt-source'
import {
  anchoredComments,
  type Comments,
  paragraphIdsIn,
  readComments,
  stateOf,
} from './comment-threads'
import type { DocxPackage } from './package'
import { Plan } from './plan'
import {
  characterData,
  descendants,
  elementsOf,
  endTag,
  rawOf,
  startTag,
  type XmlElement,
} from './xml-tree'

export interface MergedComments {
  /** New text of the comments part, when it changed. */
  comments: string | null
  /** New text of the part with answers and resolved marks, when it changed. */
  extended: string | null
  added: number
}

interface Sides {
  original: DocxPackage
  before: DocxPackage
  after: DocxPackage
}

/** Merges comments by their id, and who answers whom and what is resolved. */
export function mergeComments(sides: Sides, mains: Record<keyof Sides, string>): MergedComments {
  const mine = readComments(sides.original, mains.original)
  const old = readComments(sides.before, mains.before)
  const now = readComments(sides.after, mains.after)
  const nothing = { comments: null, extended: null, added: 0 }
  if (!now.part) return nothing
  const ids = [...now.byId.keys()]
  const added = ids.filter((id) => !old.byId.has(id))
  const wereShown = anchoredComments(sides.before)
  const removed = [...old.byId.keys()].filter((id) => !now.byId.has(id) && wereShown.has(id))
  const changed = ids.filter(
    (id) => old.byId.has(id) && textOf(old.byId.get(id)) !== textOf(now.byId.get(id)),
  )
  const restated = ids.filter(
    (id) => JSON.stringify(stateOf(old, id)) !== JSON.stringify(stateOf(now, id)),
  )
  if (added.length + removed.length + changed.length + restated.length === 0) return nothing
  const names = new ParagraphNames(mine, now)
  const comments = writeComments(added, removed, changed)
  const extended = restated.length + removed.length > 0 ? writeExtended() : null
  const named = names.apply(comments)
  const exportRoot = sides.after.xml(now.part).root
  const root = mine.part ? sides.original.xml(mine.part).root : undefined
  return {
    comments: root ? declarePrefixes(named, root, exportRoot) : named,
    extended,
    added: added.length,
  }

  function writeComments(fresh: string[], gone: string[], other: string[]): string {
    const root = sides.after.xml(now.part ?? '').root
    const source = (id: string) => {
      const comment = now.byId.get(id)
      return comment ? adoptSource(comment, (relation) => relation) : ''
    }
    const added = fresh.map(source).join('')
    if (!mine.part) {
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${startTag(root)}${added}${endTag(root)}`
    }
    const plan = new Plan()
    for (const id of gone) replace(id, '')
    for (const id of other) replace(id, source(id))
    const document = sides.original.xml(mine.part)
    const last = elementsOf(document.root).at(-1)
    if (last) plan.after(last, added)
    else plan.replace(document.root, startTag(document.root) + added + endTag(document.root))
    const { source: text, root: own } = document
    return text.slice(0, own.start) + plan.write(own) + text.slice(own.end)

    function replace(id: string, xml: string): void {
      const own = mine.byId.get(id)
      if (own) plan.replace(own, xml)
    }
  }

  function writeExtended(): string | null {
    if (!now.extendedPart) return null
    const theirs = sides.after.xml(now.extendedPart).root
    const root = mine.extendedPart ? sides.original.xml(mine.extendedPart).root : theirs
    const dropped = new Set([...removed, ...restated].flatMap((id) => names.all(id)))
    const kept = mine.extendedPart
      ? elementsOf(root).filter(
          (entry) => !dropped.has(/paraId="([^"]*)"/.exec(rawOf(entry))?.[1]?.toUpperCase() ?? ''),
        )
      : []
    const entries = restated.map((id) => {
      const { done, parent } = stateOf(now, id)
      const answer = parent === null ? '' : ` w15:paraIdParent="${names.of(parent)}"`
      return `<w15:commentEx w15:paraId="${names.of(id)}"${answer} w15:done="${done ? 1 : 0}"/>`
    })
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${startTag(root)}${kept.map(rawOf).join('')}${entries.join('')}${endTag(root)}`
  }
}

const textOf = (comment: XmlElement | undefined): string =>
  comment
    ? [...descendants(comment)]
        .map((e) => (e.name === 'w:t' ? characterData(e) : e.name === 'w:p' ? '\n' : ''))
        .join('')
    : ''

/** Answers refer to the last paragraph of a comment by its id, which older files do not have. */
class ParagraphNames {
  private readonly wanted = new Map<string, string>()
  private next = 0x6ca00001

  constructor(
    private readonly mine: Comments,
    private readonly now: Comments,
  ) {}

  /** The id of the comment's last paragraph; one is given if there is none. */
  of(comment: string): string {
    const own = this.mine.byId.get(comment)
    const known = (own ? paragraphIdsIn(own).at(-1) : undefined) ?? this.wanted.get(comment)
    if (known !== undefined) return known
    const name = (this.next++).toString(16).toUpperCase()
    this.wanted.set(comment, name)
    return name
  }

  all(comment: string): string[] {
    const own = this.mine.byId.get(comment) ?? this.now.byId.get(comment)
    return own ? paragraphIdsIn(own) : []
  }

  /** Writes the given ids into the text of the comments part. */
  apply(xml: string): string {
    let out = xml
    for (const [comment, name] of this.wanted) {
      const start = out.search(new RegExp(`<[\\w.-]+:comment\\b[^>]*\\bid="${comment}"`))
      const end = out.indexOf(':comment>', start)
      const at = Math.max(out.lastIndexOf('<w:p>', end), out.lastIndexOf('<w:p ', end))
      if (start < 0 || at < start) continue
      out = `${out.slice(0, at)}<w:p w14:paraId="${name}"${out.slice(at + 4)}`
    }
    return out
  }
}
