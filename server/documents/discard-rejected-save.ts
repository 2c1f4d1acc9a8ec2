import { findRejectedSave } from './find-rejected-save'
import type { Portal, Viewer } from './portal'
import { resolveRejectedSave } from './resolve-rejected-save'

/**
 * Throws a rejected save away for good.
 *
 * @throws AppError `not-found`, also when somebody else dealt with it a moment ago
 */
export async function discardRejectedSave(
  portal: Portal,
  viewer: Viewer,
  input: { rejectedId: string },
): Promise<void> {
  const rejected = await findRejectedSave(portal, viewer, input.rejectedId)
  const mine = await resolveRejectedSave(portal, viewer, rejected, 'discarded')
  if (!mine) await findRejectedSave(portal, viewer, input.rejectedId)
  await portal.audit({
    actorId: viewer.id,
    action: 'rejected-save.discard',
    documentId: rejected.documentId,
    subject: rejected.id,
    detail: { size: Number(rejected.size) },
  })
}
