import { AppError } from '#server/documents/errors'
import { findEditable, notFound } from '#server/documents/find-document'
import type { Portal, Viewer } from '#server/documents/portal'
import { findFolder, rootOf } from './find-folder'
import { inTree, refuseTakenName } from './in-tree'
import type { Moved } from './move-folder'

/**
 * Puts a document into another folder of its owner; null is the root. Its id, bytes and times stay, and an
 * editor that has it open does not notice.
 *
 * @throws AppError `not-found`, `conflict` for a name that is taken there, `invalid` for a folder of somebody else
 */
export async function moveDocument(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; folderId: string | null },
): Promise<Moved> {
  const document = await findEditable(portal, viewer, input.documentId, 'move')
  const { ownerId, folderId: from } = document
  const to = await inTree(portal, ownerId, async (tx) => {
    const folder =
      input.folderId === null
        ? rootOf(ownerId)
        : await findFolder({ ...portal, db: tx }, viewer, input.folderId, 'edit')
    if (folder.ownerId !== ownerId) {
      throw new AppError('invalid', (t) => t('folders.documentOtherOwner'))
    }
    const place = { ownerId, folderId: folder.id, name: folder.name }
    if (folder.id !== from) {
      await refuseTakenName(tx, place, document, 'move')
    }
    const { count } = await tx.document.updateMany({
      where: { id: document.id, trashedAt: null },
      data: { folderId: folder.id },
    })
    if (count === 0) throw notFound()
    return folder.name
  })
  await portal.audit({
    actorId: viewer.id,
    action: 'document.move',
    documentId: document.id,
    detail: { to },
  })
  return { name: document.name, from, to }
}
