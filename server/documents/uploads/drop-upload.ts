import type { Portal, Viewer } from '#server/documents/portal'
import { findPartialUpload } from './partial-upload'

type Stores = Pick<Portal, 'db' | 'blobs'>

/**
 * Forgets an upload that the viewer does not want any more.
 *
 * @throws AppError `not-found`
 */
export async function dropUpload(
  portal: Stores & Pick<Portal, 'clock'>,
  viewer: Viewer,
  id: string,
): Promise<void> {
  await findPartialUpload(portal, viewer, id)
  await removePartialUpload(portal, id)
}

/** Removes uploads that ran out, for the sweep. */
export async function sweepUploads(portal: Stores & Pick<Portal, 'clock'>): Promise<number> {
  const ended = await portal.db.partialUpload.findMany({
    where: { expiresAt: { lte: portal.clock.now() } },
    select: { id: true },
  })
  for (const { id } of ended) await removePartialUpload(portal, id)
  return ended.length
}

export async function removePartialUpload(portal: Stores, id: string): Promise<void> {
  await dropChunks(portal, id)
  await portal.db.partialUpload.deleteMany({ where: { id } })
}

/** Rows first: bytes without a row are found by the sweep, a row without bytes helps nobody. */
export async function dropChunks({ db, blobs }: Stores, uploadId: string): Promise<void> {
  const chunks = await db.uploadChunk.findMany({ where: { uploadId }, select: { blobKey: true } })
  await db.uploadChunk.deleteMany({ where: { uploadId } })
  for (const { blobKey } of chunks) await blobs.remove(blobKey).catch(() => undefined)
}
