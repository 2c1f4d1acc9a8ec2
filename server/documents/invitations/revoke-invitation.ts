import { onlyAdmins } from '#server/documents/admin/only-admins'
import type { Portal, Viewer } from '#server/documents/portal'
import { findOpen, noLonger } from './find-open'

/**
 * Takes an open invitation back: its link is dead at once.
 *
 * @throws AppError `not-found` when it was used or revoked
 */
export async function revokeInvitation(
  portal: Pick<Portal, 'db' | 'clock' | 'audit'>,
  viewer: Viewer,
  input: { invitationId: string },
): Promise<{ email: string }> {
  onlyAdmins(viewer)
  const { id, email } = await findOpen(portal, input.invitationId)
  const { count } = await portal.db.invitation.updateMany({
    where: { id, openEmail: { not: null } },
    data: { openEmail: null, revokedAt: portal.clock.now() },
  })
  if (count === 0) throw noLonger()
  await portal.audit({
    ...{ actorId: viewer.id, action: 'invitation.revoke', subject: id },
    detail: { email },
  })
  return { email }
}
