import { askedFor } from '#lib/words/words'
import { counted, countRows } from '#server/db/bounded-count'
import { join, sql } from '#server/db/client'
import type { WordQuery } from '#server/db/text-index/text-index'
import { sharedIdsOf } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import { nameWordsOf } from '#server/documents/search-words'
import { orderOf, type Walked } from './order-of'

export interface Search {
  /** What a person typed; not empty. */
  words: string
  /** `names`: only what things are called. */
  within: 'names' | 'all'
}

export interface Hit {
  id: string
  /** Whether the words are in its text; they may be in its name, too. */
  inText: boolean
}

type Kind = 'folder' | 'document'
type Given = Pick<Portal, 'db' | 'clock' | 'limits' | 'texts'>

const tables = { folder: sql`"Folder"`, document: sql`"Document"` }

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
  walked: Walked,
): Promise<Hit[]> {
  const { column, direction, beyond, by, take } = orderOf(walked)
  const found = await statementOf(given, viewer, kind, search)
  // Each half goes along an index of its own, and no further than the end of the page.
  const half = (whose: Piece) => sql`
    SELECT * FROM (
      SELECT d.id, ${column} AS value, ${found.inText} AS "inText" FROM ${tables[kind]} d
       WHERE ${whose} AND ${found.matches} ${beyond}
       ORDER BY d."trashedAt" ${direction}, ${by} LIMIT ${take}) half`
  const rows = await given.db.$queryRaw<{ id: string; inText: unknown }[]>`
    SELECT page.id, page."inText" FROM (
      ${found.with} ${half(found.own)} UNION ALL ${half(found.theirs)}) page
     ORDER BY page.value ${direction}, page.id ${direction} LIMIT ${take}`
  return rows.map(({ id, inText }) => ({ id, inText: Number(inText) === 1 }))
}

/** How many hits there are to go through, as far as lists count. */
export async function countHits(
  given: Given,
  viewer: Viewer,
  kind: Kind,
  search: Search,
): Promise<number> {
  const found = await statementOf(given, viewer, kind, search)
  const half = (whose: Piece) => sql`
    SELECT ${countRows(sql`FROM ${tables[kind]} d WHERE ${whose} AND ${found.matches}`)} AS hits`
  const rows = await given.db.$queryRaw<{ hits: bigint | number }[]>`
    SELECT halves.hits FROM (
      ${found.with} ${half(found.own)} UNION ALL ${half(found.theirs)}) halves`
  return Math.min(
    counted,
    rows.reduce((sum, { hits }) => sum + Number(hits), 0),
  )
}

type Piece = ReturnType<typeof sql>

/** What reading and counting have in common; the row is `d`. */
async function statementOf(given: Given, viewer: Viewer, kind: Kind, search: Search) {
  const shared = sharedIdsOf(given, viewer)
  const inShared = kind === 'folder' ? sql`f."id"` : sql`f."folderId"`
  const directly = kind === 'folder' ? sql`` : sql`${shared.documents} UNION`
  const asked = kind === 'document' && search.within === 'all' ? askedFor(search.words) : null
  const many = asked !== null && (await areMany(given, asked))
  // Few hits are found once, whoever's they are. Where half of all texts have the word, each document that comes along is
  // asked whether its text has it, until the page is full.
  const hits = asked && !many && sql`, hits(id) AS (${given.texts.matches(asked)})`
  const isHit = many
    ? given.texts.isIn(asked, sql`d.id`)
    : sql`${given.texts.textOf(sql`d.id`)} IN (SELECT hits.id FROM hits)`
  return {
    with: sql`
      WITH theirs(id) AS (
        ${directly} SELECT f.id FROM ${tables[kind]} f WHERE ${inShared} IN (${shared.folders}))
      ${hits || sql``}`,
    own: sql`d."ownerId" = ${viewer.id} AND d."trashedAt" IS NULL`,
    theirs: sql`
      d.id IN (SELECT theirs.id FROM theirs) AND d."ownerId" <> ${viewer.id} AND d."trashedAt" IS NULL`,
    matches: asked ? sql`(${nameHas(search.words)} OR ${isHit})` : nameHas(search.words),
    inText: asked ? sql`CASE WHEN ${isHit} THEN 1 ELSE 0 END` : sql`0`,
  }
}

async function areMany({ db, texts }: Given, asked: WordQuery): Promise<boolean> {
  const rows = await db.$queryRaw<{ found: bigint | number }[]>`
    SELECT COUNT(*) AS found FROM (
      SELECT 1 AS one FROM (${texts.matches(asked)}) hits LIMIT ${texts.few + 1}) few`
  return Number(rows[0]?.found ?? 0) > texts.few
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
