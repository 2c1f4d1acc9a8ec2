import { checkInDocument } from '#server/documents/check-in-document'
import { notFound } from '#server/documents/find-document'
import { getDocument } from '#server/documents/get-document'
import type { Portal, Viewer } from '#server/documents/portal'
import type { IncomingBody } from '#server/documents/store-body'
import { uploadDocument } from '#server/documents/upload-document'
import { uploadVersion } from '#server/documents/upload-version'
import type { UploadResult, UploadTarget } from './upload-target'

/**
 * Makes of a file what was asked for.
 *
 * Of guests it takes new documents only: versions they save from the editor.
 *
 * @param id of the document, when one is made; a new one when absent
 * @throws AppError everything that `uploadDocument`, `uploadVersion` and `checkInDocument` throw; then nothing is kept
 */
export async function takeUpload(
  portal: Portal,
  viewer: Viewer,
  { name, documentId, checkIn, keepBoth, folderId }: UploadTarget,
  body: IncomingBody,
  id?: string,
): Promise<UploadResult> {
  if (documentId === undefined) {
    const made = await uploadDocument(portal, viewer, {
      ...{ id, name, body, keepBoth: keepBoth === '1', folderId: folderId ?? null },
    })
    return { documentId: made.id, name: made.name, version: made.version, place: made.place }
  }
  if (viewer.role === 'guest') throw notFound()
  const upload = { fileName: name, body }
  const saved =
    checkIn === '1'
      ? await checkInDocument(portal, viewer, { documentId, upload })
      : await uploadVersion(portal, viewer, { documentId, ...upload })
  const document = await getDocument(portal, viewer, { documentId })
  // A check-in with a body always makes a version.
  return {
    documentId,
    name: document.name,
    version: saved.version ?? document.version,
    place: null,
  }
}
