import { deleteDocument } from './delete-document'
import { AppError } from './errors'
import { deleteFolder } from './folders/delete-folder'
import { ownedBy } from './policy'
import type { Portal, Viewer } from './portal'

/**
 * Deletes for good whatever is in the viewer's trash, one thing after the other. What is held stays, and
 * what somebody takes out of the trash meanwhile.
 *
 * @param options.until what came into the trash later stays; now unless told otherwise
 * @param options.batch so many are looked up at once
 * @returns how many documents and folders went, as the trash counts them, and how many stay because they are held
 */
export async function emptyTrash(
  portal: Portal,
  viewer: Viewer,
  { until = portal.clock.now(), batch = 200 }: { until?: Date; batch?: number } = {},
): Promise<{ deleted: number; held: number }> {
  const outcome = { deleted: 0, held: 0 }
  const inTrash = {
    ...ownedBy(viewer),
    ...{ trashedAt: { lte: until }, trashedWithId: null },
  }
  const read = { orderBy: { id: 'asc' }, take: batch, select: { id: true } } as const
  await deleteEach(
    (after) => portal.db.folder.findMany({ where: { ...inTrash, id: { gt: after } }, ...read }),
    (folderId) => deleteFolder(portal, viewer, { folderId }),
  )
  await deleteEach(
    (after) => portal.db.document.findMany({ where: { ...inTrash, id: { gt: after } }, ...read }),
    (documentId) => deleteDocument(portal, viewer, { documentId }),
  )
  return outcome

  async function deleteEach(
    next: (after: string) => Promise<{ id: string }[]>,
    remove: (id: string) => Promise<unknown>,
  ) {
    let after = ''
    for (;;) {
      const rows = await next(after)
      for (const { id } of rows) {
        try {
          await remove(id)
          outcome.deleted += 1
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          if (error.code === 'locked') outcome.held += 1
        }
        after = id
      }
      if (rows.length < batch) return
    }
  }
}
