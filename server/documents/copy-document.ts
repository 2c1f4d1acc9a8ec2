import type { AddedDocument } from './add-document'
import { copyVersion } from './copy-version'
import { findDocument } from './find-document'
import type { Portal, Viewer } from './portal'

/**
 * Makes a document of its own out of one as it is saved now: `Report (2).docx`, beside the original, or at the viewer's root
 * when that is somebody else's.
 *
 * @throws AppError `storage-full`, `not-found`
 */
export async function copyDocument(
  portal: Portal,
  viewer: Viewer,
  { documentId }: { documentId: string },
): Promise<AddedDocument> {
  const { headNumber } = await findDocument(portal, viewer, documentId)
  return copyVersion(portal, viewer, { documentId, number: headNumber }, 'document')
}
