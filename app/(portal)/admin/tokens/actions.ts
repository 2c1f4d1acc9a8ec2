'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { requireAdmin } from '#server/auth/viewer'
import { revokeGrant } from '#server/documents/admin/revoke-grant'
import { revokeGrantsOfDocument } from '#server/documents/admin/revoke-grants-of-document'
import { revokeGrantsOfUser } from '#server/documents/admin/revoke-grants-of-user'
import { runtime } from '#server/runtime'

const reason = z.string().max(2000)

/** Ends one access token. */
export async function revoke(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('admin.tokens.done')
    const input = z.object({ grantId: z.string(), reason }).parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const revoked = await revokeGrant(portal, viewer, input)
    return t(revoked ? 'revoked' : 'revokedBefore')
  })
}

/** Ends all access tokens of one user. */
export async function revokeOfUser(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('admin.tokens.done')
    const input = z
      .object({ userId: z.string(), name: z.string(), reason })
      .parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const count = await revokeGrantsOfUser(portal, viewer, input)
    return t('ofUser', { count, user: input.name })
  })
}

/** Ends all access tokens for one document. */
export async function revokeOfDocument(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('admin.tokens.done')
    const input = z
      .object({ documentId: z.string(), name: z.string(), reason })
      .parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const count = await revokeGrantsOfDocument(portal, viewer, input)
    return t('ofDocument', { count, document: input.name })
  })
}
