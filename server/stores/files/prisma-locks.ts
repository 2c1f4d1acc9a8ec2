import type { Db } from '#server/db/client'
import type { Checkouts, Clock, Locks } from '#server/wopi/ports'
import { heldAt, lockColumns, nameHolder } from './lock-row'
import { extendLock, isWopiLock, noLock, swapLock, takeLock } from './swap-lock'

/** The lock table (reference §2.0.1) and the portal's checkouts in it. */
export function createPrismaLocks(stores: { db: Db; clock: Clock }): Locks & Checkouts {
  const { db, clock } = stores
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
    refresh: (fileId, expected) =>
      swapLock(stores, fileId, (current, now) =>
        isWopiLock(current, expected) ? extendLock(now) : null,
      ),
    replace: (fileId, expected, next, holder) =>
      swapLock(stores, fileId, (current, now) =>
        isWopiLock(current, expected) ? takeLock(next, 'wopi', holder, now) : null,
      ),
    release: (fileId, expected) =>
      swapLock(stores, fileId, (current) => (isWopiLock(current, expected) ? noLock : null)),
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
