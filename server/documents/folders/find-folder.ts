import type { DbTransaction } from '#server/db/client'
import { AppError } from '#server/documents/errors'
import { refuseWithout } from '#server/documents/find-document'
import { findLevel, type Level, type May, owns, type Policy } from '#server/documents/policy'
import type { Viewer } from '#server/documents/portal'

/** A folder that exists; `id` null is the root of its owner. */
export interface FoundFolder {
  id: string | null
  name: string
  ownerId: string
  parentId: string | null
}

/** The same with what the viewer may do with it, and in it. */
export interface ReachedFolder extends FoundFolder {
  level: Level
}

/** How the root is called. */
export const rootName = 'Documents'

export function rootOf(ownerId: string): FoundFolder {
  return { id: null, name: rootName, ownerId, parentId: null }
}

/** The columns of a {@link FoundFolder}. */
export const folderColumns = { id: true, name: true, ownerId: true, parentId: true } as const

/**
 * Finds a folder outside the trash that the viewer may see; null asks for the viewer's own root, which guests do
 * not have.
 *
 * @param right what they want to do with it: `edit` is to put something into it
 * @throws AppError `not-found` when there is none, or nobody gave them a right to it; `forbidden` when they may only
 *   see it
 */
export async function findFolder(
  portal: Policy & { db: Pick<DbTransaction, 'folder'> },
  viewer: Viewer,
  folderId: string | null,
  right: keyof May = 'open',
): Promise<ReachedFolder> {
  if (folderId === null) {
    if (viewer.role === 'guest') throw folderNotFound()
    return { ...rootOf(viewer.id), level: 'owner' }
  }
  const found = await portal.db.folder.findFirst({
    where: { id: folderId, trashedAt: null },
    select: folderColumns,
  })
  const live = found && { ...found, trashedAt: null }
  const level = live && (await findLevel(portal, viewer, { folder: live }))
  if (!live || !level) throw folderNotFound()
  refuseWithout({ ...live, level }, right)
  return { ...found, level }
}

/** A folder that was thrown away. */
export interface TrashedFolder extends FoundFolder {
  id: string
}

/**
 * Finds a folder that the viewer may see in the trash: one that was itself thrown away, not one that went
 * there with a folder above it.
 *
 * @throws AppError `not-found`
 */
export async function findTrashedFolder(
  portal: { db: Pick<DbTransaction, 'folder'> },
  viewer: Viewer,
  folderId: string,
): Promise<TrashedFolder> {
  const found = await portal.db.folder.findFirst({
    where: { id: folderId, trashedAt: { not: null }, trashedWithId: null },
    select: folderColumns,
  })
  if (found === null || !owns(viewer, found)) throw folderNotFound()
  return found
}

/** The stop for a folder that does not exist, is gone, or is not the viewer's. */
export function folderNotFound(): AppError {
  return new AppError('not-found', (t) => t('folders.notFound'))
}

/** The name of a folder that is known to be there; null: of the root. */
export async function placeName(
  { db }: { db: Pick<DbTransaction, 'folder'> },
  folderId: string | null,
): Promise<string> {
  if (folderId === null) return rootName
  const folder = await db.folder.findUnique({ where: { id: folderId }, select: { name: true } })
  return folder?.name ?? rootName
}
