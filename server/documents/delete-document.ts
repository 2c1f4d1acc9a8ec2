import { reasonOfAdmin } from './admin/reason-of-admin'
import { AppError } from './errors'
import { findDocument, notFound, refuseWithout } from './find-document'
import { lockedError } from './lock-state'
import { mayDo } from './policy'
import type { Portal, Viewer } from './portal'
import { previewKeys } from './previews/preview-keys'

/**
 * Deletes a document in the trash for good: its versions, rejected saves, tokens and bytes. The rows go
 * first; bytes that could not be removed are left for the sweeper.
 *
 * @param input.reason why an admin deletes it who does not own it; goes into the audit log
 * @throws AppError `locked` while anybody edits it or somebody else has it checked out; `conflict` when it is
 *   not in the trash; `invalid` for that admin without a reason; `not-found`
 */
export async function deleteDocument(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; reason?: string | undefined },
): Promise<{ name: string }> {
  const document = await findDocument(portal, viewer, input.documentId)
  refuseWithout({ ...document, trashedAt: null }, 'trash')
  if (!mayDo(document).deleteForGood) throw notInTrash(document.name)
  const reason = reasonOfAdmin(viewer, [document.ownerId], input.reason)

  const result = await portal.whileFree(document.id, viewer.id, async (tx) => {
    // Under the lock row: nobody adds a version between this list and the deletion.
    const versions = await tx.version.findMany({
      where: { documentId: document.id },
      select: { blobKey: true, size: true },
    })
    const rejected = await tx.rejectedSave.findMany({
      where: { documentId: document.id, resolvedAt: null },
      select: { blobKey: true, size: true },
    })
    const previews = await previewKeys(tx, { documentId: document.id })
    const { count } = await tx.document.deleteMany({
      where: { id: document.id, trashedAt: { not: null } },
    })
    if (count === 0) return null
    const rows = [...versions, ...rejected]
    const bytes = rows.reduce((sum, { size }) => sum + Number(size), 0)
    await portal.storage.giveBack(tx, document.ownerId, bytes)
    return [...rows.map((row) => row.blobKey), ...previews]
  })
  if (result.kind === 'locked') {
    throw lockedError(portal, viewer, result.current, (t) =>
      t('undone.deleted', { name: document.name }),
    )
  }
  if (result.kind === 'gone') throw notFound()
  if (result.value === null) throw notInTrash(document.name)

  await portal.audit({
    actorId: viewer.id,
    action: 'document.delete',
    documentId: document.id,
    detail: {
      name: document.name,
      versions: document.headNumber,
      ...(reason !== null && { reason }),
    },
  })
  // Each blob belongs to one row of one document, so these are nobody else's.
  await Promise.allSettled(result.value.map((key) => portal.blobs.remove(key)))
  return { name: document.name }
}

function notInTrash(name: string): AppError {
  return new AppError('conflict', (t) => t('documents.notInTrash', { name }))
}
