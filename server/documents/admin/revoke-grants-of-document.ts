import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import { givenReason } from './given-reason'
import { onlyAdmins } from './only-admins'

/**
 * Ends all access tokens for one document at once: every editor that has it open loses it.
 *
 * @returns how many were still good
 * @param input.reason goes into the audit log
 * @throws AppError `not-found`, `invalid` without a reason
 */
export async function revokeGrantsOfDocument(
  portal: Pick<Portal, 'db' | 'clock' | 'audit'>,
  viewer: Viewer,
  input: { documentId: string; reason: string },
): Promise<number> {
  onlyAdmins(viewer)
  const reason = givenReason(input.reason)
  const document = await portal.db.document.findUnique({
    where: { id: input.documentId },
    select: { name: true },
  })
  if (document === null) throw new AppError('not-found', (t) => t('documents.noSuchDocument'))
  const now = portal.clock.now()
  const { count } = await portal.db.grant.updateMany({
    where: { documentId: input.documentId, revokedAt: null, expiresAt: { gt: now } },
    data: { revokedAt: now },
  })
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: 'grant.revoke-document',
    documentId: input.documentId,
    detail: { document: document.name, revoked: count, reason },
  })
  return count
}
