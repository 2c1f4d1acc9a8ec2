import { AppError } from './errors'
import { type FoundDocument, findDocument, notFound, refuseWithout } from './find-document'
import { mayDo } from './policy'
import type { Portal, Viewer } from './portal'

/** A version whose bytes somebody may have. */
export interface ReadableVersion {
  document: FoundDocument
  version: { number: number; blobKey: string; size: bigint; sha256: string }
}

/**
 * Finds a version for somebody who wants to read it; the newest one when none is named.
 *
 * @throws AppError `not-found`, also for a document in the trash; `forbidden` for an older one, with a share to read
 */
export async function findReadableVersion(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; version?: number | undefined },
): Promise<ReadableVersion> {
  const document = await findDocument(portal, viewer, input.documentId)
  const older = input.version !== undefined && input.version !== document.headNumber
  if (!mayDo(document).open) throw notFound()
  if (older) refuseWithout(document, 'history')
  const version = await portal.db.version.findUnique({
    where: {
      documentId_number: {
        documentId: document.id,
        number: input.version ?? document.headNumber,
      },
    },
    select: { number: true, blobKey: true, size: true, sha256: true },
  })
  if (version === null) {
    throw new AppError('not-found', (t) =>
      t('versions.notThere', { version: String(input.version) }),
    )
  }
  return { document, version }
}
