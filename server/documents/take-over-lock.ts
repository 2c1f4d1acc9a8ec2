import { AppError } from './errors'
import { findEditable } from './find-document'
import { lockRef } from './lock-ref'
import { lockedError } from './lock-state'
import type { Portal, Viewer } from './portal'

/**
 * Releases the person's own editor lock, held by another window of theirs, so that this window can go on. A
 * compare-and-swap on the lock they saw: a newer one stays. What the other window saves from then on is
 * refused and kept.
 *
 * @param input.lock from the save status: which lock the person saw
 * @throws AppError `conflict` when another lock is held by now; `locked` when it is somebody else's or a
 *   checkout; `not-found`
 */
export async function takeOverLock(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; lock: string },
): Promise<void> {
  const document = await findEditable(portal, viewer, input.documentId, 'comment')
  const held = await portal.locks.current(document.id)
  if (held === null) return
  if (held.kind !== 'wopi' || held.holder.userId !== viewer.id) {
    throw lockedError(portal, viewer, held, (t) => t('undone.taken'))
  }
  if (lockRef(held.id) !== input.lock) throw newer()
  const released = await portal.locks.releaseAny(document.id, held.id)
  if (released.kind === 'mismatch' && released.current !== null) throw newer()
  await portal.audit({
    actorId: viewer.id,
    action: 'lock.take-over',
    documentId: document.id,
    detail: { editorId: held.holder.editorId, since: held.acquiredAt.toISOString() },
  })
}

function newer(): AppError {
  return new AppError('conflict', (t) => t('documents.openedAgain'))
}
