'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { Step } from '#components/ui/use-steps'
import type { ActionResult } from '#lib/action-result'
import { routes } from '#lib/routes'
import { AppError } from '#server/app-error'
import { requireViewer } from '#server/auth/viewer'
import { deleteDocument } from '#server/documents/delete-document'
import type { Deletion, DeletionOptions } from '#server/documents/delete-documents'
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

/** How long one part of a long deletion takes, in milliseconds: no proxy gives up on it, and the progress moves. */
const partMs = 2000

const begun = z
  .object({ after: z.string().max(64), deleted: z.coerce.number().int().min(0) })
  .optional()
  .catch(undefined)

/** The next part of a long deletion, out of what the one before it answered. */
function part(form: FormData): DeletionOptions {
  return { from: begun.parse(Object.fromEntries(form)), signal: AbortSignal.timeout(partMs) }
}

function step({ deleted, rest }: Deletion, until?: Date): Step | null {
  if (rest === null) return null
  const next = { after: rest.after, deleted: String(deleted) }
  return {
    ...{ done: deleted, of: deleted + rest.left },
    next: until === undefined ? next : { ...next, until: until.toISOString() },
  }
}

const emptying = z.object({ until: z.coerce.date().optional().catch(undefined) })

/** All that was in the viewer's trash at the first part. What is held stays there, and is told as a refusal. */
export async function emptyTrashAction(
  _: ActionResult<Step | null>,
  form: FormData,
): Promise<ActionResult<Step | null>> {
  const viewer = await requireViewer()
  return actionResult(form, async () => {
    const { portal } = await runtime()
    const { until = portal.clock.now() } = emptying.parse(Object.fromEntries(form))
    const emptied = await emptyTrash(portal, viewer, { until, ...part(form) })
    refresh()
    const { deleted, held } = emptied
    if (held > 0) {
      throw new AppError('locked', (t) => t('folders.trashNotEmptied', { deleted, held }))
    }
    const t = await getTranslations('documents.said')
    const next = step(emptied, until)
    return next ? { value: next } : { value: null, message: t('emptied', { count: deleted }) }
  })
}

const folder = z.object({ folderId: z.string().min(1).max(64) })

export async function deleteFolderAction(
  _: ActionResult<Step | null>,
  form: FormData,
): Promise<ActionResult<Step | null>> {
  const viewer = await requireViewer()
  return actionResult(form, async () => {
    const { portal } = await runtime()
    const input = folder.parse(Object.fromEntries(form))
    const deleted = await deleteFolder(portal, viewer, input, part(form))
    refresh()
    const t = await getTranslations('documents.said')
    const next = step(deleted)
    return next ? { value: next } : { value: null, message: t('deleted', { name: deleted.name }) }
  })
}

/** Admins say why, of documents that are not their own. */
const withReason = input.extend({ reason: z.string().max(2000).optional() })

/** The same from the document's own page, which is gone afterwards. */
export async function deleteAndLeaveAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(form, async () => {
    const { portal } = await runtime()
    await deleteDocument(portal, viewer, withReason.parse(Object.fromEntries(form)))
    redirect(routes.trash)
  })
}
