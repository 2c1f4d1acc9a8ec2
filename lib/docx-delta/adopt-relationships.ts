import type { DocxPackage } from './package'
import {
  NO_RELATIONSHIPS,
  type Relationship,
  relationshipsOf,
  relationshipsPartOf,
} from './relationships'

/** A part that the edit brings in, with its content type as the export states it. */
export interface NewPart {
  name: string
  bytes: Uint8Array
  from: string
}

/** Gives the original the relationships that adopted source refers to, under free ids. */
export class RelationshipAdopter {
  private readonly mine: Relationship[]
  private readonly theirs: Map<string, Relationship>
  private readonly given = new Map<string, string>()
  private readonly added: string[] = []

  constructor(
    private readonly original: DocxPackage,
    private readonly edited: DocxPackage,
    private readonly part: string,
    editedPart: string,
    private readonly newParts: Map<string, NewPart>,
  ) {
    this.mine = relationshipsOf(original, part)
    this.theirs = new Map(relationshipsOf(edited, editedPart).map((rel) => [rel.id, rel]))
  }

  /** The id in the original for an id of the export. */
  adopt(id: string): string {
    const known = this.given.get(id)
    if (known !== undefined) return known
    const theirs = this.theirs.get(id)
    if (!theirs) return id
    const same = this.mine.find((rel) => this.isSame(rel, theirs))
    const own = same?.id ?? this.add(theirs)
    this.given.set(id, own)
    return own
  }

  /** The relationships part with the additions, or null when there are none. */
  write(): { name: string; xml: string } | null {
    if (this.added.length === 0) return null
    const name = relationshipsPartOf(this.part)
    const source = this.original.has(name) ? this.original.text(name) : NO_RELATIONSHIPS
    const opened = source.replace(/<((?:\w+:)?Relationships)\b([^>]*?)\/>\s*$/, '<$1$2></$1>')
    const prefix = /<\/(\w+:)?Relationships>\s*$/.exec(opened)?.[1] ?? ''
    const added = this.added.map((xml) => xml.replace('<Rel', `<${prefix}Rel`)).join('')
    return { name, xml: opened.replace(/<\/(?:\w+:)?Relationships>\s*$/, (end) => added + end) }
  }

  /** Adds a relationship to a part by name, for parts that no source refers to (comments). */
  link(type: string, target: string): void {
    this.added.push(relationshipXml(this.freeId(), type, target, false))
  }

  private isSame(mine: Relationship, theirs: Relationship): boolean {
    if (mine.kind !== theirs.kind || mine.external !== theirs.external) return false
    if (mine.external) return mine.target === theirs.target
    if (mine.kind !== 'image') return mine.part === theirs.part
    return this.original.fingerprint(mine.part) === this.edited.fingerprint(theirs.part)
  }

  private add(theirs: Relationship): string {
    const id = this.freeId()
    const folder = this.part.split('/').slice(0, -1).join('/')
    const target = theirs.external ? theirs.target : this.bring(theirs.part, folder)
    this.added.push(relationshipXml(id, theirs.type, target, theirs.external))
    return id
  }

  /** Copies a part of the export; the target is relative to the folder of the referring part. */
  private bring(part: string, folder: string): string {
    const known = this.newParts.get(part)
    if (known) return relative(known.name, folder)
    const match = /^(.*?)(\d*)(\.[^.]*)$/.exec(part)
    let name = part
    for (let n = 1; this.isTaken(name); n++) name = `${match?.[1] ?? part}${n}${match?.[3] ?? ''}`
    this.newParts.set(part, { name, bytes: this.edited.bytes(part), from: part })
    this.bringRelationships(part, name)
    return relative(name, folder)
  }

  /** A new header, say, has pictures of its own: their relationships come along. */
  private bringRelationships(part: string, name: string): void {
    const relations = relationshipsOf(this.edited, part)
    if (relations.length === 0) return
    const folder = name.split('/').slice(0, -1).join('/')
    const rows = relations.map((rel) => {
      const target = rel.external ? rel.target : this.bring(rel.part, folder)
      return relationshipXml(rel.id, rel.type, target, rel.external)
    })
    const own = relationshipsPartOf(name)
    const bytes = new TextEncoder().encode(NO_RELATIONSHIPS.replace('></', `>${rows.join('')}</`))
    this.newParts.set(own, { name: own, bytes, from: relationshipsPartOf(part) })
  }

  private isTaken(name: string): boolean {
    return this.original.has(name) || [...this.newParts.values()].some((part) => part.name === name)
  }

  private freeId(): string {
    const taken = new Set([...this.mine.map((rel) => rel.id), ...this.given.values()])
    let n = this.mine.length + this.added.length + 1
    while (taken.has(`rId${n}`) || this.added.some((xml) => xml.includes(`"rId${n}"`))) n++
    return `rId${n}`
  }
}

const relative = (name: string, folder: string): string =>
  folder !== '' && name.startsWith(`${folder}/`) ? name.slice(folder.length + 1) : `/${name}`

const attributeText = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function relationshipXml(id: string, type: string, target: string, external: boolean): string {
  const mode = external ? ' TargetMode="External"' : ''
  return `<Relationship Id="${id}" Type="${attributeText(type)}" Target="${attributeText(target)}"${mode}/>`
}
