import { checkName, isSameName, nameKeyOf } from '#server/documents/document-name'
import type { Portal, Viewer } from '#server/documents/portal'
import { nameTaken } from './create-folder'
import { findFolder, folderNotFound } from './find-folder'
import { folderNamesIn, inTree } from './in-tree'

/**
 * Renames a folder; its id and what is in it stay.
 *
 * @throws AppError `invalid` and `conflict` on the field `name`, `not-found`
 */
export async function renameFolder(
  portal: Portal,
  viewer: Viewer,
  input: { folderId: string; name: string },
): Promise<{ name: string }> {
  const folder = await findFolder(portal, viewer, input.folderId, 'rename')
  const name = checkName(input.name)
  if (name === folder.name) return { name }
  await inTree(portal, folder.ownerId, async (tx) => {
    const taken = await folderNamesIn(tx, folder, input.folderId)
    if (taken.some((other) => isSameName(other, name))) throw nameTaken(name)
    const { count } = await tx.folder.updateMany({
      where: { id: input.folderId, trashedAt: null },
      data: { name, nameKey: nameKeyOf(name) },
    })
    if (count === 0) throw folderNotFound()
  })
  await portal.audit({
    actorId: viewer.id,
    action: 'folder.rename',
    subject: input.folderId,
    detail: { from: folder.name, to: name },
  })
  return { name }
}
