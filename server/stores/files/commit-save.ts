import { isFull } from '#server/db/is-full'
import type { Queries, Statements } from '#server/db/statements/statements'
import { readReachRow, readShared } from '#server/stores/grants/access-row'
import { rightsNow } from '#server/stores/grants/caller'
import { reachOf } from '#server/stores/grants/may-reach'
import {
  type Clock,
  type CommitResult,
  type HeldLock,
  type Save,
  StorageFull,
  type WriteGuard,
} from '#server/wopi/ports'
import { nextModifiedAt } from '#server/wopi/time'
import { isUnchanged } from '#server/wopi/unchanged'
import { addVersion } from './add-version'
import { type Head, readHead } from './head-row'
import { heldAt, holdLockRow, nameHolder } from './lock-row'
import { isWopiLock, takeLock, writeLock } from './swap-lock'
import { NoRoomLeft, type Quota, takeRoom } from './take-room'

/** Makes durable bytes the next version, if the guard holds at this instant: see {@link Versions.commit}. */
export async function commitSave(
  {
    statements,
    clock,
    quota,
    shareLinks,
  }: { statements: Statements; clock: Clock; quota: Quota; shareLinks: boolean },
  documentId: string,
  save: Save,
  guard: WriteGuard,
): Promise<CommitResult> {
  const commit = async (tx: Queries): Promise<CommitResult> => {
    const row = await holdLockRow(tx, documentId)
    const found = row && (await readHead(tx, documentId))
    if (!found) return { kind: 'gone' }
    if (
      guard.kind !== 'nobody-else' &&
      !(await grantHolds(tx, guard.grantId, documentId, { now: clock.now(), links: shareLinks }))
    ) {
      return { kind: 'access-ended' }
    }
    const now = clock.now()
    const current = heldAt(row, now)
    if (!lockAllows(guard, current, found)) {
      return { kind: 'lock-mismatch', current: await nameHolder(tx, current) }
    }
    if (changedSince(guard, found)) {
      return {
        kind: 'changed-elsewhere',
        head: found.head,
        current: await nameHolder(tx, current),
      }
    }
    if (isUnchanged(save, guard, found.head)) {
      const { version, modifiedAt } = found.head
      return { kind: 'unchanged', version, modifiedAt }
    }
    await takeRoom(tx, found.head.ownerId, quota, { size: save.blob.size, frees: save.frees })
    const number = found.head.version + 1
    const modifiedAt = nextModifiedAt(now, found.head.modifiedAt)
    const lockId = 'lock' in guard ? guard.lock : null
    await addVersion(tx, documentId, save, { number, modifiedAt, lockId, now })
    if (guard.kind === 'takes-lock' && save.source !== 'exit-save') {
      const holder = { userId: save.userId, grantId: guard.grantId, editorId: save.editorId }
      await writeLock(tx, documentId, takeLock(guard.lock, 'wopi', holder, now))
    }
    return { kind: 'saved', version: number, modifiedAt }
  }
  try {
    return await statements.$transaction(commit)
  } catch (error) {
    if (error instanceof NoRoomLeft) return { kind: 'over-quota' }
    if (isFull(error)) throw new StorageFull('The disk of the database is full.', { cause: error })
    throw error
  }
}

function lockAllows(guard: WriteGuard, current: HeldLock | null, { head }: Head): boolean {
  switch (guard.kind) {
    case 'holds-lock':
      return isWopiLock(current, guard.lock)
    case 'still-empty':
      return current === null && head.size === 0
    case 'takes-lock':
      return current === null
    case 'nobody-else':
      return (
        current === null || (current.kind === 'checkout' && current.holder.userId === guard.userId)
      )
  }
}

/** A save under the lock that wrote the head is the client's own repeat (reference §13, 6). */
function changedSince(guard: WriteGuard, { head, writtenUnder }: Head): boolean {
  if (guard.kind === 'nobody-else' || guard.seen === undefined) return false
  const own = 'lock' in guard && writtenUnder === guard.lock
  return head.modifiedAt !== guard.seen && !own
}

/** Whether the grant still allows to write; that it has expired since the request came does not matter. */
async function grantHolds(
  tx: Queries,
  grantId: string,
  documentId: string,
  when: { now: Date; links: boolean },
): Promise<boolean> {
  const row = await readReachRow(tx, grantId, documentId)
  if (!row || row.revokedAt || row.disabledAt) return false
  const reach = reachOf(row, row.ownerId, await readShared(tx, row, documentId, when))
  return reach !== null && rightsNow(row, reach) !== 'view'
}
