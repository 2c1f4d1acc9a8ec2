import { findPeople } from '#server/documents/people'
import { findLevels, owns } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import type { FoundFolder } from './find-folder'
import { folderPath } from './folder-path'

/** One step of the way from the root to a folder. */
export interface CrumbRow {
  id: string | null
  name: string
  /** Whether there is a list of it: the root of somebody else has none. */
  listed: boolean
  /** The list of what is shared with the viewer, where the way to what is not theirs begins. */
  shared?: boolean
  /** Whose root it is, when it is somebody else’s. */
  owner?: string
}

/**
 * The way from the root to a folder, that included. What is shared with the viewer begins with the folder that was
 * shared: what lies above is not shown.
 *
 * @param folder found by `findFolder`, which says whether the viewer may
 */
export async function listCrumbs(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
  folder: FoundFolder,
): Promise<CrumbRow[]> {
  const path = await folderPath(portal, folder)
  if (!owns(viewer, folder)) return sharedCrumbs(portal, viewer, path)
  const others = folder.ownerId !== viewer.id
  const person = await findPeople(portal, others ? [folder.ownerId] : [])
  return path.map(({ id, name }) => {
    if (id !== null || !others) return { id, name, listed: true }
    const owner = person(folder.ownerId).name
    return { id, name: `${name} of ${owner}`, listed: false, owner }
  })
}

async function sharedCrumbs(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
  path: readonly FoundFolder[],
): Promise<CrumbRow[]> {
  const reached = await reachedPath(portal, viewer, path)
  const first = { id: null, name: 'Shared with me', listed: true, shared: true }
  return [first, ...reached.map(({ id, name }) => ({ id, name, listed: true }))]
}

/** The part of a way that a person may see. */
export async function reachedPath(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
  path: readonly FoundFolder[],
): Promise<FoundFolder[]> {
  if (path.every((folder) => owns(viewer, folder))) return [...path]
  const folders = path.flatMap((folder) =>
    folder.id === null ? [] : [{ ...folder, id: folder.id, trashedAt: null }],
  )
  const level = await findLevels(portal, viewer, { folders })
  return folders.filter((folder) => level(folder) !== null)
}
