import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { type UploadTarget, uploadTarget } from './upload-target'

/** A file on its way in several requests. */
export interface PartialUpload {
  id: string
  target: UploadTarget
  /** As announced, in bytes. */
  size: number
  /** How many of them are stored: the next chunk begins there. */
  received: number
}

/** How long a part waits for the next. */
export const partialLifeMs = 24 * 60 * 60 * 1000

/**
 * An upload of the viewer's own that has not run out.
 *
 * @throws AppError `not-found`
 */
export async function findPartialUpload(
  portal: Pick<Portal, 'db' | 'clock'>,
  viewer: Viewer,
  id: string,
): Promise<PartialUpload & { result: string | null }> {
  const row = await portal.db.partialUpload.findFirst({
    where: { id, userId: viewer.id, expiresAt: { gt: portal.clock.now() } },
    select: { id: true, target: true, size: true, received: true, result: true },
  })
  if (row === null) throw partialNotFound()
  return {
    ...row,
    target: uploadTarget.parse(JSON.parse(row.target)),
    size: Number(row.size),
    received: Number(row.received),
  }
}

export function partialNotFound(): AppError {
  return new AppError('not-found', (t) => t('uploads.firstPartGone'))
}
