'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { requireAdmin } from '#server/auth/viewer'
import { adoptRejectedSave } from '#server/documents/adopt-rejected-save'
import { copyRejectedSave } from '#server/documents/copy-rejected-save'
import { discardRejectedSave } from '#server/documents/discard-rejected-save'
import { runtime } from '#server/runtime'

const oneSave = z.object({
  rejectedId: z.string(),
  name: z.string(),
  /** Asked of admins, of saves that are not their own. */
  reason: z.string().max(2000).optional(),
})

/** Makes a refused save the newest version of its document. */
export async function adopt(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('admin.rejected.done')
    const { name, ...input } = oneSave.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const saved = await adoptRejectedSave(portal, viewer, input)
    return t('adopted', { version: String(saved.version), name })
  })
}

/** Makes a refused save a document of its own. */
export async function copy(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('admin.rejected.done')
    const input = oneSave.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const added = await copyRejectedSave(portal, viewer, input)
    return t('copied', { name: added.name })
  })
}

/** Throws a refused save away. */
export async function discard(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('admin.rejected.done')
    const { name, ...input } = oneSave.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    await discardRejectedSave(portal, viewer, input)
    return t('discarded', { name })
  })
}
