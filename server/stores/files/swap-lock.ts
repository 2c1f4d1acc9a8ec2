import { sql } from '#server/db/client'
import type { Queries, Statements } from '#server/db/statements/statements'
import type { Clock, HeldLock, LockHolder, LockId, LockResult } from '#server/wopi/ports'
import { heldAt, holdLockRow, type LockRow, nameHolder } from './lock-row'

/** The half hour of a WOPI lock (reference §2.0.1). */
const lockMs = 30 * 60 * 1000

/** What a lock operation writes: a whole lock, none, or the same one's timer. */
export type LockChange =
  | (LockRow & { grantId: string | null; refreshedAt: Date | null })
  | { lockId?: never; refreshedAt: Date; expiresAt: Date }

/** The columns of a change, for an UPDATE. What a change does not name stays. */
export function columnsOf(change: LockChange) {
  const { expiresAt, refreshedAt } = change
  const timer = sql`"expiresAt" = ${expiresAt}, "refreshedAt" = ${refreshedAt}`
  if (change.lockId === undefined) return timer
  return sql`${timer}, "lockId" = ${change.lockId}, kind = ${change.kind}, "userId" = ${change.userId},
    "grantId" = ${change.grantId}, "editorId" = ${change.editorId}, "acquiredAt" = ${change.acquiredAt}`
}

/** Writes a change to the row, which the transaction holds. */
export async function writeLock(
  tx: Queries,
  documentId: string,
  change: LockChange,
): Promise<void> {
  await tx.$executeRaw`UPDATE "Lock" SET ${columnsOf(change)} WHERE "documentId" = ${documentId}`
}

/**
 * One compare-and-swap on a document's lock: `change` sees the lock as it is now, and answers what to write,
 * or null to refuse. Nothing can happen to the row, or to the document's being in the trash, in between.
 */
export async function swapLock(
  { statements, clock }: { statements: Statements; clock: Clock },
  documentId: string,
  change: (current: HeldLock | null, now: Date) => LockChange | null,
): Promise<LockResult> {
  return await statements.$transaction(async (tx) => {
    const row = await holdLockRow(tx, documentId)
    if (!row) return { kind: 'gone' }
    const there = await tx.$queryRaw<unknown[]>`
      SELECT 1 AS one FROM "Document" WHERE id = ${documentId} AND "trashedAt" IS NULL`
    if (there.length === 0) return { kind: 'gone' }
    const now = clock.now()
    const current = heldAt(row, now)
    const data = change(current, now)
    if (!data) return { kind: 'mismatch', current: await nameHolder(tx, current) }
    await writeLock(tx, documentId, data)
    return { kind: 'ok' }
  })
}

/** Whether this is a WOPI lock of exactly this id: JavaScript compares strings as they are. */
export function isWopiLock(lock: HeldLock | null, id: LockId): boolean {
  return lock?.kind === 'wopi' && lock.id === id
}

/** A lock that begins now. */
export function takeLock(
  id: LockId,
  kind: HeldLock['kind'],
  holder: LockHolder,
  now: Date,
  expiresAt: Date = inHalfAnHour(now),
): LockChange {
  return {
    lockId: id,
    kind,
    userId: holder.userId,
    grantId: holder.grantId,
    editorId: holder.editorId,
    acquiredAt: now,
    refreshedAt: now,
    expiresAt,
  }
}

/** The same lock for longer. */
export function extendLock(now: Date, expiresAt: Date = inHalfAnHour(now)): LockChange {
  return { refreshedAt: now, expiresAt }
}

/** No lock. */
export const noLock: LockChange = {
  lockId: null,
  kind: null,
  userId: null,
  grantId: null,
  editorId: null,
  acquiredAt: null,
  refreshedAt: null,
  expiresAt: null,
}

function inHalfAnHour(now: Date): Date {
  return new Date(now.getTime() + lockMs)
}
