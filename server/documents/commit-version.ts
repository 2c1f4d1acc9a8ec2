import type { Save } from '#server/wopi/ports'
import { AppError, type Tell } from './errors'
import { notFound } from './find-document'
import { lockedError } from './lock-state'
import type { Portal, Viewer } from './portal'
import { noteRecent } from './recent/note-recent'
import { overQuota } from './store-body'

/**
 * Makes stored bytes the next version, if nobody holds the document but perhaps the viewer by a checkout.
 * Judged at the instant of the commit. When it is refused the bytes are removed: they are a copy of what the
 * person still has.
 *
 * @param undone what the person is told did not happen
 * @throws AppError `locked`, `over-quota` or `not-found`
 */
export async function commitVersion(
  portal: Pick<Portal, 'db' | 'versions' | 'blobs' | 'clock'>,
  viewer: Viewer,
  documentId: string,
  save: Omit<Save, 'userId'>,
  undone: Tell,
): Promise<{ version: number }> {
  const guard = { kind: 'nobody-else', userId: viewer.id } as const
  // When this throws, the rows may have been written all the same: the bytes stay, and the sweeper removes
  // them if nothing points at them.
  const result = await portal.versions.commit(documentId, { ...save, userId: viewer.id }, guard)
  if (result.kind === 'saved') {
    await noteRecent(portal, viewer, documentId, 'changed')
    return { version: result.version }
  }
  await portal.blobs.remove(save.blob.key)
  if (result.kind === 'gone') throw notFound()
  if (result.kind === 'over-quota') throw overQuota()
  if (result.kind === 'lock-mismatch' && result.current !== null) {
    throw lockedError(portal, viewer, result.current, undone)
  }
  throw new AppError('conflict', (t, format) =>
    t('documents.changed', { undone: undone(t, format) }),
  )
}

/**
 * Stops early, before bytes are sent, when somebody holds the document. A courtesy only: what counts is the
 * guard of the commit.
 *
 * @throws AppError `locked`
 */
export async function refuseWhileHeld(
  portal: Pick<Portal, 'locks' | 'clock'>,
  viewer: Viewer,
  documentId: string,
  undone: Tell,
): Promise<void> {
  const held = await portal.locks.current(documentId)
  if (held === null) return
  if (held.kind === 'checkout' && held.holder.userId === viewer.id) return
  throw lockedError(portal, viewer, held, undone)
}
