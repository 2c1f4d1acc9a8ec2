import { type Deletion, type DeletionOptions, deleteDocuments } from './delete-documents'
import { AppError } from './errors'
import { deleteFolder } from './folders/delete-folder'
import { ownedBy } from './policy'
import type { Portal, Viewer } from './portal'

/**
 * Deletes for good whatever is in the viewer's trash: the documents, also those in folders there, and then the
 * folders. What is held stays with its folder, and what somebody takes out of the trash meanwhile.
 *
 * @param options.until what came into the trash later stays; now unless told otherwise
 * @returns how many documents went; and, at the end, how many stay because they are held
 */
export async function emptyTrash(
  portal: Portal,
  viewer: Viewer,
  { until = portal.clock.now(), ...options }: { until?: Date } & DeletionOptions = {},
): Promise<Deletion & { held: number }> {
  const inTrash = { ...ownedBy(viewer), trashedAt: { lte: until } }
  const { deleted, rest } = await deleteDocuments(portal, viewer, inTrash, options)
  if (rest !== null) return { deleted, rest, held: 0 }
  const folders = await portal.db.folder.findMany({
    where: { ...inTrash, trashedWithId: null },
    select: { id: true },
  })
  for (const { id } of folders) {
    try {
      await deleteFolder(portal, viewer, { folderId: id })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
  return { deleted, rest, held: await portal.db.document.count({ where: inTrash }) }
}
