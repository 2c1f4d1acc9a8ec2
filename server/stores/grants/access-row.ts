import { sql } from '#server/db/client'
import { rankOf, type SharedRank, sharedRank } from '#server/db/shared-level'
import { fixedStatement } from '#server/db/statements/fixed-statement'
import type { Queries } from '#server/db/statements/statements'
import type { HeadRow } from '#server/stores/files/head-row'
import { ownsIt } from './may-reach'

/** Grant, user and editor of one access token: who calls. */
export interface CallerRow {
  grantId: string
  userId: string
  editorId: string
  rights: string
  basis: string
  expiresAt: Date
  revokedAt: Date | null
  lastUsedAt: Date | null
  userName: string
  userInfo: string | null
  role: string
  disabledAt: Date | null
  editorName: string | null
  editorKind: string | null
  containers: boolean | null
  writeRelative: boolean | null
  takesFreeLock: boolean | null
  /** Whose document the token was made for; the user's own id when it was made for none. */
  grantedOwnerId: string
}

/** The same with whose document it is asked about. */
export interface ReachRow extends CallerRow {
  ownerId: string
}

/** The same with the document's lock and head version. */
export interface AccessRow extends ReachRow, HeadRow {
  documentId: string
  documentName: string
  trashedAt: Date | null
  lockId: string | null
  lockKind: string | null
  lockUserId: string | null
  lockEditorId: string | null
  lockAcquiredAt: Date | null
  lockExpiresAt: Date | null
  holderName: string | null
  /** Of the document's owner. */
  usedBytes: bigint
  quotaBytes: bigint | null
  /** Of all owners; 0 when nobody asks. */
  usedByAll: bigint | number | string
}

/** A grant is found by its token, or by its id when a traded token hangs on it. */
export type GrantKey = { tokenHash: string } | { grantId: string }

/** When shares count, and whether those of links do. */
interface SharesThen {
  now: Date
  links: boolean
}

const callerColumns = sql`
  g.id AS "grantId", g."userId", g."editorId", g.rights, g.basis,
  g."expiresAt", g."revokedAt", g."lastUsedAt",
  u.name AS "userName", u."wopiInfo" AS "userInfo", u.role, u."disabledAt",
  e.name AS "editorName", e.kind AS "editorKind", e.containers, e."writeRelative", e."takesFreeLock",
  COALESCE((SELECT "ownerId" FROM "Document" WHERE id = g."documentId"), g."userId") AS "grantedOwnerId"`

const callerTables = sql`
  "Grant" g
  JOIN "User" u ON u.id = g."userId"
  LEFT JOIN "Editor" e ON e.id = g."editorId"`

type KeyValues = { key: string }

const accessStatement = fixedStatement<
  { byToken: boolean; ofFile: boolean; countAll: boolean },
  KeyValues & { fileId: string | undefined }
>(
  ({ byToken, ofFile, countAll }, { key, fileId }) => sql`
    SELECT caller.*, d."ownerId", d.id AS "documentId", d.name AS "documentName", d."trashedAt",
           v.number, v.size, v.sha256, v."blobKey", v."contentModifiedAt",
           l."lockId", l.kind AS "lockKind", l."userId" AS "lockUserId",
           l."editorId" AS "lockEditorId", l."acquiredAt" AS "lockAcquiredAt",
           l."expiresAt" AS "lockExpiresAt",
           (SELECT name FROM "User" WHERE id = l."userId") AS "holderName",
           (SELECT "usedBytes" FROM "User" WHERE id = d."ownerId") AS "usedBytes",
           (SELECT "quotaBytes" FROM "User" WHERE id = d."ownerId") AS "quotaBytes",
           ${countAll ? sql`(SELECT SUM("usedBytes") FROM "User")` : sql`0`} AS "usedByAll"
      FROM (SELECT ${callerColumns}, g."documentId" AS "grantedId" FROM ${callerTables}
             WHERE ${isGrant(byToken, key)} LIMIT 1) caller
      JOIN "Document" d ON d.id = ${ofFile ? sql`${fileId}` : sql`caller."grantedId"`}
      JOIN "Version" v ON v."documentId" = d.id AND v.number = d."headNumber"
      JOIN "Lock" l ON l."documentId" = d.id`,
)

const reachStatement = fixedStatement<object, KeyValues & { id: string }>(
  (_, { key, id }) => sql`
    SELECT ${callerColumns}, d."ownerId"
      FROM ${callerTables}
      JOIN "Document" d ON d.id = ${id}
     WHERE ${isGrant(false, key)}`,
)

const sharedStatement = fixedStatement<
  { links: boolean },
  { userId: string; id: string; now: Date }
>(({ links }, { userId, id, now }) => {
  const at = { documentId: sql`d.id`, folderId: sql`d."folderId"`, userId: sql`${userId}` }
  return sql`
    SELECT ${sharedRank(at, { now, links })} AS "rank" FROM "Document" d WHERE d.id = ${id}`
})

const callerStatement = fixedStatement<{ byToken: boolean }, KeyValues>(
  ({ byToken }, { key }) =>
    sql`SELECT ${callerColumns} FROM ${callerTables} WHERE ${isGrant(byToken, key)}`,
)

function isGrant(byToken: boolean, key: string) {
  return byToken ? sql`g."tokenHash" = ${key}` : sql`g.id = ${key}`
}

function byWhat(key: GrantKey): { byToken: boolean; key: string } {
  return 'tokenHash' in key
    ? { byToken: true, key: key.tokenHash }
    : { byToken: false, key: key.grantId }
}

/**
 * Everything about a token but what is shared, in one statement, so that head and lock are of one instant. Prisma's own
 * relations would be a statement each, and cannot say «the version that the document's head number names». What is a single
 * value, and who calls, are no joins: PostgreSQL thinks about the order of joins each time, and much longer the more there are.
 *
 * @param fileId the document, when it is not the one that the token was made for
 * @param countAll whether what all owners have stored is asked for
 */
export async function readAccessRow(
  db: Queries,
  by: GrantKey,
  fileId: string | undefined,
  countAll: boolean,
): Promise<AccessRow | null> {
  const { byToken, key } = byWhat(by)
  const variant = { byToken, ofFile: fileId !== undefined, countAll }
  const [row] = await db.$queryRaw<AccessRow[]>(accessStatement(variant, { key, fileId }))
  return row ?? null
}

/** Whether a grant reaches a document, without the document. */
export async function readReachRow(
  db: Queries,
  grantId: string,
  documentId: string,
): Promise<ReachRow | null> {
  const [row] = await db.$queryRaw<ReachRow[]>(reachStatement({}, { key: grantId, id: documentId }))
  return row ?? null
}

/** What shares give a token's user on a document. Asked after the row, so never of an earlier time; of owners not at all. */
export async function readShared(
  db: Queries,
  { userId, role, ownerId }: ReachRow,
  documentId: string,
  { now, links }: SharesThen,
): Promise<SharedRank> {
  if (ownsIt({ userId, role }, ownerId)) return 0
  const statement = sharedStatement({ links }, { userId, id: documentId, now })
  const [row] = await db.$queryRaw<{ rank: bigint | number | null }[]>(statement)
  return rankOf(row?.rank ?? 0)
}

/** Who calls, for what is no document. */
export async function readCallerRow(db: Queries, by: GrantKey): Promise<CallerRow | null> {
  const { byToken, key } = byWhat(by)
  const [row] = await db.$queryRaw<CallerRow[]>(callerStatement({ byToken }, { key }))
  return row ?? null
}
