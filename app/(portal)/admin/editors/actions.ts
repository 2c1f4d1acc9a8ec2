'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import { fieldWord } from '#app/field-words'
import type { ActionResult } from '#lib/action-result'
import { AppError } from '#server/app-error'
import { requireAdmin } from '#server/auth/viewer'
import { addEditor } from '#server/documents/admin/add-editor'
import { refreshEditor } from '#server/documents/admin/refresh-editor'
import { setEditorDisabled } from '#server/documents/admin/set-editor-disabled'
import { setEditorFirstFor } from '#server/documents/admin/set-editor-first-for'
import { setEditorOffers } from '#server/documents/admin/set-editor-offers'
import { testEditor } from '#server/documents/admin/test-editor'
import { type ToldCheck, tellCheck } from '#server/editors/doctor/check'
import { runtime } from '#server/runtime'

const oneEditor = z.object({ editorId: z.string(), name: z.string() })
const newEditor = z.object({
  name: z.string(),
  // Empty: its discovery tells.
  kind: z
    .enum(['', 'onlyoffice', 'collabora', 'microsoft', 'other'])
    .transform((kind) => kind || undefined),
  discoveryUrl: z.url({ protocol: /^https?$/, error: fieldWord('webAddress') }),
})

/** Registers an office server and gives its id. */
export async function add(
  _: ActionResult<{ id: string }>,
  form: FormData,
): Promise<ActionResult<{ id: string }>> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('adminPeople')
    const input = newEditor.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const result = await addEditor(portal, viewer, input)
    if (result.kind === 'refused') {
      throw new AppError('invalid', () => result.tell(t), 'discoveryUrl')
    }
    return {
      value: { id: result.id },
      message: t('editors.done.added', { name: input.name.trim() }),
    }
  })
}

/** Stops or resumes offering an editor. */
export async function setDisabled(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { editorId, name, disabled } = oneEditor
      .extend({ disabled: z.enum(['yes', 'no']).transform((word) => word === 'yes') })
      .parse(Object.fromEntries(form))
    const { portal } = await runtime()
    await setEditorDisabled(portal, viewer, { editorId, disabled })
    const t = await getTranslations('adminPeople')
    return disabled ? t('editors.done.disabled', { name }) : t('editors.done.enabled', { name })
  })
}

/** Chooses what an editor is offered besides the documents it opens. */
export async function setOffers(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { editorId, name } = oneEditor.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    await setEditorOffers(portal, viewer, {
      editorId,
      containers: form.has('containers'),
      writeRelative: form.has('writeRelative'),
      takesFreeLock: form.has('takesFreeLock'),
    })
    const t = await getTranslations('adminPeople')
    return t('editors.done.offersChanged', { name })
  })
}

/** Chooses the types that an editor opens before all others. */
export async function setFirstFor(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { editorId, name } = oneEditor.parse(Object.fromEntries(form))
    const extensions = z.array(z.string()).parse(form.getAll('extension'))
    const { portal } = await runtime()
    const kept = await setEditorFirstFor(portal, viewer, { editorId, extensions })
    const t = await getTranslations('adminPeople')
    return kept.length === 0
      ? t('editors.done.firstForNone', { name })
      : t('editors.done.firstFor', { name, types: kept.join(', ') })
  })
}

/** Examines how an office server is set up. */
export async function test(editorId: string): Promise<ActionResult<ToldCheck[]>> {
  return actionResult(null, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    const t = await getTranslations('adminPeople')
    const checks = await testEditor(portal, viewer, { editorId: z.string().parse(editorId) })
    return { value: checks.map((check) => tellCheck(check, t)) }
  })
}

/** Fetches an editor's discovery document now. */
export async function fetchDiscovery(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { editorId, name } = oneEditor.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const t = await getTranslations('adminPeople')
    const result = await refreshEditor(portal, viewer, { editorId })
    if (result.kind === 'failed') {
      const reason = result.tell(t)
      throw new AppError('conflict', (say) => say('editors.oldCopyStays', { reason }))
    }
    return t('editors.done.fetched', { name })
  })
}
