import type { Queries } from '#server/db/statements/statements'
import type { HeldLock } from '#server/wopi/ports'

/** A row of Lock. */
export interface LockRow {
  lockId: string | null
  kind: string | null
  userId: string | null
  editorId: string | null
  acquiredAt: Date | null
  expiresAt: Date | null
}

/**
 * Takes the document's mutex until the transaction ends, and returns the row as it is then: where others may write at the
 * same time, by a write to the row, of a column without an index. Must be the first statement of the transaction. All
 * later statements see what others committed before.
 *
 * @returns null when there is no such document
 */
export async function holdLockRow(tx: Queries, documentId: string): Promise<LockRow | null> {
  const rows = tx.isAlone
    ? await tx.$queryRaw<LockRow[]>`
    SELECT "lockId", kind, "userId", "editorId", "acquiredAt", "expiresAt" FROM "Lock"
     WHERE "documentId" = ${documentId}`
    : await tx.$queryRaw<LockRow[]>`
    UPDATE "Lock" SET "refreshedAt" = "refreshedAt" WHERE "documentId" = ${documentId}
    RETURNING "lockId", kind, "userId", "editorId", "acquiredAt", "expiresAt"`
  return rows[0] ?? null
}

/** The lock as it counts at `now`: an expired one is none. The name is filled in by {@link nameHolder}. */
export function heldAt(row: LockRow, now: Date): HeldLock | null {
  const { lockId, expiresAt } = row
  if (lockId === null || expiresAt === null || expiresAt <= now) return null
  const userId = row.userId ?? ''
  return {
    id: lockId,
    kind: row.kind === 'checkout' ? 'checkout' : 'wopi',
    holder: { userId, userName: userId, editorId: row.editorId },
    acquiredAt: row.acquiredAt ?? now,
    expiresAt,
  }
}

/** The same lock with its holder's name. */
export async function nameHolder(db: Queries, lock: HeldLock | null): Promise<HeldLock | null> {
  if (!lock) return null
  const [user] = await db.$queryRaw<{ name: string }[]>`
    SELECT name FROM "User" WHERE id = ${lock.holder.userId}`
  return user ? { ...lock, holder: { ...lock.holder, userName: user.name } } : lock
}
