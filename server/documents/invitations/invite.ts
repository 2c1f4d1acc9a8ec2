import { queueMail } from '#server/db/queue-mail'
import { onlyAdmins } from '#server/documents/admin/only-admins'
import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { checkInvited, type Invited, newInvitation } from './new-invitation'

/**
 * Asks somebody in: whoever has the address that this gives, and is shown this once, may make the account, for a week.
 *
 * @throws AppError `invalid` on the field `email`, `name` or `groups`; `conflict` on `email` when there is an account
 *   or an open invitation already
 */
export async function invite(
  portal: Pick<Portal, 'db' | 'links' | 'publicUrl' | 'clock' | 'newId' | 'audit' | 'mails'>,
  viewer: Viewer,
  input: Invited,
): Promise<{ id: string; email: string; address: string }> {
  onlyAdmins(viewer)
  const invited = checkInvited(input)
  const groups = await portal.db.group.count({ where: { id: { in: [...invited.groupIds] } } })
  if (groups < new Set(invited.groupIds).size) {
    throw new AppError('invalid', (t) => t('invitations.groupGone'), 'groups')
  }
  await refuseKnown(portal, invited.email)
  const { row, address } = newInvitation(portal, viewer, invited)
  try {
    await portal.db.$transaction(async (tx) => {
      await tx.invitation.create({ data: row, select: { id: true } })
      if (portal.mails) await queueMail(tx, portal, 'invitation', [row.id])
    })
  } catch (error) {
    // Another admin was first.
    await refuseKnown(portal, invited.email)
    throw error
  }
  await portal.audit({
    ...{ actorId: viewer.id, action: 'invitation.create', subject: row.id },
    detail: { email: row.email, role: row.role },
  })
  return { id: row.id, email: row.email, address }
}

async function refuseKnown({ db }: Pick<Portal, 'db'>, email: string): Promise<void> {
  if (await db.user.findUnique({ where: { email }, select: { id: true } })) {
    throw new AppError('conflict', (t) => t('users.emailTaken', { email }), 'email')
  }
  if (await db.invitation.findUnique({ where: { openEmail: email }, select: { id: true } })) {
    throw new AppError('conflict', (t) => t('invitations.invitedAlready', { email }), 'email')
  }
}
