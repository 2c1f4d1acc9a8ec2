'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import type { ImportedLine, ImportPlan } from '#lib/people-import'
import { requireAdmin } from '#server/auth/viewer'
import { importPeople } from '#server/documents/invitations/import-people'
import { planImport } from '#server/documents/invitations/plan-import'
import { runtime } from '#server/runtime'

async function bytesOf(form: FormData): Promise<Uint8Array> {
  const t = await getTranslations('adminPeople')
  const sent = z.instanceof(File, { error: t('invitations.import.chooseFile') })
  return new Uint8Array(await sent.parse(form.get('file')).arrayBuffer())
}

/** Tells what an import of a file would do. */
export async function check(form: FormData): Promise<ActionResult<ImportPlan>> {
  return actionResult(null, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    return { value: await planImport(portal, viewer, { bytes: await bytesOf(form) }) }
  })
}

/** Invites everybody in a file. */
export async function run(form: FormData): Promise<ActionResult<ImportedLine[]>> {
  return actionResult(null, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    return { value: await importPeople(portal, viewer, { bytes: await bytesOf(form) }) }
  })
}
