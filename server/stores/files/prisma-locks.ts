import { sql } from '#server/db/client'
import type { Statements } from '#server/db/statements/statements'
import type { Checkouts, Clock, LockId, LockResult, Locks } from '#server/wopi/ports'
import { heldAt, type LockRow, nameHolder } from './lock-row'
import {
  columnsOf,
  extendLock,
  isWopiLock,
  type LockChange,
  noLock,
  swapLock,
  takeLock,
} from './swap-lock'

/** Of a lock's row: that its document is not in the trash. */
const isThere = sql`EXISTS (
  SELECT 1 FROM "Document" d WHERE d.id = "Lock"."documentId" AND d."trashedAt" IS NULL)`

/** The lock table (reference §2.0.1) and the portal's checkouts in it. */
export function createPrismaLocks(stores: {
  statements: Statements
  clock: Clock
}): Locks & Checkouts {
  const { statements, clock } = stores

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
    const changed = await statements.$executeRaw`
      UPDATE "Lock" SET ${columnsOf(changeAt(now))}
       WHERE "documentId" = ${fileId} AND "lockId" = ${expected} AND kind = 'wopi'
         AND "expiresAt" > ${now} AND ${isThere}`
    if (changed === 1) return { kind: 'ok' }
    return swapLock(stores, fileId, (current, now) =>
      isWopiLock(current, expected) ? changeAt(now) : null,
    )
  }

  return {
    async current(fileId) {
      const [row] = await statements.$queryRaw<LockRow[]>`
        SELECT "lockId", kind, "userId", "editorId", "acquiredAt", "expiresAt" FROM "Lock"
         WHERE "documentId" = ${fileId} AND ${isThere}`
      return row ? await nameHolder(statements, heldAt(row, clock.now())) : null
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
