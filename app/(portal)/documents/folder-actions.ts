'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { requireViewer } from '#server/auth/viewer'
import { createFolder } from '#server/documents/folders/create-folder'
import { findFolder } from '#server/documents/folders/find-folder'
import { folderPath } from '#server/documents/folders/folder-path'
import { reachedPath } from '#server/documents/folders/list-crumbs'
import { listFolders } from '#server/documents/folders/list-folders'
import { type MadeFolder, makeFolders } from '#server/documents/folders/make-folders'
import { renameFolder } from '#server/documents/folders/rename-folder'
import { runtime } from '#server/runtime'

const id = z.string().min(1).max(64)
const name = z.string().max(2000)
/** A form cannot send null: the root is the empty text. */
const creating = z.object({ parentId: z.union([z.literal(''), id]), name })
const renaming = z.object({ folderId: id, name })
const listing = z.object({ folderId: id.nullable(), cursor: z.string().max(8192).optional() })
const making = z.object({
  parentId: id.nullable(),
  paths: z.array(z.string().min(1).max(20_000)).min(1).max(2000),
})

type Named = ActionResult<{ name: string }>
type Crumb = { id: string | null; name: string }

type Made = ActionResult<{ id: string; name: string }>

export async function createFolderAction(_: Made, form: FormData): Promise<Made> {
  const viewer = await requireViewer()
  return actionResult(form, async () => {
    const { parentId, name } = creating.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const parent = await findFolder(portal, viewer, parentId === '' ? null : parentId, 'edit')
    const value = await createFolder(portal, viewer, { parent, name, onConflict: 'refuse' })
    refresh()
    const t = await getTranslations('documents.said')
    return { value, message: t('madeFolder', { name: value.name }) }
  })
}

export async function renameFolderAction(_: Named, form: FormData): Promise<Named> {
  const viewer = await requireViewer()
  return actionResult(form, async () => {
    const { portal } = await runtime()
    const value = await renameFolder(portal, viewer, renaming.parse(Object.fromEntries(form)))
    refresh()
    const t = await getTranslations('documents.said')
    return { value, message: t('renamed', { name: value.name }) }
  })
}

/** What one chooses a folder from: the way to this one, and the folders in it. */
export async function listFoldersAction(
  wanted: z.infer<typeof listing>,
): Promise<ActionResult<{ path: Crumb[]; folders: Crumb[]; next: string | null }>> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { folderId, cursor } = listing.parse(wanted)
    const { portal } = await runtime()
    const folder = await findFolder(portal, viewer, folderId)
    const path = await reachedPath(portal, viewer, await folderPath(portal, folder))
    const { items, next } = await listFolders(portal, folder, { cursor, limit: 100 })
    const t = await getTranslations('documents.list')
    const named = path.map(({ id, name }) => ({ id, name: id === null ? t('root') : name }))
    return { value: { path: named, folders: items, next } }
  })
}

/** Makes the folders of an upload, and says which each of the `paths` is. */
export async function makeFoldersAction(
  wanted: z.infer<typeof making>,
): Promise<ActionResult<MadeFolder[]>> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    const value = await makeFolders(portal, viewer, making.parse(wanted))
    refresh()
    return { value }
  })
}
