'use server'

import { headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import { fieldWord } from '#app/field-words'
import type { ActionResult } from '#lib/action-result'
import { clientAddress } from '#server/auth/client-address'
import { currentAuth } from '#server/auth/current-auth'
import { admitForgotten, forgetPassword } from '#server/auth/forgotten-password'
import { runtime } from '#server/runtime'

const schema = z.object({
  email: z.string().trim().min(1, fieldWord('email')).max(320),
})

/** Has a link mailed to whoever has an account with this address. Says the same in any case, at the same time. */
export async function forget(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const { email } = schema.parse(Object.fromEntries(form))
    const auth = await currentAuth()
    await admitForgotten(auth, { email, address: clientAddress(await headers()) })
    const { log } = await runtime()
    const language = await getLocale()
    forgetPassword(auth, email, language).catch((error) => {
      log.error({ error }, 'a link for a forgotten password could not be queued')
    })
  })
}
