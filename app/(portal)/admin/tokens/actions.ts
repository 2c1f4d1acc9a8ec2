'use server'

import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { formatCount } from '#lib/format'
import { requireAdmin } from '#server/auth/viewer'
import { revokeGrant } from '#server/documents/admin/revoke-grant'
import { revokeGrantsOfDocument } from '#server/documents/admin/revoke-grants-of-document'
import { revokeGrantsOfUser } from '#server/documents/admin/revoke-grants-of-user'
import { runtime } from '#server/runtime'

/** Ends one access token. */
export async function revoke(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const input = z.object({ grantId: z.string() }).parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const revoked = await revokeGrant(portal, viewer, input)
    return revoked ? 'The token was revoked.' : 'The token had been revoked before.'
  })
}

/** Ends all access tokens of one user. */
export async function revokeOfUser(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const input = z.object({ userId: z.string(), name: z.string() }).parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const count = await revokeGrantsOfUser(portal, viewer, input)
    return `${formatCount(count, 'token')} of ${input.name} ${count === 1 ? 'was' : 'were'} revoked.`
  })
}

/** Ends all access tokens for one document. */
export async function revokeOfDocument(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const input = z
      .object({ documentId: z.string(), name: z.string() })
      .parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const count = await revokeGrantsOfDocument(portal, viewer, input)
    return `${formatCount(count, 'token')} for “${input.name}” ${count === 1 ? 'was' : 'were'} revoked.`
  })
}
