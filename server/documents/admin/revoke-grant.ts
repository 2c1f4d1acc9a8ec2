import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import { givenReason } from './given-reason'
import { onlyAdmins } from './only-admins'

/**
 * Ends one access token at once. A save that is on its way under it is refused and kept.
 *
 * @returns false when it had been revoked before; nothing was changed then
 * @param input.reason goes into the audit log
 * @throws AppError `not-found`, `invalid` without a reason
 */
export async function revokeGrant(
  portal: Pick<Portal, 'db' | 'clock' | 'audit'>,
  viewer: Viewer,
  input: { grantId: string; reason: string },
): Promise<boolean> {
  onlyAdmins(viewer)
  const reason = givenReason(input.reason)
  const grant = await portal.db.grant.findUnique({
    where: { id: input.grantId },
    select: { userId: true, documentId: true, user: { select: { name: true } } },
  })
  if (grant === null) throw new AppError('not-found', (t) => t('editors.noSuchToken'))
  const { count } = await portal.db.grant.updateMany({
    where: { id: input.grantId, revokedAt: null },
    data: { revokedAt: portal.clock.now() },
  })
  if (count === 0) return false
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: 'grant.revoke',
    documentId: grant.documentId ?? undefined,
    subject: input.grantId,
    detail: { user: grant.user.name, reason },
  })
  return true
}
