'use server'

import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import { fieldWord } from '#app/field-words'
import type { ActionResult } from '#lib/action-result'
import { mailKinds } from '#lib/mail-kinds'
import { routes } from '#lib/routes'
import { clientAddress } from '#server/auth/client-address'
import { currentAuth } from '#server/auth/current-auth'
import { changePassword } from '#server/auth/profile'
import { takeSessionCookie } from '#server/auth/session-cookie'
import { endSessions } from '#server/auth/sessions'
import { renameUser } from '#server/auth/users'
import { requireSession, requireViewer } from '#server/auth/viewer'
import { removeAvatar } from '#server/documents/avatars/remove-avatar'
import { setMailChoice } from '#server/documents/notifications/mail-choice'
import { endOwnAccess } from '#server/documents/own-access/end-own-access'
import { runtime } from '#server/runtime'

export async function saveName(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireViewer()
    const { name } = z.object({ name: z.string() }).parse(Object.fromEntries(form))
    await renameUser(await currentAuth(), { userId: viewer.id, name }, viewer.id)
    revalidatePath('/', 'layout')
    const t = await getTranslations('profile.name')
    return t('saved')
  })
}

export async function removePicture(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireViewer()
    const { portal } = await runtime()
    await removeAvatar(portal, viewer, { userId: viewer.id })
    const t = await getTranslations('profile.avatar')
    return t('removed')
  })
}

const passwords = z.object({
  current: z.string().min(1, fieldWord('currentPassword')),
  password: z.string(),
})

export async function savePassword(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const { viewer, sessionId } = await requireSession()
    const t = await getTranslations('profile.password')
    const input = passwords.parse(Object.fromEntries(form))
    const address = clientAddress(await headers())
    await changePassword(await currentAuth(), { ...input, userId: viewer.id, sessionId, address })
    revalidatePath(routes.profile)
    return t('changed')
  })
}

/** Ends one of one's own sessions. */
export async function endSession(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const { viewer, sessionId } = await requireSession()
    const { session } = z.object({ session: z.string() }).parse(Object.fromEntries(form))
    const auth = await currentAuth()
    await endSessions(auth, viewer.id, { only: session })
    if (session === sessionId) {
      await takeSessionCookie(auth)
      redirect(routes.signIn)
    }
    revalidatePath(routes.profile)
    const t = await getTranslations('profile.sessions')
    return t('signedOut')
  })
}

/** Ends what one editor may do in one's name. */
export async function endAccess(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireViewer()
    const { access } = z.object({ access: z.string().min(1) }).parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const count = await endOwnAccess(portal, viewer, { only: access })
    revalidatePath(routes.profile)
    const t = await getTranslations('profile.access')
    return t(count > 0 ? 'ended' : 'endedBefore')
  })
}

/** Ends what all editors may do in one's name. */
export async function endAllAccess(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireViewer()
    const { portal } = await runtime()
    const count = await endOwnAccess(portal, viewer)
    revalidatePath(routes.profile)
    const t = await getTranslations('profile.access')
    return t('endedAll', { count })
  })
}

/** Chooses which notifications are mailed too. */
export async function saveMailKinds(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireViewer()
    const { portal } = await runtime()
    const kinds = z.array(z.enum(mailKinds)).parse(form.getAll('kinds'))
    await setMailChoice(portal, viewer, { kinds })
    revalidatePath(routes.profile)
    const t = await getTranslations('profile.mail')
    return t('saved')
  })
}
