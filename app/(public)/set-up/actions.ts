'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import { afterPassword } from '#app/after-password'
import { fieldWord } from '#app/field-words'
import type { ActionResult } from '#lib/action-result'
import { routes } from '#lib/routes'
import { clientAddress } from '#server/auth/client-address'
import { currentAuth } from '#server/auth/current-auth'
import { createFirstAdmin } from '#server/auth/set-up-code'
import { signInBrowser } from '#server/auth/sign-in'

const schema = z.object({
  code: z.string().trim().min(1, fieldWord('setUpCode')),
  name: z.string(),
  email: z.string(),
  password: z.string(),
})

/** The set-up form: creates the first admin and signs them in. */
export async function setUp(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const input = schema.parse(Object.fromEntries(form))
    const auth = await currentAuth()
    const address = clientAddress(await headers())
    const { id } = await createFirstAdmin(auth, { ...input, address })
    const signedIn = await signInBrowser(auth, id, 'set-up')
    redirect(afterPassword(signedIn, routes.documents))
  })
}
