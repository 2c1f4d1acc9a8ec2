'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { routes } from '#lib/routes'
import { AppError } from '#server/app-error'
import { clientAddress } from '#server/auth/client-address'
import { currentAuth } from '#server/auth/current-auth'
import { currentReader, giveGuestCookie } from '#server/auth/guest'
import { passwordMatches } from '#server/auth/password'
import { tellWait } from '#server/auth/sign-in'
import { admit } from '#server/auth/throttle'
import { notFound } from '#server/documents/find-document'
import {
  createGuest,
  type FoundLink,
  findLink,
  visitLink,
} from '#server/documents/sharing/visit-link'
import { runtime } from '#server/runtime'

const entering = z.object({
  token: z.string().max(100),
  name: z.string().max(2000).default(''),
  password: z.string().max(2000).default(''),
})

/** Comes in by a share link: says the password, and, who is not signed in, their name. */
export async function enter(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const { token, name, password } = entering.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const link = await findLink(portal, token)
    if (link === null) throw notFound()
    await checkPassword(link, password)
    const reader = await currentReader()
    const visitor = reader ?? (await newGuest(name))
    await visitLink(portal, visitor, link)
    redirect(routes.shareLink(token))
  })
}

/** Throttled like signing in: per link, and per address that asks. */
async function checkPassword(link: FoundLink, password: string): Promise<void> {
  if (link.passwordHash === null) return
  const auth = await currentAuth()
  const address = clientAddress(await headers())
  const admission = await admit(auth, { account: `link ${link.id}`, address })
  if (admission.kind === 'throttled') {
    throw new AppError('invalid', tellWait(auth, admission.retryAt), 'password')
  }
  if (!(await passwordMatches(link.passwordHash, password))) {
    throw new AppError('invalid', (t) => t('sharing.wrongPassword'), 'password')
  }
  await admission.succeeded()
}

/** Each guest is a row: one address makes no more of them in a while than it may fail to sign in. */
async function newGuest(name: string) {
  const { portal } = await runtime()
  const auth = await currentAuth()
  const address = `guests of ${clientAddress(await headers())}`
  const admission = await admit(auth, { account: `guest ${auth.newId()}`, address })
  if (admission.kind === 'throttled') {
    throw new AppError('invalid', tellWait(auth, admission.retryAt), 'name')
  }
  const guest = await createGuest(portal, { name })
  await giveGuestCookie(auth, guest.id)
  return guest
}
