'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { AppError } from '#server/app-error'
import { requireAdmin } from '#server/auth/viewer'
import { forgetMail, retryMail } from '#server/documents/admin/outbox'
import { runtime } from '#server/runtime'

/** Sends a mail to the admin who asks, and says at once whether the server took it. */
export async function test(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('adminPeople')
    const { mail, portal } = await runtime()
    if (!mail) throw new AppError('conflict', (say) => say('mailServer.none'))
    const refusal = await mail.test(viewer)
    await portal.audit({
      ...{ actorId: viewer.id, action: 'mail.test' },
      detail: { sent: refusal === null },
    })
    if (refusal !== null)
      throw new AppError('conflict', (say) => say('mailServer.notSent', { reason: refusal(say) }))
    return t('mail.tested', { email: viewer.email })
  })
}

/** Has the mails that were given up tried again. */
export async function retry(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('adminPeople')
    const { portal } = await runtime()
    const { mails } = await retryMail(portal, viewer)
    refresh()
    return t('mail.retried', { count: mails })
  })
}

/** Forgets the mails that were given up. */
export async function forget(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('adminPeople')
    const { portal } = await runtime()
    const { mails } = await forgetMail(portal, viewer)
    refresh()
    return t('mail.forgotten', { count: mails })
  })
}
