import { isEmail, normalEmail } from '#lib/email-address'
import type { Locale } from '#messages/locales'
import { type QuotaChoice, quotaBytesOf } from '#server/documents/admin/set-quota'
import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { tokenHashOf } from '#server/documents/sharing/share-link'

/** Somebody to be asked in. */
export interface Invited {
  email: string
  /** What they are called until they say it themselves; may be empty. */
  name: string
  role: 'admin' | 'member'
  groupIds: readonly string[]
  quota: QuotaChoice
  /** In which they are written to: that of the page on which they were invited. Absent: nobody knows. */
  language?: Locale | undefined
}

/** How long the link of an invitation leads somewhere. */
export const invitationMs = 7 * 24 * 60 * 60 * 1000

const longestName = 100

/**
 * What was typed, as it is stored.
 *
 * @throws AppError `invalid` on the field `email` or `name`
 */
export function checkInvited({ email: typed, name: spaced, ...rest }: Invited): Invited {
  const email = normalEmail(typed)
  const name = spaced.replace(/\s+/gu, ' ').trim()
  if (!isEmail(email)) throw new AppError('invalid', (t) => t('users.notAnEmail'), 'email')
  if ([...name].length <= longestName) return { ...rest, email, name }
  throw new AppError('invalid', (t) => t('users.nameTooLong', { most: longestName }), 'name')
}

/** The row of a new invitation, and the address to be given to who is invited. */
export function newInvitation(
  { links, publicUrl, clock, newId }: Pick<Portal, 'links' | 'publicUrl' | 'clock' | 'newId'>,
  viewer: Pick<Viewer, 'id'>,
  { email, name, role, quota, groupIds, language = undefined }: Invited,
) {
  const id = newId()
  const now = clock.now()
  const link = linkOf({ links, publicUrl }, { id, round: 1 })
  return {
    address: link.address,
    row: {
      ...{ id, email, openEmail: email, name, role, round: 1, tokenHash: link.tokenHash },
      ...{ groupIds: JSON.stringify(groupIds), quotaBytes: quotaBytesOf(quota) },
      ...{ createdAt: now, createdById: viewer.id, language: language ?? null },
      expiresAt: new Date(now.getTime() + invitationMs),
    },
  }
}

/** The link of one round of an invitation: made from the portal's secret, so that only its hash is stored. */
export function linkOf(
  { links, publicUrl }: Pick<Portal, 'links' | 'publicUrl'>,
  { id, round }: { id: string; round: number },
): { address: string; tokenHash: string } {
  const token = links.invitationToken(id, round)
  return { address: `${publicUrl}/invite/${token}`, tokenHash: tokenHashOf(token) }
}
