'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { currentAuth } from '#server/auth/current-auth'
import { resetSecondStep } from '#server/auth/second-step/change-second-step'
import { secondStepPolicies, setSecondStepPolicy } from '#server/auth/second-step/policy'
import { requireAdmin } from '#server/auth/viewer'

const person = z.object({ userId: z.string(), name: z.string(), reason: z.string().max(500) })
const choice = z.object({ policy: z.enum(secondStepPolicies) })

/** Removes somebody's second step. */
export async function removeSecondStep(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('adminPeople.users.done')
    const { userId, name, reason } = person.parse(Object.fromEntries(form))
    const removed = await resetSecondStep(await currentAuth(), { userId, reason }, viewer.id)
    return removed ? t('secondStepRemoved', { name }) : t('secondStepGone', { name })
  })
}

/** Says of whom a second step is asked. */
export async function saveSecondStepPolicy(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('adminPeople.users.done')
    const { policy } = choice.parse(Object.fromEntries(form))
    const sessions = await setSecondStepPolicy(await currentAuth(), viewer, policy)
    return t('secondStepAsked', { sessions })
  })
}
