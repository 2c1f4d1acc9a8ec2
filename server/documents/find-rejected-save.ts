import { AppError } from './errors'
import { owns } from './policy'
import type { Portal, Viewer } from './portal'

/**
 * A rejected save that still waits for a person, with its document. A resolved one owns no bytes any more. It is the
 * document's owner's, and of the person who saved: theirs stays theirs when their right to the document has gone.
 *
 * @throws AppError `not-found` when there is none, it was resolved or is over, or it is not theirs
 */
export async function findRejectedSave(
  portal: Pick<Portal, 'db' | 'clock'>,
  viewer: Viewer,
  rejectedId: string,
) {
  const found = await portal.db.rejectedSave.findFirst({
    where: {
      id: rejectedId,
      resolvedAt: null,
      expiresAt: { gt: portal.clock.now() },
    },
    select: {
      id: true,
      documentId: true,
      userId: true,
      blobKey: true,
      size: true,
      sha256: true,
      source: true,
      modifiedByUser: true,
      editors: true,
      editorId: true,
      document: {
        select: { name: true, extension: true, ownerId: true, folderId: true, trashedAt: true },
      },
    },
  })
  if (found === null || !(owns(viewer, found.document) || found.userId === viewer.id)) {
    throw new AppError('not-found', (t) => t('documents.keptCopyGone'))
  }
  return found
}
