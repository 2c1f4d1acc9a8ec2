import type { Db } from '#server/db/client'
import type { Clock, HeldLock, LockHolder, LockId, LockResult } from '#server/wopi/ports'
import { heldAt, holdLockRow, type LockRow, nameHolder } from './lock-row'

/** The half hour of a WOPI lock (reference §2.0.1). */
const lockMs = 30 * 60 * 1000

/** What a lock operation writes. */
export type LockChange = Partial<LockRow> & { grantId?: string | null; refreshedAt?: Date | null }

/**
 * One compare-and-swap on a document's lock: `change` sees the lock as it is now, and answers what to write,
 * or null to refuse. Nothing can happen to the row, or to the document's being in the trash, in between.
 */
export async function swapLock(
  { db, clock }: { db: Db; clock: Clock },
  documentId: string,
  change: (current: HeldLock | null, now: Date) => LockChange | null,
): Promise<LockResult> {
  return await db.$transaction(async (tx) => {
    const row = await holdLockRow(tx, documentId)
    if (!row) return { kind: 'gone' }
    const document = await tx.document.findUnique({
      where: { id: documentId },
      select: { trashedAt: true },
    })
    if (!document || document.trashedAt) return { kind: 'gone' }
    const now = clock.now()
    const current = heldAt(row, now)
    const data = change(current, now)
    if (!data) return { kind: 'mismatch', current: await nameHolder(tx, current) }
    await tx.lock.update({ where: { documentId }, data, select: { documentId: true } })
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
