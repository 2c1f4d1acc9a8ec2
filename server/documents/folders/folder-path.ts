import type { DbTransaction } from '#server/db/client'
import type { FoundFolder } from './find-folder'
import { folderColumns, rootOf } from './find-folder'

/** Deeper trees than this cannot be made. */
export const maxDepth = 40

/** The folders from the root to this one, both included. */
export async function folderPath(
  { db }: { db: Pick<DbTransaction, 'folder'> },
  folder: FoundFolder,
): Promise<FoundFolder[]> {
  const path = [folder]
  let parentId = folder.parentId
  while (parentId !== null && path.length <= maxDepth) {
    const parent: FoundFolder | null = await db.folder.findUnique({
      where: { id: parentId },
      select: folderColumns,
    })
    if (parent === null) break
    path.unshift(parent)
    parentId = parent.parentId
  }
  return folder.id === null ? path : [rootOf(folder.ownerId), ...path]
}

/** This folder and all below it, level by level, as far as `where` says. */
export async function folderLevels(
  { db }: { db: Pick<DbTransaction, 'folder'> },
  folderId: string,
  where: { trashedAt: null } | { trashedWithId: string },
): Promise<string[][]> {
  const levels = [[folderId]]
  for (let level = [folderId]; levels.length <= maxDepth; ) {
    const below = await db.folder.findMany({
      where: { ...where, parentId: { in: level } },
      select: { id: true },
    })
    if (below.length === 0) break
    level = below.map(({ id }) => id)
    levels.push(level)
  }
  return levels
}
