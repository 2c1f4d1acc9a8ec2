'use server'

import { refresh } from 'next/cache'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { formatCount } from '#lib/format'
import { AppError } from '#server/app-error'
import { requireAdmin } from '#server/auth/viewer'
import { forgetMail, retryMail } from '#server/documents/admin/outbox'
import { runtime } from '#server/runtime'

/** Sends a mail to the admin who asks, and says at once whether the server took it. */
export async function test(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { mail, portal } = await runtime()
    if (!mail) throw new AppError('conflict', 'There is no mail server in the settings.')
    const refusal = await mail.test(viewer)
    await portal.audit({
      ...{ actorId: viewer.id, action: 'mail.test' },
      detail: { sent: refusal === null },
    })
    if (refusal !== null) throw new AppError('conflict', `Nothing was sent. ${refusal}`)
    return `The mail server took a test mail to ${viewer.email}.`
  })
}

/** Has the mails that were given up tried again. */
export async function retry(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    const { mails } = await retryMail(portal, viewer)
    refresh()
    return `${formatCount(mails, 'mail')} will be tried again.`
  })
}

/** Forgets the mails that were given up. */
export async function forget(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    const { mails } = await forgetMail(portal, viewer)
    refresh()
    return `${formatCount(mails, 'mail')} forgotten.`
  })
}
