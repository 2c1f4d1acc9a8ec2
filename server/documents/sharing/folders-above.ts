import type { DbTransaction } from '#server/db/client'
import { folderColumns } from '#server/documents/folders/find-folder'
import { folderPath } from '#server/documents/folders/folder-path'

/** The folders whose shares reach a thing in this folder: it, and those above it. None at the root. */
export async function foldersAbove(
  portal: { db: Pick<DbTransaction, 'folder'> },
  folderId: string | null,
): Promise<{ id: string; name: string }[]> {
  if (folderId === null) return []
  const folder = await portal.db.folder.findUnique({
    where: { id: folderId },
    select: folderColumns,
  })
  const path = folder ? await folderPath(portal, folder) : []
  return path.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]))
}
