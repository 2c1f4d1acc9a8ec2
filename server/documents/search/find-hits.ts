import { askedFor } from '#lib/words/words'
import { join, sql } from '#server/db/client'
import { sharedIdsOf } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import { nameWordsOf } from '#server/documents/search-words'

export interface Search {
  /** What a person typed; not empty. */
  words: string
  /** `names`: only what things are called. */
  within: 'names' | 'all'
}

/** Where in the list to go on: behind this value and this id. */
export interface Walked {
  sort: 'name' | 'modified' | 'size'
  order: 'asc' | 'desc'
  take: number
  at: readonly [value: string, id: string] | null
}

export interface Hit {
  id: string
  /** Whether the words are in its text; they may be in its name, too. */
  inText: boolean
}

type Kind = 'folder' | 'document'
type Given = Pick<Portal, 'db' | 'clock' | 'limits' | 'texts'>

const tables = { folder: sql`"Folder"`, document: sql`"Document"` }
const columns = {
  name: sql`d."nameKey"`,
  modified: sql`d."contentModifiedAt"`,
  size: sql`d.size`,
}

/**
 * The next hits of a search among a person's own things and those that others share with them, outside the trash: names
 * that contain every word, wherever it stands, and texts in which every word is. Rights are part of the statement: what
 * somebody may not see, it does not return.
 */
export async function readHits(
  given: Given,
  viewer: Viewer,
  kind: Kind,
  search: Search,
  { sort, order, take, at }: Walked,
): Promise<Hit[]> {
  const column = columns[sort]
  const [past, direction] = order === 'asc' ? [sql`>`, sql`ASC`] : [sql`<`, sql`DESC`]
  const value = at && (sort === 'name' ? at[0] : BigInt(at[0]))
  const beyond = at ? sql`AND (${column}, d.id) ${past} (${value}, ${at[1]})` : sql``
  const found = statementOf(given, viewer, kind, search)
  // Each half goes along an index of its own, and no further than the end of the page.
  const half = (whose: Piece) => sql`
    SELECT * FROM (
      SELECT d.id, ${column} AS value, ${found.inText} AS "inText" FROM ${tables[kind]} d
       WHERE ${whose} AND ${found.matches} ${beyond}
       ORDER BY ${column} ${direction}, d.id ${direction} LIMIT ${take}) half`
  const rows = await given.db.$queryRaw<{ id: string; inText: unknown }[]>`
    SELECT page.id, page."inText" FROM (
      ${found.with} ${half(found.own)} UNION ALL ${half(found.theirs)}) page
     ORDER BY page.value ${direction}, page.id ${direction} LIMIT ${take}`
  return rows.map(({ id, inText }) => ({ id, inText: Number(inText) === 1 }))
}

/** How many hits there are to go through. */
export async function countHits(
  given: Given,
  viewer: Viewer,
  kind: Kind,
  search: Search,
): Promise<number> {
  const found = statementOf(given, viewer, kind, search)
  const half = (whose: Piece) => sql`
    SELECT COUNT(*) AS hits FROM ${tables[kind]} d WHERE ${whose} AND ${found.matches}`
  const rows = await given.db.$queryRaw<{ hits: bigint | number }[]>`
    SELECT halves.hits FROM (
      ${found.with} ${half(found.own)} UNION ALL ${half(found.theirs)}) halves`
  return rows.reduce((sum, { hits }) => sum + Number(hits), 0)
}

type Piece = ReturnType<typeof sql>

/** What reading and counting have in common; the row is `d`. */
function statementOf(given: Given, viewer: Viewer, kind: Kind, search: Search) {
  const shared = sharedIdsOf(given, viewer)
  const inShared = kind === 'folder' ? sql`f."id"` : sql`f."folderId"`
  const directly = kind === 'folder' ? sql`` : sql`${shared.documents} UNION`
  const asked = kind === 'document' && search.within === 'all' ? askedFor(search.words) : null
  // What is asked for twice is found once.
  const hits = asked && sql`, hits(id) AS (${given.texts.matches(asked)})`
  const isHit = sql`${given.texts.textOf(sql`d.id`)} IN (SELECT hits.id FROM hits)`
  return {
    with: sql`
      WITH theirs(id) AS (
        ${directly} SELECT f.id FROM ${tables[kind]} f WHERE ${inShared} IN (${shared.folders}))
      ${hits ?? sql``}`,
    own: sql`d."ownerId" = ${viewer.id} AND d."trashedAt" IS NULL`,
    theirs: sql`
      d.id IN (SELECT theirs.id FROM theirs) AND d."ownerId" <> ${viewer.id} AND d."trashedAt" IS NULL`,
    matches: hits ? sql`(${nameHas(search.words)} OR ${isHit})` : nameHas(search.words),
    inText: hits ? sql`CASE WHEN ${isHit} THEN 1 ELSE 0 END` : sql`0`,
  }
}

/** Names and searches come without LIKE's wildcards; its escape is a character that neither has. */
function nameHas(words: string): Piece {
  const parts = nameWordsOf(words).map((word) => `%${word.replaceAll('\u0003', '\u0004')}%`)
  if (parts.length === 0) return sql`1 = 0`
  return sql`(${join(
    parts.map((part) => sql`d."nameKey" LIKE ${part} ESCAPE '\u0003'`),
    ' AND ',
  )})`
}
