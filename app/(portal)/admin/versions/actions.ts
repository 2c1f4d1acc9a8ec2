'use server'

import type { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { typedGib } from '#lib/typed-gib'
import { requireAdmin } from '#server/auth/viewer'
import {
  type PolicyPreview,
  previewVersionPolicy,
} from '#server/documents/admin/preview-version-policy'
import { setVersionPolicy } from '#server/documents/admin/set-version-policy'
import type { VersionPolicy } from '#server/documents/retention/version-policy'
import { runtime } from '#server/runtime'

const gib = 1024 ** 3

function policyIn(t: ReturnType<typeof useTranslations<'admin.versions.policy'>>) {
  const [hours, count, size] = [t('hoursWrong'), t('countWrong'), t('sizeWrong')]
  return z.object({
    keepAllHours: z.coerce.number(hours).int(hours).min(1, hours).max(876_000, hours),
    thinAutosaves: z
      .literal('on')
      .optional()
      .transform((box) => box === 'on'),
    maxVersions: optional(z.coerce.number(count).int(count).min(1, count)),
    maxGib: optional(
      z.string().transform(typedGib).pipe(z.number(size).positive(size).max(8_000_000, size)),
    ),
  })
}

function optional(number: z.ZodType<number>) {
  return z.preprocess((typed) => (typed === '' ? null : typed), number.nullable())
}

async function read(form: FormData): Promise<VersionPolicy> {
  const t = await getTranslations('admin.versions.policy')
  const { maxGib, ...rest } = policyIn(t).parse(Object.fromEntries(form))
  return { ...rest, maxBytes: maxGib === null ? null : Math.round(maxGib * gib) }
}

interface Previewed {
  policy: VersionPolicy
  outcome: PolicyPreview
}

/** Says what would go by the rules in the form. */
export async function previewPolicy(
  _: ActionResult<Previewed>,
  form: FormData,
): Promise<ActionResult<Previewed>> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const asked = await read(form)
    const { portal } = await runtime()
    return {
      value: { policy: asked, outcome: await previewVersionPolicy(portal, viewer, asked) },
    }
  })
}

const given = z.object({ reason: z.string().max(2000) })

/** Makes the rules in the form hold. */
export async function savePolicy(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const policy = await read(form)
    const { reason } = given.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    await setVersionPolicy(portal, viewer, { policy, reason })
    const t = await getTranslations('admin.versions.policy')
    return t('saved')
  })
}
