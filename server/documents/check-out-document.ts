import { findEditable, notFound } from './find-document'
import { lockedError } from './lock-state'
import type { Portal, Viewer } from './portal'

/**
 * Keeps a document for the viewer alone until they check it in, or until the time for checkouts is over.
 * Editors see a lock of somebody else. Checking out again moves the end.
 *
 * @throws AppError `locked` while anybody edits it or somebody else has it checked out; `conflict`, `not-found`
 */
export async function checkOutDocument(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string },
): Promise<{ until: Date }> {
  const document = await findEditable(portal, viewer, input.documentId, 'checkOut')
  const until = new Date(portal.clock.now().getTime() + portal.limits.checkoutMs)
  const holder = { userId: viewer.id, grantId: null, editorId: null }
  const result = await portal.locks.checkOut(document.id, portal.newId(), holder, until)
  if (result.kind === 'mismatch' && result.current !== null) {
    throw lockedError(portal, viewer, result.current, (t) => t('undone.checkedOut'))
  }
  if (result.kind !== 'ok') throw notFound()
  await portal.audit({
    actorId: viewer.id,
    action: 'document.check-out',
    documentId: document.id,
    detail: { until: until.toISOString() },
  })
  return { until }
}
