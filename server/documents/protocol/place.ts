import { folderColumns, rootName } from '#server/documents/folders/find-folder'
import { findLevel, type Level, mayDo, owns } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import { roleOf } from '#server/documents/role-of'
import type { Caller, Container } from '#server/wopi/ports'

/** A folder as the protocol sees it; its id names the root by its owner. */
export interface Place {
  folderId: string | null
  ownerId: string
}

const ROOT = 'root-'

/** The id of a container. */
export function containerId({ folderId, ownerId }: Place): string {
  return folderId ?? `${ROOT}${ownerId}`
}

/**
 * A folder of the portal as the protocol shows it to a person. The root can be neither renamed nor deleted.
 *
 * @param level what the person may do with it
 */
export function containerOf(
  folder: { id: string | null; name: string; ownerId: string },
  level: Level = 'owner',
): Container {
  const below = folder.id !== null
  const may = mayDo({ level, trashedAt: null })
  return {
    id: containerId({ folderId: folder.id, ownerId: folder.ownerId }),
    name: folder.name,
    may: {
      createFile: may.edit,
      createContainer: may.edit,
      rename: below && may.rename,
      remove: below && may.trash,
    },
  }
}

/** The folder behind a container's id with its owner, as a person may see it, or null when there is none. */
export async function findContainer(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  id: string,
  user: { id: string; role: string },
): Promise<{ container: Container; ownerId: string; reached: boolean } | null> {
  const place = await findPlace(portal, id)
  if (!place) return null
  const { folderId, name, ownerId } = place
  const viewer: Viewer = { id: user.id, name: '', email: '', role: roleOf(user.role) }
  const level = await levelOfPlace(portal, viewer, place)
  // A token of the command line reaches it all the same.
  const container = containerOf({ id: folderId, name, ownerId }, level ?? 'owner')
  return { container, ownerId, reached: level !== null }
}

/** What a person may do with a folder; nobody shares a root. */
export async function levelOfPlace(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
  { folderId, ownerId }: Place,
): Promise<Level | null> {
  if (folderId === null) return owns(viewer, { ownerId }) ? 'owner' : null
  return findLevel(portal, viewer, { folder: { id: folderId, ownerId, trashedAt: null } })
}

/** Where a container is in the portal's own words. */
export async function findPlace(
  { db }: Pick<Portal, 'db'>,
  id: string,
): Promise<(Place & { name: string; parentId: string | null }) | null> {
  if (id.startsWith(ROOT)) {
    const owner = await db.user.findUnique({
      where: { id: id.slice(ROOT.length) },
      select: { id: true },
    })
    return owner && { folderId: null, name: rootName, ownerId: owner.id, parentId: null }
  }
  const folder = await db.folder.findFirst({
    where: { id, trashedAt: null },
    select: folderColumns,
  })
  return (
    folder && {
      folderId: folder.id,
      name: folder.name,
      ownerId: folder.ownerId,
      parentId: folder.parentId,
    }
  )
}

/**
 * The person of a token, for use cases. The token was made for this very document or folder and is checked
 * with every request, so the use case need not ask again whose it is.
 */
export function viewerOf({ user }: Caller): Viewer {
  return { id: user.id, name: user.name, email: '', role: 'admin' }
}
