import { type Db, sql } from '#server/db/client'
import type { Queries } from '#server/db/statements/statements'
import { walkStorage } from '#server/db/walk-storage'
import type { Room } from '#server/wopi/ports'

/** What people may store. In bytes; null for no limit. */
export interface Quota {
  /** Of each owner whose account says nothing else. */
  perUser: number | null
  /** Of all owners together. */
  total: number | null
  /** Beyond the quota of an owner, for saves that it refused. */
  reserve: number
}

/** Nothing is limited. */
export const noQuota: Quota = { perUser: null, total: null, reserve: 0 }

/** Thrown inside a transaction, so that all of it is undone. */
export class NoRoomLeft extends Error {
  override name = 'NoRoomLeft'
}

/**
 * Counts bytes as stored by an owner, in the transaction that stores them. The counter's row is held until the
 * transaction ends, so of saves at the same moment no two see the same room: nobody passes their quota by a
 * single byte. All owners together are counted as of what was committed before.
 *
 * @param change.size less than nothing when more went than came
 * @param change.frees bytes of the same owner that go as soon as this is committed
 * @param change.beyond how much more than the quota this may take
 * @throws NoRoomLeft
 */
export async function takeRoom(
  tx: Queries,
  ownerId: string,
  quota: Quota,
  change: { size: number; frees?: number | undefined; beyond?: number },
): Promise<void> {
  const { size, frees = 0, beyond = 0 } = change
  const [owner] = await tx.$queryRaw<{ usedBytes: bigint; quotaBytes: bigint | null }[]>`
    UPDATE "User" SET "usedBytes" = "usedBytes" + ${BigInt(size)} WHERE id = ${ownerId}
    RETURNING "usedBytes", "quotaBytes"`
  if (!owner || size <= 0 || beyond === Number.POSITIVE_INFINITY) return
  const usedByAll = quota.total === null ? 0n : await countAll(tx)
  const left = leftOf({ ...owner, usedByAll }, quota)
  if (left !== null && left + frees + beyond < 0) throw new NoRoomLeft()
}

/** How much an owner may still store; null for as much as they like. */
export async function readRoom(db: Db, ownerId: string, quota: Quota): Promise<Room | null> {
  const owner = await db.user.findUnique({
    where: { id: ownerId },
    select: { usedBytes: true, quotaBytes: true },
  })
  if (!owner) return null
  const usedByAll = quota.total === null ? 0n : await countAll(db)
  return roomOf({ ...owner, usedByAll }, quota)
}

async function countAll(db: Queries): Promise<bigint> {
  const [all] = await db.$queryRaw<{ bytes: bigint | number | null }[]>`
    SELECT CAST(SUM("usedBytes") AS BIGINT) AS bytes FROM "User"`
  return BigInt(all?.bytes ?? 0)
}

/** What decides about an owner's room. */
export interface Use {
  usedBytes: bigint
  /** The owner's own limit: null for that of the settings, less than nothing for none. */
  quotaBytes: bigint | null
  /** By all owners together. */
  usedByAll: bigint
}

/** The room that is left, out of rows. */
export function roomOf(use: Use, quota: Quota): Room | null {
  const left = leftOf(use, quota)
  if (left === null) return null
  const bytes = Math.max(0, left)
  return { bytes, reserve: Math.max(0, left + quota.reserve - bytes) }
}

/** Less than nothing when more is stored than the quota allows. */
function leftOf({ usedBytes, quotaBytes, usedByAll }: Use, { perUser, total }: Quota) {
  const own = quotaBytes === null ? perUser : quotaBytes < 0n ? null : Number(quotaBytes)
  const rooms = [
    ...(own === null ? [] : [own - Number(usedBytes)]),
    ...(total === null ? [] : [total - Number(usedByAll)]),
  ]
  return rooms.length === 0 ? null : Math.min(...rooms)
}

/** What the rows say that the owner in "User" has stored. */
const stored = sql`
  COALESCE((SELECT SUM(v.size) FROM "Version" v
              JOIN "Document" d ON d.id = v."documentId" WHERE d."ownerId" = "User".id), 0)
  + COALESCE((SELECT SUM(r.size) FROM "RejectedSave" r
                JOIN "Document" d ON d.id = r."documentId"
               WHERE d."ownerId" = "User".id AND r."resolvedAt" IS NULL), 0)`

/**
 * Counts anew what an owner has stored, after bytes went. The owner's row is held first, so that no save is
 * counted twice or not at all.
 */
export async function recountUse(db: Db, ownerId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.user.updateMany({ where: { id: ownerId }, data: { id: ownerId } })
    await tx.$executeRaw(sql`UPDATE "User" SET "usedBytes" = ${stored} WHERE id = ${ownerId}`)
  })
}

/**
 * The same for everybody whose count is not what the rows say. Who that may be is found by going through all rows in slices,
 * beside the saves; only their rows are then held and counted again.
 */
export async function recountAll(db: Db): Promise<void> {
  const sums = new Map<string, bigint>()
  const add = (ownerId: string, bytes: bigint) =>
    sums.set(ownerId, (sums.get(ownerId) ?? 0n) + bytes)
  for await (const { ownerId, bytes } of walkStorage(db)) add(ownerId, BigInt(bytes))
  const waiting = await db.$queryRaw<{ ownerId: string; bytes: bigint | number }[]>`
    SELECT d."ownerId", CAST(SUM(r.size) AS BIGINT) AS bytes
      FROM "RejectedSave" r JOIN "Document" d ON d.id = r."documentId"
     WHERE r."resolvedAt" IS NULL GROUP BY d."ownerId"`
  for (const { ownerId, bytes } of waiting) add(ownerId, BigInt(bytes))
  const users = await db.user.findMany({ select: { id: true, usedBytes: true } })
  for (const { id, usedBytes } of users) {
    if (usedBytes !== (sums.get(id) ?? 0n)) await recountUse(db, id)
  }
}
