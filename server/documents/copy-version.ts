import { type AddedDocument, addDocument } from './add-document'
import { copyVersionBlob } from './copy-version-blob'
import { freeName, withRemark } from './document-name'
import { findDocument, notFound, refuseWithout } from './find-document'
import type { VersionAddress } from './find-version'
import type { Portal, Viewer } from './portal'
import { takenNames } from './taken-names'

/**
 * Makes a document of its own out of a version: `Report (version 3).docx`, or `Report (2).docx` out of the newest when `as`
 * says so, beside the original, or at the viewer's root when that is somebody else's. The original is only read, so this also works while somebody
 * edits it.
 *
 * @throws AppError `storage-full`, `not-found`
 */
export async function copyVersion(
  portal: Portal,
  viewer: Viewer,
  input: VersionAddress,
  as: 'version' | 'document' = 'version',
): Promise<AddedDocument> {
  const document = await findDocument(portal, viewer, input.documentId)
  if (viewer.role === 'guest') throw notFound()
  if (input.number !== document.headNumber) refuseWithout(document, 'history')
  const blob = await copyVersionBlob(portal, document, input.number)
  const wanted =
    as === 'version' ? withRemark(document.name, `version ${input.number}`) : document.name
  const folderId = document.ownerId === viewer.id ? document.folderId : null
  const place = { ownerId: viewer.id, folderId }
  const name = freeName(wanted, await takenNames(portal, place, wanted), 'in-brackets')
  const added = await addDocument(
    portal,
    { name, ...place },
    { blob, source: 'copy', userId: viewer.id },
  )
  for (const documentId of [document.id, added.id]) {
    await portal.audit({
      actorId: viewer.id,
      action: 'version.copy',
      documentId,
      detail: {
        version: input.number,
        name: added.name,
        copyId: added.id,
        originalId: document.id,
      },
    })
  }
  return added
}
