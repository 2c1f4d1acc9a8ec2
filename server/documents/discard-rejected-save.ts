import { reasonOfAdmin } from './admin/reason-of-admin'
import { findRejectedSave } from './find-rejected-save'
import type { Portal, Viewer } from './portal'
import { resolveRejectedSave } from './resolve-rejected-save'

/**
 * Throws a rejected save away for good.
 *
 * @param input.reason why an admin throws it away who neither owns the document nor saved it; goes into the audit log
 * @throws AppError `invalid` for that admin without a reason; `not-found`, also when somebody else dealt with it a moment ago
 */
export async function discardRejectedSave(
  portal: Portal,
  viewer: Viewer,
  input: { rejectedId: string; reason?: string | undefined },
): Promise<void> {
  const rejected = await findRejectedSave(portal, viewer, input.rejectedId)
  const whose = [rejected.document.ownerId, rejected.userId]
  const reason = reasonOfAdmin(viewer, whose, input.reason)
  const mine = await resolveRejectedSave(portal, viewer, rejected, 'discarded')
  if (!mine) await findRejectedSave(portal, viewer, input.rejectedId)
  await portal.audit({
    actorId: viewer.id,
    action: 'rejected-save.discard',
    documentId: rejected.documentId,
    subject: rejected.id,
    detail: { size: Number(rejected.size), ...(reason !== null && { reason }) },
  })
}
