'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { requireViewer } from '#server/auth/viewer'
import { adoptRejectedSave } from '#server/documents/adopt-rejected-save'
import { copyRejectedSave } from '#server/documents/copy-rejected-save'
import { discardRejectedSave } from '#server/documents/discard-rejected-save'
import { noteOpening } from '#server/documents/recent/note-recent'
import { runtime } from '#server/runtime'

const id = z.string().min(1).max(64)
/** The person looks at the document's page. */
export async function noteOpeningAction(documentId: string): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    await noteOpening(portal, viewer, { documentId: id.parse(documentId) })
  })
}

/** The reason is asked of admins, of saves that are not their own. */
const deciding = z.object({ rejectedId: id, reason: z.string().max(2000).optional() })
type Deciding = z.infer<typeof deciding>

export async function adoptRejectedAction(asked: Deciding): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    const input = deciding.parse(asked)
    const { version } = await adoptRejectedSave(portal, viewer, input)
    refresh()
    return (await getTranslations('documents.said'))('adopted', { version: String(version) })
  })
}

export async function copyRejectedAction(asked: Deciding): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    const input = deciding.parse(asked)
    const copy = await copyRejectedSave(portal, viewer, input)
    refresh()
    return (await getTranslations('documents.said'))('copiedSave', { name: copy.name })
  })
}

export async function discardRejectedAction(
  _: ActionResult,
  form: FormData,
): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(form, async () => {
    const { portal } = await runtime()
    await discardRejectedSave(portal, viewer, deciding.parse(Object.fromEntries(form)))
    refresh()
    return (await getTranslations('documents.said'))('discarded')
  })
}
