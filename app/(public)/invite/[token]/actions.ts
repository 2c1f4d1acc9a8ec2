'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import { afterPassword } from '#app/after-password'
import type { ActionResult } from '#lib/action-result'
import { routes } from '#lib/routes'
import { clientAddress } from '#server/auth/client-address'
import { currentAuth } from '#server/auth/current-auth'
import { acceptInvitation } from '#server/auth/invitations'
import { signInBrowser } from '#server/auth/sign-in'

const schema = z.object({
  token: z.string().max(100),
  name: z.string().max(2000),
  password: z.string().max(5000),
})

/** Makes the account of who was invited, and signs them in. */
export async function accept(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const input = schema.parse(Object.fromEntries(form))
    const auth = await currentAuth()
    const address = clientAddress(await headers())
    const { id } = await acceptInvitation(auth, { ...input, address })
    const signedIn = await signInBrowser(auth, id, 'invitation')
    redirect(afterPassword(signedIn, routes.documents))
  })
}
