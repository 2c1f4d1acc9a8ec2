import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { type IncomingBody, storeChunk } from '#server/documents/store-body'
import { findPartialUpload, partialLifeMs } from './partial-upload'

/**
 * Stores the next part of a file: all of it, or nothing. When it resolves the part is durable, and the row says so. Of
 * two parts for the same place, sent at the same time, one is taken.
 *
 * @param input.at how many bytes of the file come before it
 * @returns how many bytes of the file are there now
 * @throws AppError `conflict` when the part belongs somewhere else; `not-found`; everything that `storeBody` throws
 */
export async function appendChunk(
  portal: Portal,
  viewer: Viewer,
  { id, at, body }: { id: string; at: number; body: IncomingBody },
): Promise<number> {
  const { received, size } = await findPartialUpload(portal, viewer, id)
  if (received !== at) throw misplaced()
  if (received === size) return size
  const blob = await storeChunk(portal, body, size - received)
  const next = received + blob.size
  const expiresAt = new Date(portal.clock.now().getTime() + partialLifeMs)
  const taken = await portal.db.$transaction(async (tx) => {
    const { count } = await tx.partialUpload.updateMany({
      where: { id, received: at, result: null },
      data: { received: next, expiresAt },
    })
    if (count === 0 || blob.size === 0) return false
    await tx.uploadChunk.create({
      data: { uploadId: id, at, blobKey: blob.key },
      select: { at: true },
    })
    return true
  })
  if (taken) return next
  // Nobody has these bytes; whatever fails to go here goes with the next sweep.
  await portal.blobs.remove(blob.key).catch(() => undefined)
  if (blob.size === 0) return received
  throw misplaced()
}

function misplaced(): AppError {
  return new AppError('conflict', (t) => t('uploads.otherPlace'))
}
