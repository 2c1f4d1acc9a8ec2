import { isSameName } from '#server/documents/document-name'
import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { nameTaken } from './create-folder'
import { findFolder, folderNotFound, rootName } from './find-folder'
import { folderLevels, folderPath, maxDepth } from './folder-path'
import { folderNamesIn, inTree } from './in-tree'

/** What was moved, so that it can be said and undone. */
export interface Moved {
  name: string
  /** The folder it was in; null: the root. */
  from: string | null
  /** The name of the folder it is in now. */
  to: string
}

/**
 * Puts a folder, with all that is in it, into another folder of its owner; null is the root. Never into itself
 * or below itself.
 *
 * @throws AppError `invalid`, `conflict`, `not-found`
 */
export async function moveFolder(
  portal: Portal,
  viewer: Viewer,
  input: { folderId: string; parentId: string | null },
): Promise<Moved> {
  const folder = await findFolder(portal, viewer, input.folderId, 'move')
  const to = await inTree(portal, folder.ownerId, async (tx) => {
    const parent =
      input.parentId === null
        ? null
        : await findFolder({ ...portal, db: tx }, viewer, input.parentId, 'edit')
    if (parent && parent.ownerId !== folder.ownerId) {
      throw new AppError('invalid', (t) => t('folders.otherOwner'))
    }
    const path = parent ? await folderPath({ db: tx }, parent) : []
    if (path.some(({ id }) => id === input.folderId)) {
      throw new AppError('invalid', (t) => t('folders.intoItself', { name: folder.name }))
    }
    const levels = await folderLevels({ db: tx }, input.folderId, { trashedAt: null })
    if (path.length + levels.length > maxDepth) {
      throw new AppError('invalid', (t) => t('folders.tooDeep', { most: maxDepth }))
    }
    const place = { ownerId: folder.ownerId, parentId: parent?.id ?? null }
    const taken = await folderNamesIn(tx, place, input.folderId)
    if (taken.some((other) => isSameName(other, folder.name))) throw nameTaken(folder.name)
    const { count } = await tx.folder.updateMany({
      where: { id: input.folderId, trashedAt: null },
      data: { parentId: place.parentId },
    })
    if (count === 0) throw folderNotFound()
    return parent?.name ?? rootName
  })
  await portal.audit({
    actorId: viewer.id,
    action: 'folder.move',
    subject: input.folderId,
    detail: { name: folder.name },
  })
  return { name: folder.name, from: folder.parentId, to }
}
