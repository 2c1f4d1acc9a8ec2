import type { Db } from '#server/db/client'
import type { Checkouts, Clock, LockId, LockResult, Locks } from '#server/wopi/ports'
import { heldAt, lockColumns, nameHolder } from './lock-row'
import { extendLock, isWopiLock, type LockChange, noLock, swapLock, takeLock } from './swap-lock'

/** The lock table (reference §2.0.1) and the portal's checkouts in it. */
export function createPrismaLocks(stores: { db: Db; clock: Clock }): Locks & Checkouts {
  const { db, clock } = stores

  /**
   * Changes a WOPI lock that is held under exactly this id, in one statement: what an editor believes is nearly always
   * so. When it is not, the transaction says what is, and does it if it is so by then.
   */
  async function change(
    fileId: string,
    expected: LockId,
    changeAt: (now: Date) => LockChange,
  ): Promise<LockResult> {
    const now = clock.now()
    const isHeld = { lockId: expected, kind: 'wopi', expiresAt: { gt: now } }
    const { count } = await db.lock.updateMany({
      where: { documentId: fileId, ...isHeld, document: { trashedAt: null } },
      data: changeAt(now),
    })
    if (count === 1) return { kind: 'ok' }
    return swapLock(stores, fileId, (current, now) =>
      isWopiLock(current, expected) ? changeAt(now) : null,
    )
  }

  return {
    async current(fileId) {
      const row = await db.lock.findFirst({
        where: { documentId: fileId, document: { trashedAt: null } },
        select: lockColumns,
      })
      return row && (await nameHolder(db, heldAt(row, clock.now())))
    },
    acquire: (fileId, lock, holder) =>
      swapLock(stores, fileId, (current, now) => {
        if (!current) return takeLock(lock, 'wopi', holder, now)
        return isWopiLock(current, lock) ? extendLock(now) : null
      }),
    refresh: (fileId, expected) => change(fileId, expected, (now) => extendLock(now)),
    replace: (fileId, expected, next, holder) =>
      change(fileId, expected, (now) => takeLock(next, 'wopi', holder, now)),
    release: (fileId, expected) => change(fileId, expected, () => noLock),
    checkOut: (fileId, lock, holder, expiresAt) =>
      swapLock(stores, fileId, (current, now) => {
        if (!current) return takeLock(lock, 'checkout', holder, now, expiresAt)
        const own = current.kind === 'checkout' && current.holder.userId === holder.userId
        return own ? extendLock(now, expiresAt) : null
      }),
    releaseAny: (fileId, expected) =>
      swapLock(stores, fileId, (current) => (current?.id === expected ? noLock : null)),
  }
}
