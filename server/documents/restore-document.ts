import { findDocument, refuseWithout } from './find-document'
import { inTree } from './folders/in-tree'
import type { Portal, Viewer } from './portal'

/**
 * Takes a document out of the trash, back to its folder, or to the root when that is gone or in the trash
 * itself. Restoring what is not there changes nothing.
 *
 * @returns its name, and the name of the folder it is in; null: the root
 * @throws AppError `not-found`, `forbidden`
 */
export async function restoreDocument(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string },
): Promise<{ name: string; place: string | null }> {
  const found = await findDocument(portal, viewer, input.documentId)
  refuseWithout({ ...found, trashedAt: null }, 'trash')
  const { id, ownerId } = found
  const restored = await inTree(portal, ownerId, async (tx) => {
    const document = await findDocument({ ...portal, db: tx }, viewer, id)
    const folder =
      document.folderId === null
        ? null
        : await tx.folder.findFirst({
            where: { id: document.folderId, trashedAt: null },
            select: { id: true, name: true },
          })
    const { count } = await tx.document.updateMany({
      where: { id, trashedAt: { not: null } },
      data: {
        ...{ trashedAt: null, trashedById: null, trashedWithId: null },
        folderId: folder?.id ?? null,
      },
    })
    return { name: document.name, place: folder?.name ?? null, done: count > 0 }
  })
  const { name, place } = restored
  if (restored.done) {
    await portal.audit({
      actorId: viewer.id,
      action: 'document.restore',
      documentId: id,
      detail: { name },
    })
  }
  return { name, place }
}
