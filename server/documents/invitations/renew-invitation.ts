import type { Locale } from '#messages/locales'
import { queueMail } from '#server/db/queue-mail'
import { onlyAdmins } from '#server/documents/admin/only-admins'
import type { Portal, Viewer } from '#server/documents/portal'
import { findOpen, noLonger } from './find-open'
import { invitationMs, linkOf } from './new-invitation'

/**
 * Makes the link of an open invitation anew, good for a week from now. The one before is dead at once.
 *
 * @throws AppError `not-found` when it was used or revoked
 */
export async function renewInvitation(
  portal: Pick<Portal, 'db' | 'links' | 'publicUrl' | 'clock' | 'newId' | 'audit' | 'mails'>,
  viewer: Viewer,
  input: { invitationId: string; language?: Locale },
): Promise<{ id: string; email: string; address: string }> {
  onlyAdmins(viewer)
  const { id, email, round: before } = await findOpen(portal, input.invitationId)
  const round = before + 1
  const { address, tokenHash } = linkOf(portal, { id, round })
  const expiresAt = new Date(portal.clock.now().getTime() + invitationMs)
  await portal.db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id, round: before, openEmail: { not: null } },
      data: { round, tokenHash, expiresAt, ...(input.language && { language: input.language }) },
    })
    if (count === 0) throw noLonger()
    if (portal.mails) await queueMail(tx, portal, 'invitation', [id])
  })
  await portal.audit({
    ...{ actorId: viewer.id, action: 'invitation.renew', subject: id },
    detail: { email },
  })
  return { id, email, address }
}
