'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { routes } from '#lib/routes'
import { clientAddress } from '#server/auth/client-address'
import { currentAuth } from '#server/auth/current-auth'
import { resetPassword } from '#server/auth/forgotten-password'

const schema = z.object({ token: z.string().max(100), password: z.string().max(5000) })

/** Sets the new password; its owner signs in with it then. */
export async function reset(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const input = schema.parse(Object.fromEntries(form))
    const address = clientAddress(await headers())
    await resetPassword(await currentAuth(), { ...input, address })
    redirect(routes.signInAnew)
  })
}
