'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { requireViewer } from '#server/auth/viewer'
import { copyVersion } from '#server/documents/copy-version'
import { deleteVersion } from '#server/documents/delete-version'
import { labelVersion } from '#server/documents/label-version'
import { pinVersion } from '#server/documents/pin-version'
import { restoreVersion } from '#server/documents/restore-version'
import { runtime } from '#server/runtime'

/** What people do with versions, on the document's page and in the admin area. */

const oneVersion = z.object({
  documentId: z.string().min(1).max(64),
  number: z.coerce.number().int().positive(),
})

/** Asked of admins, of documents that are not their own. */
const reason = z.string().max(2000).optional()

export async function restore(_: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(form, async () => {
    const { number, ...input } = oneVersion.extend({ reason }).parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const { version } = await restoreVersion(portal, viewer, { ...input, version: number })
    const t = await getTranslations('documents.said')
    return t('restoredVersion', { number: String(number), version: String(version) })
  })
}

export async function label(_: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(form, async () => {
    const input = oneVersion.extend({ label: z.string() }).parse(Object.fromEntries(form))
    const { portal } = await runtime()
    await labelVersion(portal, viewer, input)
    const words = input.label.trim()
    const t = await getTranslations('documents.said')
    const number = String(input.number)
    return words === '' ? t('unlabelled', { number }) : t('labelled', { number, label: words })
  })
}

export async function remove(_: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(form, async () => {
    const input = oneVersion.extend({ reason }).parse(Object.fromEntries(form))
    const { portal } = await runtime()
    await deleteVersion(portal, viewer, input)
    return (await getTranslations('documents.said'))('deletedVersion', {
      number: String(input.number),
    })
  })
}

export async function pin(asked: {
  documentId: string
  number: number
  pinned: boolean
}): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const input = oneVersion.extend({ pinned: z.boolean() }).parse(asked)
    const { portal } = await runtime()
    await pinVersion(portal, viewer, input)
    const t = await getTranslations('documents.said')
    const number = String(input.number)
    return input.pinned ? t('pinned', { number }) : t('unpinned', { number })
  })
}

export async function copy(asked: { documentId: string; number: number }): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    const made = await copyVersion(portal, viewer, oneVersion.parse(asked))
    return (await getTranslations('documents.said'))('copiedVersion', { name: made.name })
  })
}
