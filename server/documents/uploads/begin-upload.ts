import { AppError } from '#server/documents/errors'
import { findEditable } from '#server/documents/find-document'
import { findFolder } from '#server/documents/folders/find-folder'
import type { Portal, Viewer } from '#server/documents/portal'
import { refuseTooMuch } from '#server/documents/store-body'
import { partialLifeMs } from './partial-upload'
import type { UploadTarget } from './upload-target'

/** How many files of one person may be on their way. */
const most = 100

/**
 * Makes room for a file that comes in several requests. What it becomes is decided when it is whole; what can be
 * known before is refused here, before a byte is sent.
 *
 * @param input.size of the file, in bytes
 * @returns its id
 * @throws AppError `not-found` or `forbidden` for a place that the viewer may not write to; `too-large`, `over-quota`;
 *   `busy` with too many on their way
 */
export async function beginUpload(
  portal: Portal,
  viewer: Viewer,
  { size, target }: { size: number; target: UploadTarget },
): Promise<string> {
  const { ownerId } =
    target.documentId === undefined
      ? await findFolder(portal, viewer, target.folderId ?? null, 'edit')
      : await findEditable(portal, viewer, target.documentId)
  const now = portal.clock.now()
  const coming = await portal.db.partialUpload.aggregate({
    where: { userId: viewer.id, result: null, expiresAt: { gt: now } },
    _sum: { size: true },
    _count: true,
  })
  if (coming._count >= most) {
    throw new AppError('busy', (t) => t('uploads.tooManyComing', { most }))
  }
  await refuseTooMuch(portal, ownerId, size, Number(coming._sum.size ?? 0))
  const id = portal.newId()
  await portal.db.partialUpload.create({
    data: {
      id,
      userId: viewer.id,
      target: JSON.stringify(target),
      size,
      createdAt: now,
      expiresAt: new Date(now.getTime() + partialLifeMs),
    },
    select: { id: true },
  })
  return id
}
