import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { findFolder } from './find-folder'
import { folderPath } from './folder-path'
import { listFolders } from './list-folders'

/** The folders directly in one of the viewer's own. */
export interface TreeLevel {
  /** Null: the root. */
  id: string | null
  folders: { id: string; name: string }[]
  /** Whether there are others: these are in the list of that folder. */
  more: boolean
}

export interface FolderTree {
  levels: TreeLevel[]
  /** The ids of the folders that lead to the one that is open, without itself. */
  way: string[]
}

/** So many folders of one are shown. */
const most = 100

/**
 * The tree of the viewer's own folders as far as it is unfolded, which it also is on the way to the one that is open. Folders
 * that have gone meanwhile, and those of others, are left out.
 *
 * @param input.at the folder that is open
 * @param input.unfolded ids of folders
 */
export async function folderTree(
  portal: Portal,
  viewer: Viewer,
  input: { at?: string | undefined; unfolded: readonly string[] },
): Promise<FolderTree> {
  const own = async (folderId: string | null) => {
    try {
      const folder = await findFolder(portal, viewer, folderId)
      return folder.ownerId === viewer.id ? folder : null
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return null
      throw error
    }
  }
  const open = input.at === undefined ? null : await own(input.at)
  const path = open === null ? [] : await folderPath(portal, open)
  const way = path.flatMap(({ id }) => (id === null || id === open?.id ? [] : [id]))
  const levels = await Promise.all(
    [...new Set([null, ...way, ...input.unfolded])].map(async (folderId) => {
      const folder = await own(folderId)
      if (folder === null) return []
      const { items, next } = await listFolders(portal, folder, { limit: most })
      return [{ id: folderId, folders: items, more: next !== null }]
    }),
  )
  return { way, levels: levels.flat() }
}
