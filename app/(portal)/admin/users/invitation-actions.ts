'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import type { InvitationLink } from '#lib/invitation-link'
import { requireAdmin } from '#server/auth/viewer'
import { invite as inviteSomebody } from '#server/documents/invitations/invite'
import { renewInvitation } from '#server/documents/invitations/renew-invitation'
import { revokeInvitation } from '#server/documents/invitations/revoke-invitation'
import { runtime } from '#server/runtime'
import { quotaChoice } from './quota-choice'

const id = z.string().min(1).max(64)
const wanted = z.object({
  email: z.string().max(2000),
  name: z.string().max(2000),
  role: z.enum(['admin', 'member']),
  groupIds: z.array(id).max(500),
})

/** Invites somebody, and gives the link. */
export async function invite(
  _: ActionResult<InvitationLink>,
  form: FormData,
): Promise<ActionResult<InvitationLink>> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    const groupIds = form.getAll('groups')
    const t = await getTranslations('adminPeople')
    const input = wanted.and(quotaChoice(t)).parse({ ...Object.fromEntries(form), groupIds })
    const { email, address } = await inviteSomebody(portal, viewer, {
      ...input,
      language: await getLocale(),
    })
    return { value: { email, address, mailed: portal.mails } }
  })
}

const one = z.object({ invitationId: id })

/** Makes the link of an invitation anew. */
export async function renew(
  _: ActionResult<InvitationLink>,
  form: FormData,
): Promise<ActionResult<InvitationLink>> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    const input = one.parse(Object.fromEntries(form))
    const { email, address } = await renewInvitation(portal, viewer, {
      ...input,
      language: await getLocale(),
    })
    return { value: { email, address, mailed: portal.mails } }
  })
}

/** Takes an invitation back. */
export async function revoke(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    const { email } = await revokeInvitation(portal, viewer, one.parse(Object.fromEntries(form)))
    const t = await getTranslations('adminPeople')
    return t('invitations.actions.revoked', { email })
  })
}
