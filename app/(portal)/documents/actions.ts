'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { routes } from '#lib/routes'
import { requireViewer } from '#server/auth/viewer'
import { checkInDocument } from '#server/documents/check-in-document'
import { checkOutDocument } from '#server/documents/check-out-document'
import { copyDocument } from '#server/documents/copy-document'
import { createDocument, newKinds, type TemplateKind } from '#server/documents/create-document'
import { findSameNames, type SameName } from '#server/documents/find-same-names'
import { renameDocument } from '#server/documents/rename-document'
import { runtime } from '#server/runtime'

const id = z.string().min(1).max(64)

export async function createDocumentAction(
  kind: string,
  folderId: string | null,
): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    const chosen = z.enum(['docx', 'xlsx', 'pptx', 'txt', 'md']).parse(kind)
    const t = await getTranslations('documents.newNames')
    const made = await createDocument(portal, viewer, {
      kind: chosen,
      title: t(chosen),
      folderId: id.nullable().parse(folderId),
    })
    redirect(routes.edit(made.id))
  })
}

/** What can be made new. */
export async function newKindsAction(): Promise<TemplateKind[]> {
  await requireViewer()
  const { portal } = await runtime()
  return await newKinds(portal)
}

const renaming = z.object({
  documentId: id,
  name: z.string().max(2000),
  changeExtension: z.literal('on').optional(),
})

export async function renameDocumentAction(
  _: ActionResult<{ name: string }>,
  form: FormData,
): Promise<ActionResult<{ name: string }>> {
  const viewer = await requireViewer()
  return actionResult(form, async () => {
    const { changeExtension, ...input } = renaming.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const value = await renameDocument(portal, viewer, {
      ...input,
      changeExtension: changeExtension === 'on',
    })
    refresh()
    const t = await getTranslations('documents.said')
    return { value, message: t('renamed', { name: value.name }) }
  })
}

export async function checkOutAction(documentId: string): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    await checkOutDocument(portal, viewer, { documentId: id.parse(documentId) })
    refresh()
    return (await getTranslations('documents.said'))('checkedOut')
  })
}

export async function checkInAction(documentId: string): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    await checkInDocument(portal, viewer, { documentId: id.parse(documentId) })
    refresh()
    return (await getTranslations('documents.said'))('checkedIn')
  })
}

export async function copyDocumentAction(documentId: string): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    const { name } = await copyDocument(portal, viewer, { documentId: id.parse(documentId) })
    refresh()
    return (await getTranslations('documents.said'))('copiedVersion', { name })
  })
}

const names = z.array(z.string().max(4096)).max(10_000)
const asking = z.array(z.object({ folderId: id.nullable(), names })).max(2000)

type SameNameThere = SameName & { folderId: string | null }

export async function findSameNamesAction(
  asked: z.infer<typeof asking>,
): Promise<ActionResult<SameNameThere[]>> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    const value: SameNameThere[] = []
    for (const { folderId, names } of asking.parse(asked)) {
      const same = await findSameNames(portal, viewer, { folderId, names })
      value.push(...same.map((one) => ({ ...one, folderId })))
    }
    return { value }
  })
}
