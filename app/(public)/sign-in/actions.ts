'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import { afterPassword } from '#app/after-password'
import { fieldWord } from '#app/field-words'
import type { ActionResult } from '#lib/action-result'
import { currentAuth } from '#server/auth/current-auth'
import { safePath } from '#server/auth/safe-path'
import { signInWithPassword } from '#server/auth/sign-in'

const schema = z.object({
  email: z.string().trim().min(1, fieldWord('email')).max(320),
  password: z.string().min(1, fieldWord('password')),
  next: z.string().optional(),
})

/** The sign-in form. */
export async function signIn(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const { email, password, next } = schema.parse(Object.fromEntries(form))
    const signedIn = await signInWithPassword(await currentAuth(), { email, password })
    redirect(afterPassword(signedIn, safePath(next)))
  })
}
