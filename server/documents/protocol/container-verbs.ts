import { freeName, isSameName, repairName } from '#server/documents/document-name'
import { AppError } from '#server/documents/errors'
import { createFolder } from '#server/documents/folders/create-folder'
import type { FoundFolder } from '#server/documents/folders/find-folder'
import { folderPath } from '#server/documents/folders/folder-path'
import { renameFolder } from '#server/documents/folders/rename-folder'
import { trashFolder } from '#server/documents/folders/trash-folder'
import type { Portal } from '#server/documents/portal'
import { roleOf } from '#server/documents/role-of'
import type { ChildFile, Library, NewName } from '#server/wopi/library-port'
import type { Container, ContainerAccess } from '#server/wopi/ports'
import { faultOf } from './create-file'
import { containerOf, findPlace, levelOfPlace, viewerOf } from './place'

/** EnumerateChildren has no pages, so there is an end somewhere. */
const mostChildren = 5000

/** From the root to the folder above this one. */
export async function ancestors(
  portal: Portal,
  { container, user }: ContainerAccess,
): Promise<Container[]> {
  const place = await findPlace(portal, container.id)
  if (!place || place.folderId === null) return []
  const path = await folderPath(portal, { ...place, id: place.folderId })
  return seenBy(portal, user.id, path.slice(0, -1))
}

/** The part of a way that the person of a token may see, from the root down. */
export async function seenBy(
  portal: Portal,
  userId: string,
  path: readonly FoundFolder[],
): Promise<Container[]> {
  const user = await portal.db.user.findUnique({ where: { id: userId }, select: { role: true } })
  const viewer = { id: userId, name: '', email: '', role: roleOf(user?.role ?? '') }
  const seen = await Promise.all(
    path.map(async (folder) => ({
      folder,
      level: await levelOfPlace(portal, viewer, { ...folder, folderId: folder.id }),
    })),
  )
  return seen.flatMap(({ folder, level }) => (level === null ? [] : containerOf(folder, level)))
}

/** Folders and files directly in a folder; `extensions` filters the files only. */
export async function children(
  portal: Portal,
  { container }: ContainerAccess,
  extensions: readonly string[] | null,
): Promise<{ containers: Container[]; files: ChildFile[] }> {
  const place = await findPlace(portal, container.id)
  if (!place) return { containers: [], files: [] }
  const { ownerId, folderId } = place
  const folders = await portal.db.folder.findMany({
    where: { ownerId, parentId: folderId, trashedAt: null },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: mostChildren,
    select: { id: true, name: true, ownerId: true },
  })
  const wanted = extensions?.map((extension) => extension.replace(/^\./, ''))
  const documents = await portal.db.document.findMany({
    where: { ownerId, folderId, trashedAt: null, ...(wanted && { extension: { in: wanted } }) },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: mostChildren,
    select: { id: true, name: true, size: true, headNumber: true, contentModifiedAt: true },
  })
  return {
    // What one may do with a folder one may do with those in it; its own root alone has less.
    containers: folders.map((folder) => ({
      ...containerOf(folder),
      may: folderId === null ? containerOf(folder).may : container.may,
    })),
    files: documents.map((row) => ({
      id: row.id,
      name: row.name,
      size: Number(row.size),
      version: row.headNumber,
      modifiedAt: row.contentModifiedAt,
    })),
  }
}

type CreateContainer = ReturnType<Library['createContainer']>

/** CreateChildContainer, through the portal's own verb. */
export async function createContainer(
  portal: Portal,
  access: ContainerAccess,
  name: NewName,
): CreateContainer {
  if (!access.container.may.createContainer) return { kind: 'not-allowed' }
  const place = await findPlace(portal, access.container.id)
  if (!place) return { kind: 'gone' }
  const wanted = name.mode === 'suggested-extension' ? name.extension : name.name
  const siblings = await portal.db.folder.findMany({
    where: { ownerId: place.ownerId, parentId: place.folderId, trashedAt: null },
    select: { name: true },
  })
  const taken = siblings.map((each) => each.name)
  const free = freeName(repairName(wanted), taken, 'in-brackets')
  const exact = name.mode === 'exact'
  const reason = exact ? faultOf(wanted) : null
  if (reason !== null) return { kind: 'invalid-name', reason, free }
  if (exact && taken.some((other) => isSameName(other, wanted))) return { kind: 'name-taken', free }
  try {
    const added = await createFolder(portal, viewerOf(access), {
      parent: { ...place, id: place.folderId },
      name: wanted,
      onConflict: exact ? 'refuse' : 'number',
    })
    return { kind: 'created', ...added }
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return { kind: 'name-taken', free }
    if (error instanceof AppError && error.code === 'invalid') {
      return { kind: 'invalid-name', reason: error.message, free }
    }
    if (error instanceof AppError && error.code === 'not-found') return { kind: 'gone' }
    throw error
  }
}

/** RenameContainer. */
export async function renameContainer(
  portal: Portal,
  access: ContainerAccess,
  name: string,
): ReturnType<Library['renameContainer']> {
  if (!access.container.may.rename) return { kind: 'not-allowed' }
  try {
    const viewer = viewerOf(access)
    const renamed = await renameFolder(portal, viewer, { folderId: access.container.id, name })
    return { kind: 'renamed', name: renamed.name }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'not-found') return { kind: 'gone' }
    return { kind: 'invalid-name', reason: error.message }
  }
}

/** DeleteContainer: only an empty one, to the trash. */
export async function removeContainer(
  portal: Portal,
  access: ContainerAccess,
): ReturnType<Library['removeContainer']> {
  if (!access.container.may.remove) return { kind: 'not-allowed' }
  try {
    const input = { folderId: access.container.id, onlyEmpty: true }
    await trashFolder(portal, viewerOf(access), input)
    return { kind: 'done' }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.code === 'not-empty' ? { kind: 'not-empty' } : { kind: 'gone' }
  }
}
