'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import { fieldWord } from '#app/field-words'
import { tellError } from '#app/tell'
import type { ActionResult } from '#lib/action-result'
import type { ImportedPart, ImportPlan } from '#lib/people-import'
import { requireAdmin } from '#server/auth/viewer'
import { importPeople } from '#server/documents/invitations/import-people'
import { planImport } from '#server/documents/invitations/plan-import'
import { runtime } from '#server/runtime'

const sent = z.instanceof(File, { error: fieldWord('chooseFile') })

async function bytesOf(form: FormData): Promise<Uint8Array> {
  return new Uint8Array(await sent.parse(form.get('file')).arrayBuffer())
}

/** Tells what an import of a file would do. */
export async function check(form: FormData): Promise<ActionResult<ImportPlan>> {
  return actionResult(null, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    const { lines, ignored } = await planImport(portal, viewer, { bytes: await bytesOf(form) })
    const told = lines.map(async ({ refusal, ...line }) => ({
      ...line,
      reason: refusal && (await tellError(refusal)),
    }))
    return { value: { lines: await Promise.all(told), ignored } }
  })
}

const after = z.coerce.number().int().min(0).optional().catch(undefined)

/** Invites everybody in a part of a file. */
export async function run(form: FormData): Promise<ActionResult<ImportedPart>> {
  return actionResult(null, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    const mailed = form.get('mailed') !== 'no'
    const input = {
      ...{ bytes: await bytesOf(form), language: await getLocale(), mailed },
      after: after.parse(form.get('after') ?? undefined),
    }
    return { value: await importPeople(portal, viewer, input) }
  })
}
