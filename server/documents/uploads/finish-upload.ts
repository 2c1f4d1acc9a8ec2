import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { BlobMissing } from '#server/wopi/ports'
import { dropChunks, removePartialUpload } from './drop-upload'
import { findPartialUpload, partialNotFound } from './partial-upload'
import { streamOf } from './stream-of'
import { takeUpload } from './take-upload'
import { type UploadResult, uploadResult } from './upload-target'

/** After this long whoever was finishing is taken for dead. */
const patienceMs = 30 * 60 * 1000

/**
 * Makes of a file that is whole what was asked for when it began. Said twice it answers the same; refused, the
 * bytes stay for another try until they run out.
 *
 * @throws AppError `invalid` while bytes are missing; `busy` while it is being finished; `not-found` when parts are
 *   gone, as after a restore; everything that `takeUpload` throws
 */
export async function finishUpload(
  portal: Portal,
  viewer: Viewer,
  id: string,
): Promise<UploadResult> {
  const upload = await findPartialUpload(portal, viewer, id)
  if (upload.result !== null) return uploadResult.parse(JSON.parse(upload.result))
  if (upload.received < upload.size) {
    throw new AppError('invalid', (t) =>
      t('uploads.incomplete', { received: String(upload.received), size: String(upload.size) }),
    )
  }
  const now = portal.clock.now()
  const stale = new Date(now.getTime() - patienceMs)
  const { count } = await portal.db.partialUpload.updateMany({
    where: { id, result: null, OR: [{ finishingAt: null }, { finishingAt: { lt: stale } }] },
    data: { finishingAt: now },
  })
  if (count === 0) throw new AppError('busy', (t) => t('uploads.beingStored'))
  try {
    const made =
      (await findMade(portal, id)) ??
      (await takeUpload(
        portal,
        viewer,
        upload.target,
        { stream: streamOf(chunksOf(portal, id)), announcedBytes: upload.size },
        id,
      ))
    await portal.db.partialUpload.update({
      where: { id },
      data: { result: JSON.stringify(made) },
      select: { id: true },
    })
    await dropChunks(portal, id)
    return made
  } catch (error) {
    if (error instanceof BlobMissing) {
      await removePartialUpload(portal, id)
      throw partialNotFound()
    }
    await portal.db.partialUpload.updateMany({
      where: { id, result: null },
      data: { finishingAt: null },
    })
    throw error
  }
}

/** What came of it when the process died between making the document and writing that down. */
async function findMade(
  portal: Pick<Portal, 'db'>,
  documentId: string,
): Promise<UploadResult | null> {
  const made = await portal.db.document.findUnique({
    where: { id: documentId },
    select: { name: true, folder: { select: { name: true } } },
  })
  return (
    made && { documentId, name: made.name, version: 1, place: made.folder?.name ?? 'Documents' }
  )
}

/** All chunks one after the other, each opened when its turn comes. */
async function* chunksOf(portal: Pick<Portal, 'db' | 'blobs'>, uploadId: string) {
  const chunks = await portal.db.uploadChunk.findMany({
    where: { uploadId },
    orderBy: { at: 'asc' },
    select: { blobKey: true },
  })
  for (const { blobKey } of chunks) yield* await portal.blobs.open(blobKey)
}
