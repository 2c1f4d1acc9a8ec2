import { freeName, nameKeyOf } from '#server/documents/document-name'
import type { Portal, Viewer } from '#server/documents/portal'
import { findTrashedFolder, folderColumns } from './find-folder'
import { folderLevels, folderPath, maxDepth } from './folder-path'
import { folderNamesIn, inTree } from './in-tree'

/**
 * Takes a folder out of the trash with all that went there with it: back to where it was, or to the root when
 * that place is gone or in the trash itself. A name that another folder has by now gets a number.
 *
 * @returns its name, and the name of the folder it is in; null: the root
 * @throws AppError `not-found`
 */
export async function restoreFolder(
  portal: Portal,
  viewer: Viewer,
  input: { folderId: string },
): Promise<{ name: string; place: string | null }> {
  const { id, ownerId } = await findTrashedFolder(portal, viewer, input.folderId)
  const back = { trashedAt: null, trashedById: null, trashedWithId: null }
  const restored = await inTree(portal, ownerId, async (tx) => {
    const folder = await findTrashedFolder({ db: tx }, viewer, id)
    const levels = await folderLevels({ db: tx }, id, { trashedWithId: id })
    const parent =
      folder.parentId === null
        ? null
        : await tx.folder.findFirst({
            where: { id: folder.parentId, trashedAt: null },
            select: folderColumns,
          })
    const above = parent === null ? 1 : (await folderPath({ db: tx }, parent)).length
    const home = parent !== null && above + levels.length - 1 <= maxDepth ? parent : null
    const place = { ownerId, parentId: home?.id ?? null }
    const name = freeName(folder.name, await folderNamesIn(tx, place), 'in-brackets')
    await tx.folder.update({
      where: { id },
      data: { ...back, name, nameKey: nameKeyOf(name), parentId: place.parentId },
      select: { id: true },
    })
    await tx.folder.updateMany({ where: { id: { in: levels.flat().slice(1) } }, data: back })
    await tx.document.updateMany({
      where: { folderId: { in: levels.flat() }, trashedWithId: id },
      data: back,
    })
    return { name, place: home?.name ?? null }
  })
  await portal.audit({
    actorId: viewer.id,
    action: 'folder.restore',
    subject: id,
    detail: { name: restored.name },
  })
  return restored
}
