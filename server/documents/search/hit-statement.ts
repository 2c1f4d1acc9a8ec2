import { askedFor } from '#lib/words/words'
import { counted } from '#server/db/bounded-count'
import { join, sql } from '#server/db/client'
import type { WordQuery } from '#server/db/text-index/text-index'
import { sharedIdsOf } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import { nameWordsOf } from '#server/documents/search-words'

export interface Search {
  /** What a person typed; not empty. */
  words: string
  /** `names`: only what things are called. */
  within: 'names' | 'all'
}

export type Kind = 'folder' | 'document'
export type Given = Pick<Portal, 'db' | 'clock' | 'limits' | 'texts'>
export type Piece = ReturnType<typeof sql>

/** The pieces of a search; the row is `d`. Each way to it says whose, so that rights are part of every statement. */
export interface HitStatement {
  with: Piece
  /** A person's own, one after the other in the order of a list. */
  own: Piece
  /** Those of them that the indexes find. */
  ownByIndex: Piece
  /** Some of those whose texts have the words; null where names alone are asked. */
  someOwn: Piece | null
  /** What others share with them. */
  theirs: Piece
  /** Whether it has the words. */
  matches: Piece
  inText: Piece
  /** `matches` and `inText` for some hundred rows, without finding all texts with the words; null where that is not quicker. */
  ofFew: Pick<HitStatement, 'matches' | 'inText'> | null
  /** Whether so many texts have the words that what comes next in the list has them, too, as likely as not. */
  areMany(): Promise<boolean>
}

const tables = { folder: sql`"Folder"`, document: sql`"Document"` }

/** What reading and counting have in common. */
export async function hitStatement(
  given: Given,
  viewer: Viewer,
  kind: Kind,
  search: Search,
): Promise<HitStatement> {
  const table = tables[kind]
  const shared = sharedIdsOf(given, viewer)
  const inShared = kind === 'folder' ? sql`f."id"` : sql`f."folderId"`
  const directly = kind === 'folder' ? sql`` : sql`${shared.documents} UNION`
  const typed = kind === 'document' && search.within === 'all' ? askedFor(search.words) : null
  const asked = typed && (await given.texts.prepare(given.db, typed))
  const isIn = asked && given.texts.isIn(asked, sql`d.id`)
  // Texts that have the words are found once, whoever's they are.
  const hits = asked && sql`, hits(id) AS (${given.texts.matches(asked)})`
  const words = nameWordsOf(search.words)
  const isOwn = sql`d."ownerId" = ${viewer.id} AND d."trashedAt" IS NULL`
  const found = [
    ...(words.length > 0 ? [given.texts.names.among(kind, viewer.id, words)] : []),
    ...(asked ? [given.texts.documentsWith(asked)] : []),
    ...(words.length === 0 && !asked ? [sql`SELECT d.id FROM ${table} d WHERE 1 = 0`] : []),
  ]
  const has = (isHit: Piece) =>
    asked
      ? {
          matches: sql`(${nameHas(words)} OR ${isHit})`,
          inText: sql`CASE WHEN ${isHit} THEN 1 ELSE 0 END`,
        }
      : { matches: nameHas(words), inText: sql`0` }
  return {
    with: sql`
      WITH theirs(id) AS (
        ${directly} SELECT f.id FROM ${table} f WHERE ${inShared} IN (${shared.folders}))
      ${hits || sql``}`,
    own: sql`${table} d WHERE ${isOwn}`,
    ownByIndex: sql`${given.texts.lookUp(table, join(found, ' UNION ALL '))} WHERE ${isOwn}`,
    someOwn:
      asked &&
      sql`${given.texts.lookUp(table, sql`SELECT some.id FROM (${given.texts.documentsWith(asked)} LIMIT ${4 * counted}) some`)} WHERE ${isOwn}`,
    theirs: sql`${given.texts.lookUp(table, sql`SELECT theirs.id FROM theirs`)}
      WHERE d."ownerId" <> ${viewer.id} AND d."trashedAt" IS NULL`,
    ...has(sql`${given.texts.textOf(sql`d.id`)} IN (SELECT hits.id FROM hits)`),
    ofFew: isIn && has(isIn),
    areMany: async () => asked !== null && areMany(given, asked),
  }
}

async function areMany({ db, texts }: Given, asked: WordQuery): Promise<boolean> {
  const rows = await db.$queryRaw<{ found: bigint | number }[]>`
    SELECT COUNT(*) AS found FROM (
      SELECT 1 AS one FROM (${texts.matches(asked)}) hits LIMIT ${texts.few + 1}) few`
  return Number(rows[0]?.found ?? 0) > texts.few
}

/** Names and searches come without LIKE's wildcards; its escape is a character that neither has. */
function nameHas(words: readonly string[]): Piece {
  if (words.length === 0) return sql`1 = 0`
  const parts = words.map((word) => `%${word.replaceAll('\u0003', '\u0004')}%`)
  return sql`(${join(
    parts.map((part) => sql`d."nameKey" LIKE ${part} ESCAPE '\u0003'`),
    ' AND ',
  )})`
}
