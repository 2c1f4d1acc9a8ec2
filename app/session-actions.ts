'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { ActionResult } from '#lib/action-result'
import { routes } from '#lib/routes'
import { type Locale, locales } from '#messages/locales'
import { currentAuth } from '#server/auth/current-auth'
import { chooseLanguage } from '#server/auth/language'
import { takeSessionCookie } from '#server/auth/session-cookie'
import { endSessions } from '#server/auth/sessions'
import { currentSession, requireViewer } from '#server/auth/viewer'
import { actionResult } from './action-result'

/** Signs this browser out. */
export async function signOut(): Promise<void> {
  const auth = await currentAuth()
  const session = await currentSession()
  if (session !== null) await endSessions(auth, session.viewer.id, { only: session.sessionId })
  await takeSessionCookie(auth)
  redirect(routes.signIn)
}

/** Signs all browsers of the person out, this one too. */
export async function signOutEverywhere(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireViewer()
    const auth = await currentAuth()
    await endSessions(auth, viewer.id)
    await takeSessionCookie(auth)
    redirect(routes.signIn)
  })
}

const language = z.enum(locales).nullable()

/** Keeps the language that the person chose, for mails and for other browsers; null: what a browser asks for. */
export async function saveLanguage(chosen: Locale | null): Promise<ActionResult> {
  return actionResult(null, async () => {
    const viewer = await requireViewer()
    await chooseLanguage(await currentAuth(), viewer.id, language.parse(chosen))
  })
}
