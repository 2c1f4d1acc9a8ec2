'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { routes } from '#lib/routes'
import { AppError } from '#server/app-error'
import { requireViewer } from '#server/auth/viewer'
import { deleteDocument } from '#server/documents/delete-document'
import { emptyTrash } from '#server/documents/empty-trash'
import { deleteFolder } from '#server/documents/folders/delete-folder'
import { runtime } from '#server/runtime'

const input = z.object({ documentId: z.string().min(1).max(64) })

export async function deleteDocumentAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(form, async () => {
    const { portal } = await runtime()
    const { name } = await deleteDocument(portal, viewer, input.parse(Object.fromEntries(form)))
    refresh()
    return (await getTranslations('documents.said'))('deleted', { name })
  })
}

/** All that is in the viewer's trash. What is held stays there, and is told as a refusal. */
export async function emptyTrashAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(form, async () => {
    const { portal } = await runtime()
    const { deleted, held } = await emptyTrash(portal, viewer)
    refresh()
    if (held > 0) {
      throw new AppError('locked', (t) => t('folders.trashNotEmptied', { deleted, held }))
    }
    return (await getTranslations('documents.said'))('emptied', { count: deleted })
  })
}

const folder = z.object({ folderId: z.string().min(1).max(64) })

export async function deleteFolderAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(form, async () => {
    const { portal } = await runtime()
    const { name } = await deleteFolder(portal, viewer, folder.parse(Object.fromEntries(form)))
    refresh()
    return (await getTranslations('documents.said'))('deleted', { name })
  })
}

/** The same from the document's own page, which is gone afterwards. */
export async function deleteAndLeaveAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(form, async () => {
    const { portal } = await runtime()
    await deleteDocument(portal, viewer, input.parse(Object.fromEntries(form)))
    redirect(routes.trash)
  })
}
