import { reasonOfAdmin } from './admin/reason-of-admin'
import { findEditable, notFound } from './find-document'
import { lockedError } from './lock-state'
import type { Portal, Viewer } from './portal'

/**
 * Moves a document to the trash of its owner, where it keeps everything and editors no longer find it.
 *
 * @param input.reason why an admin moves it there who does not own it; goes into the audit log
 * @throws AppError `locked` while anybody edits it or somebody else has it checked out; `conflict` when it is
 *   there already; `invalid` for that admin without a reason; `not-found`
 */
export async function trashDocument(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; reason?: string | undefined },
): Promise<{ name: string }> {
  const document = await findEditable(portal, viewer, input.documentId, 'trash')
  const reason = reasonOfAdmin(viewer, [document.ownerId], input.reason)
  const result = await portal.whileFree(document.id, viewer.id, (tx) =>
    tx.document.updateMany({
      where: { id: document.id, trashedAt: null },
      data: { trashedAt: portal.clock.now(), trashedById: viewer.id },
    }),
  )
  if (result.kind === 'locked') {
    throw lockedError(portal, viewer, result.current, (t) =>
      t('undone.trashed', { name: document.name }),
    )
  }
  if (result.kind === 'gone' || result.value.count === 0) throw notFound()
  await portal.audit({
    actorId: viewer.id,
    action: 'document.trash',
    documentId: document.id,
    detail: { name: document.name, ...(reason !== null && { reason }) },
  })
  return { name: document.name }
}
