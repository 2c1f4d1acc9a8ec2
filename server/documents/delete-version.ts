import { reasonOfAdmin } from './admin/reason-of-admin'
import { AppError } from './errors'
import { findVersion, noVersion, type VersionAddress } from './find-version'
import { actorIdOf } from './operator'
import type { Portal, Viewer } from './portal'
import { previewKeys } from './previews/preview-keys'
import { removeUnusedBlob } from './remove-unused-blob'

/**
 * Deletes an old version for good: first its row, then its bytes. Never the newest version and never a
 * pinned one.
 *
 * @param input.reason why an admin deletes it who does not own the document; goes into the audit log
 * @throws AppError `conflict` for those two; `not-found`; `invalid` for that admin without a reason
 */
export async function deleteVersion(
  portal: Pick<Portal, 'db' | 'blobs' | 'audit' | 'storage' | 'clock' | 'limits'>,
  viewer: Viewer,
  input: VersionAddress & { reason?: string | undefined },
): Promise<void> {
  const { documentId, number } = input
  const { document, version } = await findVersion(portal, viewer, input, 'trash')
  const reason = reasonOfAdmin(viewer, [document.ownerId], input.reason)
  // The head only moves on, so a version that is not the head now never becomes it again.
  if (document.headNumber === number) {
    throw new AppError('conflict', (t) => t('versions.newestStays', { version: String(number) }))
  }
  const previews = await previewKeys(portal.db, { documentId, number })
  const { count } = await portal.db.version.deleteMany({
    where: { documentId, number, pinned: false },
  })
  if (count === 0) {
    const still = await portal.db.version.count({ where: { documentId, number } })
    if (still === 0) throw noVersion(number)
    throw new AppError('conflict', (t) => t('versions.pinnedStays', { version: String(number) }))
  }
  await portal.storage.recount(document.ownerId)
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: 'version.delete',
    documentId,
    detail: { version: number, size: Number(version.size), ...(reason !== null && { reason }) },
  })
  await removeUnusedBlob(portal, version.blobKey)
  // What stays goes with the next sweep.
  await Promise.allSettled(previews.map((key) => portal.blobs.remove(key)))
}
