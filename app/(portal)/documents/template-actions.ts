'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { routes } from '#lib/routes'
import type { TemplateChoice } from '#lib/templates'
import { requireAdmin, requireViewer } from '#server/auth/viewer'
import { createFromTemplate } from '#server/documents/templates/create-from-template'
import { listTemplates } from '#server/documents/templates/list-templates'
import { saveAsTemplate } from '#server/documents/templates/save-as-template'
import { runtime } from '#server/runtime'

const id = z.string().min(1).max(64)

/** What there is to choose from. */
export async function listTemplatesAction(): Promise<ActionResult<TemplateChoice[]>> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    return { value: await listTemplates(portal, viewer) }
  })
}

/** Makes a document from a template, and opens it. */
export async function createFromTemplateAction(
  templateId: string,
  folderId: string | null,
): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    const made = await createFromTemplate(portal, viewer, {
      templateId: id.parse(templateId),
      folderId: id.nullable().parse(folderId),
    })
    redirect(routes.edit(made.id))
  })
}

const words = z.string().max(2000)
const saving = z.object({ documentId: id, name: words, description: words })

/** Makes a template of a document. */
export async function saveAsTemplateAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    const { name } = await saveAsTemplate(portal, viewer, saving.parse(Object.fromEntries(form)))
    return (await getTranslations('documents.templates'))('saved', { name })
  })
}
