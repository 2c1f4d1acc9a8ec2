import { reasonOfAdmin } from '#server/documents/admin/reason-of-admin'
import {
  type Deletion,
  type DeletionOptions,
  deleteDocuments,
} from '#server/documents/delete-documents'
import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { findTrashedFolder } from './find-folder'
import { folderLevels } from './folder-path'
import { inTree } from './in-tree'

/**
 * Deletes a folder in the trash for good, with all that went there with it. What had been thrown away before
 * stays in the trash, and comes back to the root when it is restored.
 *
 * @param input.reason why an admin deletes it who does not own it; goes into the audit log
 * @returns its name, how many documents went, and what is left
 * @throws AppError `locked` when a document is held; then that one and the folder stay. `invalid` for that admin without a
 *   reason; `not-found`
 */
export async function deleteFolder(
  portal: Portal,
  viewer: Viewer,
  input: { folderId: string; reason?: string | undefined },
  options?: DeletionOptions,
): Promise<{ name: string } & Deletion> {
  const { id, name, ownerId } = await findTrashedFolder(portal, viewer, input.folderId)
  const reason = reasonOfAdmin(viewer, [ownerId], input.reason)
  const inFolder = { ownerId, trashedAt: { not: null }, trashedWithId: id }
  const { deleted, rest } = await deleteDocuments(portal, viewer, inFolder, {
    ...options,
    reason: reason ?? undefined,
  })
  if (rest !== null) return { name, deleted, rest }
  const kept = await portal.db.document.count({ where: inFolder })
  if (kept > 0) {
    throw new AppError('locked', (t) => t('folders.notDeleted', { name, count: kept }))
  }
  await inTree(portal, ownerId, async (tx) => {
    await findTrashedFolder({ db: tx }, viewer, id)
    const ids = (await folderLevels({ db: tx }, id, { trashedWithId: id })).flat()
    // No folder is deleted over the head of another one: not those that go, nor those that stay.
    await tx.folder.updateMany({ where: { parentId: { in: ids } }, data: { parentId: null } })
    await tx.folder.deleteMany({ where: { id: { in: ids } } })
  })
  await portal.audit({
    actorId: viewer.id,
    action: 'folder.delete',
    subject: id,
    detail: { name, documents: deleted, ...(reason !== null && { reason }) },
  })
  return { name, deleted, rest }
}
