import {
  checkName,
  freeName,
  isSameName,
  nameKeyOf,
  repairName,
} from '#server/documents/document-name'
import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import type { FoundFolder } from './find-folder'
import { folderPath, maxDepth } from './folder-path'
import { folderNamesIn, inTree } from './in-tree'

export interface AddedFolder {
  id: string
  name: string
}

/**
 * Makes a folder in another one, or at the root. Names of folders are unique where they lie.
 *
 * @param input.parent found by {@link findFolder}, which says whether the viewer may
 * @param input.onConflict `number`: repairs the name and takes the first free one; `refuse`: takes it as it is
 * @throws AppError `invalid` and `conflict` on the field `name`
 */
export async function createFolder(
  portal: Portal,
  viewer: Viewer,
  input: { parent: FoundFolder; name: string; onConflict: 'refuse' | 'number' },
): Promise<AddedFolder> {
  const { parent } = input
  if ((await folderPath(portal, parent)).length >= maxDepth) {
    throw new AppError('invalid', (t) => t('folders.tooDeep', { most: maxDepth }), 'name')
  }
  const wanted = input.onConflict === 'number' ? repairName(input.name) : checkName(input.name)
  const place = { ownerId: parent.ownerId, parentId: parent.id }
  const id = portal.newId()
  const name = await inTree(portal, parent.ownerId, async (tx) => {
    const taken = await folderNamesIn(tx, place)
    const name = input.onConflict === 'number' ? freeName(wanted, taken, 'in-brackets') : wanted
    if (taken.some((other) => isSameName(other, name))) throw nameTaken(name)
    await tx.folder.create({
      data: { id, name, nameKey: nameKeyOf(name), ...place, createdAt: portal.clock.now() },
      select: { id: true },
    })
    return name
  })
  await portal.audit({ actorId: viewer.id, action: 'folder.create', subject: id, detail: { name } })
  return { id, name }
}

/** The stop for a name that another folder in the same place has. */
export function nameTaken(name: string): AppError {
  return new AppError('conflict', (t) => t('folders.taken', { name }), 'name')
}
