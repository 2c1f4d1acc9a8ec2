import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import { givenReason } from './given-reason'
import { onlyAdmins } from './only-admins'

/**
 * Ends all access tokens of one user at once. They stay signed in and may open documents anew.
 *
 * @returns how many were still good
 * @param input.reason goes into the audit log
 * @throws AppError `not-found`, `invalid` without a reason
 */
export async function revokeGrantsOfUser(
  portal: Pick<Portal, 'db' | 'clock' | 'audit'>,
  viewer: Viewer,
  input: { userId: string; reason: string },
): Promise<number> {
  onlyAdmins(viewer)
  const reason = givenReason(input.reason)
  const user = await portal.db.user.findUnique({
    where: { id: input.userId },
    select: { name: true },
  })
  if (user === null) throw new AppError('not-found', (t) => t('users.noSuchUser'))
  const now = portal.clock.now()
  const { count } = await portal.db.grant.updateMany({
    where: { userId: input.userId, revokedAt: null, expiresAt: { gt: now } },
    data: { revokedAt: now },
  })
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: 'grant.revoke-user',
    subject: input.userId,
    detail: { user: user.name, revoked: count, reason },
  })
  return count
}
