import { isSameName, nameKeyOf, repairName } from '#server/documents/document-name'
import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { findFolder } from './find-folder'
import { folderPath, maxDepth } from './folder-path'
import { inTree } from './in-tree'

/** A folder of an upload. */
export interface MadeFolder {
  id: string
  /** Whether it was there already. */
  existed: boolean
}

/**
 * Makes the folders of an upload from a computer below a folder of the viewer's, all or none of them. Those
 * that are there already are used as they are; names are repaired, never refused.
 *
 * @param input.parentId null: the root
 * @param input.paths names from the top down, joined by `/`: «Photos», «Photos/2026»
 * @returns for each path, in order, its folder
 * @throws AppError `not-found`, `invalid` when they would lie too deep
 */
export async function makeFolders(
  portal: Portal,
  viewer: Viewer,
  input: { parentId: string | null; paths: readonly string[] },
): Promise<MadeFolder[]> {
  const top = await findFolder(portal, viewer, input.parentId, 'edit')
  const made: { id: string; name: string }[] = []
  const folders = await inTree(portal, top.ownerId, async (tx) => {
    const parent = await findFolder({ ...portal, db: tx }, viewer, input.parentId, 'edit')
    const above = (await folderPath({ db: tx }, parent)).length
    const known = new Map<string, MadeFolder>()

    async function child(parentId: string | null, name: string): Promise<MadeFolder> {
      const place = { ownerId: parent.ownerId, parentId }
      const nameKey = nameKeyOf(name)
      const there = await tx.folder.findMany({
        where: { ...place, trashedAt: null, nameKey },
        select: { id: true, name: true },
      })
      const same = there.find((folder) => isSameName(folder.name, name))
      if (same) return { id: same.id, existed: true }
      const id = portal.newId()
      await tx.folder.create({
        data: { id, name, nameKey, ...place, createdAt: portal.clock.now() },
        select: { id: true },
      })
      made.push({ id, name })
      return { id, existed: false }
    }

    async function folderOf(path: string): Promise<MadeFolder> {
      const found = known.get(path)
      if (found !== undefined) return found
      const names = path.split('/')
      if (above + names.length > maxDepth) {
        throw new AppError('invalid', (t) => t('folders.tooDeep', { most: maxDepth }))
      }
      const outer = names.slice(0, -1).join('/')
      const parentId = outer === '' ? parent.id : (await folderOf(outer)).id
      const folder = await child(parentId, repairName(names.at(-1) ?? ''))
      known.set(path, folder)
      return folder
    }

    const found: MadeFolder[] = []
    for (const path of input.paths) found.push(await folderOf(path))
    return found
  })
  for (const { id, name } of made) {
    await portal.audit({
      actorId: viewer.id,
      action: 'folder.create',
      subject: id,
      detail: { name },
    })
  }
  return folders
}
