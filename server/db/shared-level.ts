import { type DbTransaction, join, sql } from './client'

/** What shares give: view 1, comment 2, edit 3; 0 is nothing. */
export type SharedRank = 0 | 1 | 2 | 3

/** Whose shares count, and when. */
export interface Sharee {
  userId: string
  now: Date
  /** Whether share links are allowed in this installation. */
  links: boolean
}

type Piece = ReturnType<typeof sql>

const best = sql`MAX(CASE s.level WHEN 'edit' THEN 3 WHEN 'comment' THEN 2 ELSE 1 END)`

/** Which shares are a person's now: their own, their groups', and those of the links that they came by. */
function isTheirs(userId: Piece, { now, links }: Pick<Sharee, 'now' | 'links'>): Piece {
  const visited = sql`OR EXISTS (
    SELECT 1 FROM "LinkVisit" v WHERE v."shareId" = s.id AND v."userId" = ${userId})`
  return sql`(s."expiresAt" IS NULL OR s."expiresAt" > ${now})
    AND (s."userId" = ${userId}
      OR EXISTS (
        SELECT 1 FROM "GroupMember" m WHERE m."groupId" = s."groupId" AND m."userId" = ${userId})
      ${links ? visited : sql``})`
}

/** The best share of one document or folder. A value, so that PostgreSQL looks each up by its index, too. */
function bestOf(
  column: Piece,
  id: Piece,
  userId: Piece,
  when: Pick<Sharee, 'now' | 'links'>,
): Piece {
  return sql`(SELECT ${best} FROM "Share" s WHERE s.${column} = ${id} AND ${isTheirs(userId, when)})`
}

const ofDocument = sql`"documentId"`
const ofFolder = sql`"folderId"`

/**
 * A value inside another statement: the {@link SharedRank} that shares give on a document, from those of its own and
 * those of the folders above it, however many. Each step goes by an index.
 *
 * @param at the statement's columns
 */
export function sharedRank(
  at: { documentId: Piece; folderId: Piece; userId: Piece },
  when: Pick<Sharee, 'now' | 'links'>,
): Piece {
  return sql`(
    WITH RECURSIVE up(id, "parentId") AS (
      SELECT f.id, f."parentId" FROM "Folder" f WHERE f.id = ${at.folderId}
      UNION SELECT f.id, f."parentId" FROM "Folder" f JOIN up ON f.id = up."parentId")
    SELECT COALESCE(MAX(r.rank), 0) FROM (
      SELECT ${bestOf(ofDocument, at.documentId, at.userId, when)} AS rank
      UNION ALL
      SELECT ${bestOf(ofFolder, sql`up.id`, at.userId, when)} FROM up) r)`
}

/**
 * What shares give a person on each of these documents and folders, in one query; what is absent was not shared.
 *
 * @param wanted few enough for one statement: a page of a list
 */
export async function readSharedRanks(
  db: Pick<DbTransaction, '$queryRaw'>,
  sharee: Sharee,
  wanted: { documents: readonly string[]; folders: readonly string[] },
): Promise<Map<string, SharedRank>> {
  if (wanted.documents.length + wanted.folders.length === 0) return new Map()
  const documents = listOf(wanted.documents)
  const userId = sql`${sharee.userId}`
  const rows = await db.$queryRaw<{ item: string; rank: bigint | number | null }[]>`
    WITH RECURSIVE up(item, id, "parentId") AS (
      SELECT d.id, f.id, f."parentId" FROM "Document" d JOIN "Folder" f ON f.id = d."folderId"
       WHERE d.id IN (${documents})
      UNION SELECT f.id, f.id, f."parentId" FROM "Folder" f WHERE f.id IN (${listOf(wanted.folders)})
      UNION SELECT up.item, f.id, f."parentId" FROM up JOIN "Folder" f ON f.id = up."parentId")
    SELECT r.item, MAX(r.rank) AS rank FROM (
      SELECT d.id AS item, ${bestOf(ofDocument, sql`d.id`, userId, sharee)} AS rank
        FROM "Document" d WHERE d.id IN (${documents})
      UNION ALL
      SELECT up.item, ${bestOf(ofFolder, sql`up.id`, userId, sharee)} FROM up) r
     GROUP BY r.item`
  return new Map(rows.map(({ item, rank }) => [item, rankOf(rank)]))
}

/** Numbers come in another type from each database. */
export function rankOf(value: bigint | number | string | null): SharedRank {
  const rank = Number(value)
  return rank === 1 || rank === 2 || rank === 3 ? rank : 0
}

/** No id is empty. */
function listOf(ids: readonly string[]): Piece {
  return join(ids.length === 0 ? [''] : [...ids])
}

/**
 * Subqueries of one column each: the ids of the documents that have a share for this person, of the folders that have one
 * (`roots`), and of those with all folders inside of them (`folders`). From a person's shares downwards, by indexes, where {@link sharedRank} goes
 * from one thing upwards.
 */
export function sharedIds({ userId, now, links }: Sharee): {
  documents: Piece
  folders: Piece
  roots: Piece
} {
  // Each way to a share goes by its own index, and to the share itself only once: a person may have thousands.
  const shared = (column: Piece) => {
    const good = sql`s.${column} IS NOT NULL AND (s."expiresAt" IS NULL OR s."expiresAt" > ${now})`
    const visited = sql`UNION ALL SELECT s.${column} FROM "LinkVisit" v JOIN "Share" s ON s.id = v."shareId"
       WHERE v."userId" = ${userId} AND ${good}`
    return sql`
      SELECT s.${column} AS id FROM "Share" s WHERE s."userId" = ${userId} AND ${good}
      UNION ALL SELECT s.${column} FROM "GroupMember" m JOIN "Share" s ON s."groupId" = m."groupId"
       WHERE m."userId" = ${userId} AND ${good}
      ${links ? visited : sql``}`
  }
  return {
    documents: shared(ofDocument),
    roots: shared(ofFolder),
    folders: sql`
      WITH RECURSIVE reach(id) AS (
        SELECT root.id FROM (${shared(ofFolder)}) root
        UNION SELECT f.id FROM reach JOIN "Folder" f ON f."parentId" = reach.id)
      SELECT reach.id FROM reach`,
  }
}
