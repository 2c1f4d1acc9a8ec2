'use server'

import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import { fieldWord } from '#app/field-words'
import { shownOffer } from '#app/shown-offer'
import type { ActionResult } from '#lib/action-result'
import { routes } from '#lib/routes'
import type { SecondStepOffer } from '#lib/second-step-offer'
import type { Auth } from '#server/auth/auth'
import { clientAddress } from '#server/auth/client-address'
import { currentAuth } from '#server/auth/current-auth'
import { askOwnPassword } from '#server/auth/own-password'
import {
  removeOwnSecondStep,
  renewRecoveryCodes,
} from '#server/auth/second-step/change-second-step'
import { offerSecondStep, setUpSecondStep } from '#server/auth/second-step/set-up-second-step'
import { requireSession, requireViewer } from '#server/auth/viewer'

const withPassword = z.object({ password: z.string().min(1, fieldWord('currentPassword')) })
const withCode = z.object({
  secret: z.string().max(1000),
  code: z.string().trim().min(1, fieldWord('secondCode')).max(100),
})

/** Gives a key for an app. */
export async function offer(
  _: ActionResult<SecondStepOffer>,
  form: FormData,
): Promise<ActionResult<SecondStepOffer>> {
  return actionResult(form, async () => {
    const viewer = await requireViewer()
    const auth = await currentAuth()
    await askPassword(auth, viewer.id, form)
    const { publicUrl } = auth
    return { value: shownOffer(offerSecondStep(auth, viewer), { ...viewer, publicUrl }) }
  })
}

/** Switches it on by the first code of that app, and gives recovery codes. */
export async function setUp(
  _: ActionResult<string[]>,
  form: FormData,
): Promise<ActionResult<string[]>> {
  return actionResult(form, async () => {
    const { viewer, sessionId } = await requireSession()
    const { secret, code } = withCode.parse(Object.fromEntries(form))
    const codes = await setUpSecondStep(await currentAuth(), {
      ...{ userId: viewer.id, offer: secret, code, keepSession: sessionId },
    })
    revalidatePath(routes.profile)
    const t = await getTranslations('profile.secondStep')
    return { value: codes, message: t('isOn') }
  })
}

/** Gives new recovery codes. */
export async function renew(
  _: ActionResult<string[]>,
  form: FormData,
): Promise<ActionResult<string[]>> {
  return actionResult(form, async () => {
    const viewer = await requireViewer()
    const auth = await currentAuth()
    await askPassword(auth, viewer.id, form)
    const codes = await renewRecoveryCodes(auth, viewer.id)
    revalidatePath(routes.profile)
    const t = await getTranslations('profile.secondStep')
    return { value: codes, message: t('renewed') }
  })
}

/** Switches it off. */
export async function remove(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireViewer()
    const auth = await currentAuth()
    await askPassword(auth, viewer.id, form)
    await removeOwnSecondStep(auth, viewer)
    revalidatePath(routes.profile)
    const t = await getTranslations('profile.secondStep')
    return t('isOff')
  })
}

async function askPassword(auth: Auth, userId: string, form: FormData): Promise<void> {
  const { password } = withPassword.parse(Object.fromEntries(form))
  const address = clientAddress(await headers())
  await askOwnPassword(auth, { userId, password, address, field: 'password' })
}
