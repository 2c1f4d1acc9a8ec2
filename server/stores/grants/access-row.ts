import { sql } from '#server/db/client'
import { type SharedRank, sharedRank } from '#server/db/shared-level'
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

/** The same with a document's lock and head version. */
export interface AccessRow extends CallerRow, HeadRow {
  documentId: string
  documentName: string
  /** What shares give the user on the document; counts for who does not own it. */
  shared: SharedRank | bigint
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

/** The columns by which shares are looked up; an owner needs none. */
const reached = {
  documentId: sql`d.id`,
  folderId: sql`d."folderId"`,
  userId: sql`g."userId"`,
}

/** A grant is found by its token, or by its id when a traded token hangs on it. */
export type GrantKey = { tokenHash: string } | { grantId: string }

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
  key: GrantKey,
  fileId: string | undefined,
  { countAll, now, links }: { countAll: boolean; now: Date; links: boolean },
): Promise<AccessRow | null> {
  const rows = await db.$queryRaw<AccessRow[]>`
    SELECT ${callerColumns},
           CASE WHEN d."ownerId" = g."userId" THEN 0 ELSE ${sharedRank(reached, { now, links })} END AS "shared",
           d.id AS "documentId", d.name AS "documentName", d."ownerId", d."trashedAt",
           v.number, v.size, v.sha256, v."blobKey", v."contentModifiedAt",
           l."lockId", l.kind AS "lockKind", l."userId" AS "lockUserId",
           l."editorId" AS "lockEditorId", l."acquiredAt" AS "lockAcquiredAt",
           l."expiresAt" AS "lockExpiresAt",
           h.name AS "holderName",
           o."usedBytes", o."quotaBytes",
           ${countAll ? sql`(SELECT SUM("usedBytes") FROM "User")` : sql`0`} AS "usedByAll"
      FROM ${callerTables}
      JOIN "Document" d ON d.id = ${fileId === undefined ? sql`g."documentId"` : sql`${fileId}`}
      JOIN "Version" v ON v."documentId" = d.id AND v.number = d."headNumber"
      JOIN "Lock" l ON l."documentId" = d.id
      JOIN "User" o ON o.id = d."ownerId"
      LEFT JOIN "User" h ON h.id = l."userId"
     WHERE ${isGrant(key)}`
  return rows[0] ?? null
}

/** Who calls, for what is no document. */
export async function readCallerRow(db: Queries, key: GrantKey): Promise<CallerRow | null> {
  const rows = await db.$queryRaw<CallerRow[]>`
    SELECT ${callerColumns} FROM ${callerTables} WHERE ${isGrant(key)}`
  return rows[0] ?? null
}

function isGrant(key: GrantKey) {
  return 'tokenHash' in key ? sql`g."tokenHash" = ${key.tokenHash}` : sql`g.id = ${key.grantId}`
}
