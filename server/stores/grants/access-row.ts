import { sql } from '#server/db/client'
import { type SharedRank, sharedRank } from '#server/db/shared-level'
import { fixedStatement } from '#server/db/statements/fixed-statement'
import type { Queries } from '#server/db/statements/statements'
import type { HeadRow } from '#server/stores/files/head-row'

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

/** The same with what decides whether the token reaches a document. */
export interface ReachRow extends CallerRow {
  ownerId: string
  /** What shares give the user on the document; counts for who does not own it. */
  shared: SharedRank | bigint
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
  COALESCE(granted."ownerId", g."userId") AS "grantedOwnerId"`

const callerTables = sql`
  "Grant" g
  JOIN "User" u ON u.id = g."userId"
  LEFT JOIN "Document" granted ON granted.id = g."documentId"
  LEFT JOIN "Editor" e ON e.id = g."editorId"`

/** The columns by which shares are looked up; an owner needs none. */
const columns = { documentId: sql`d.id`, folderId: sql`d."folderId"`, userId: sql`g."userId"` }

function reachColumns(then: SharesThen) {
  return sql`${callerColumns}, d."ownerId",
    CASE WHEN d."ownerId" = g."userId" THEN 0 ELSE ${sharedRank(columns, then)} END AS "shared"`
}

type KeyValues = { key: string }

const accessStatement = fixedStatement<
  { byToken: boolean; ofFile: boolean; countAll: boolean; links: boolean },
  KeyValues & { fileId: string | undefined; now: Date }
>(
  ({ byToken, ofFile, countAll, links }, { key, fileId, now }) => sql`
    SELECT ${reachColumns({ now, links })},
           d.id AS "documentId", d.name AS "documentName", d."trashedAt",
           v.number, v.size, v.sha256, v."blobKey", v."contentModifiedAt",
           l."lockId", l.kind AS "lockKind", l."userId" AS "lockUserId",
           l."editorId" AS "lockEditorId", l."acquiredAt" AS "lockAcquiredAt",
           l."expiresAt" AS "lockExpiresAt",
           h.name AS "holderName",
           o."usedBytes", o."quotaBytes",
           ${countAll ? sql`(SELECT SUM("usedBytes") FROM "User")` : sql`0`} AS "usedByAll"
      FROM ${callerTables}
      JOIN "Document" d ON d.id = ${ofFile ? sql`${fileId}` : sql`g."documentId"`}
      JOIN "Version" v ON v."documentId" = d.id AND v.number = d."headNumber"
      JOIN "Lock" l ON l."documentId" = d.id
      JOIN "User" o ON o.id = d."ownerId"
      LEFT JOIN "User" h ON h.id = l."userId"
     WHERE ${isGrant(byToken, key)}`,
)

const reachStatement = fixedStatement<{ links: boolean }, KeyValues & { id: string; now: Date }>(
  ({ links }, { key, id, now }) => sql`
    SELECT ${reachColumns({ now, links })}
      FROM ${callerTables}
      JOIN "Document" d ON d.id = ${id}
     WHERE ${isGrant(false, key)}`,
)

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
 * Everything about a token in one statement, so that head, lock and rights are of one instant. Prisma's own
 * relations would be a statement each, and cannot say «the version that the document's head number names».
 *
 * @param fileId the document, when it is not the one that the token was made for
 * @param options.countAll whether what all owners have stored is asked for
 * @param options.links whether share links count
 */
export async function readAccessRow(
  db: Queries,
  by: GrantKey,
  fileId: string | undefined,
  { countAll, now, links }: SharesThen & { countAll: boolean },
): Promise<AccessRow | null> {
  const { byToken, key } = byWhat(by)
  const variant = { byToken, ofFile: fileId !== undefined, countAll, links }
  const [row] = await db.$queryRaw<AccessRow[]>(accessStatement(variant, { key, fileId, now }))
  return row ?? null
}

/** Whether a grant reaches a document, without the document. */
export async function readReachRow(
  db: Queries,
  grantId: string,
  documentId: string,
  { now, links }: SharesThen,
): Promise<ReachRow | null> {
  const statement = reachStatement({ links }, { key: grantId, id: documentId, now })
  const [row] = await db.$queryRaw<ReachRow[]>(statement)
  return row ?? null
}

/** Who calls, for what is no document. */
export async function readCallerRow(db: Queries, by: GrantKey): Promise<CallerRow | null> {
  const { byToken, key } = byWhat(by)
  const [row] = await db.$queryRaw<CallerRow[]>(callerStatement({ byToken }, { key }))
  return row ?? null
}
