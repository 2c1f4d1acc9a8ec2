'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { requireAdmin } from '#server/auth/viewer'
import { changeTemplate } from '#server/documents/templates/change-template'
import { deleteTemplate } from '#server/documents/templates/delete-template'
import { runtime } from '#server/runtime'

const templateId = z.string().min(1).max(64)
const words = z.string().max(2000)
const changing = z.object({ templateId, name: words, description: words })

/** Gives a template another name and other words. */
export async function change(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    const input = changing.parse(Object.fromEntries(form))
    const { name } = await changeTemplate(portal, viewer, input)
    return (await getTranslations('admin.templates'))('done.changed', { name })
  })
}

/** Deletes a template. */
export async function remove(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    const input = z.object({ templateId }).parse(Object.fromEntries(form))
    const { name } = await deleteTemplate(portal, viewer, input)
    return (await getTranslations('admin.templates'))('done.deleted', { name })
  })
}
