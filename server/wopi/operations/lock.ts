import type { Outcome } from '#server/wopi/outcome'
import type { Access, LockHolder, LockId, LockResult, Locks } from '#server/wopi/ports'

/**
 * The lock family (reference §2.3 to §2.7). Each call is one compare-and-swap; a refusal carries the lock that
 * stood in the way. A matching id is all that Refresh and Unlock ask for: when the writer has left and a
 * viewer stays, LibreOffice Online refreshes and unlocks with the viewer's token (reference §13, 4).
 */
export async function lock(locks: Locks, access: Access, id: LockId): Promise<Outcome> {
  if (access.rights !== 'view') {
    return answer(await locks.acquire(access.file.fileId, id, holderOf(access)), access)
  }
  // A token without the right to write may keep a lock alive, but not take one.
  const kept = await locks.refresh(access.file.fileId, id)
  return kept.kind === 'mismatch' ? { kind: 'not-authorised' } : answer(kept, access)
}

/** UnlockAndRelock: LOCK with X-WOPI-OldLock. */
export async function unlockAndRelock(
  locks: Locks,
  access: Access,
  oldLock: LockId,
  id: LockId,
): Promise<Outcome> {
  if (access.rights === 'view') return { kind: 'not-authorised' }
  return answer(await locks.replace(access.file.fileId, oldLock, id, holderOf(access)), access)
}

/** GET_LOCK: never touches the timer. */
export function getLock(access: Access): Outcome {
  return { kind: 'lock-is', current: access.held, version: access.file.version }
}

/** REFRESH_LOCK. Editors also send a wrong id to learn the current one. */
export async function refreshLock(locks: Locks, access: Access, id: LockId): Promise<Outcome> {
  return answer(await locks.refresh(access.file.fileId, id), access)
}

/** UNLOCK. A second one is refused with an empty lock. */
export async function unlock(locks: Locks, access: Access, id: LockId): Promise<Outcome> {
  return answer(await locks.release(access.file.fileId, id), access)
}

function holderOf({ user, grantId, editor }: Access): LockHolder {
  return { userId: user.id, grantId, editorId: editor.id }
}

function answer(result: LockResult, { file }: Access): Outcome {
  switch (result.kind) {
    case 'ok':
      return { kind: 'lock-done', version: file.version }
    case 'mismatch':
      return { kind: 'lock-mismatch', current: result.current }
    case 'gone':
      return { kind: 'not-found' }
  }
}
