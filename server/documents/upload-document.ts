import { type AddedDocument, addDocument } from './add-document'
import { freeName, repairName } from './document-name'
import { findFolder, rootName } from './folders/find-folder'
import type { Portal, Viewer } from './portal'
import { type IncomingBody, storeBody } from './store-body'
import { takenNames } from './taken-names'

/**
 * Makes a new document from a streamed body in a folder of the viewer's, null is the root. The name is
 * repaired, never refused. With `keepBoth` a name that the folder already has gets a number: `Report (2).docx`.
 * When the folder goes while the bytes come, the document is made at the root.
 *
 * @returns with the name of the folder that it is in
 * @throws AppError `not-found` for a folder that is not theirs; `over-quota`, `too-large`, `wrong-length` or `storage-full`;
 *   then nothing is kept
 */
export async function uploadDocument(
  portal: Portal,
  viewer: Viewer,
  input: {
    id?: string | undefined
    name: string
    body: IncomingBody
    keepBoth: boolean
    folderId?: string | null
  },
): Promise<AddedDocument & { place: string }> {
  const folder = await findFolder(portal, viewer, input.folderId ?? null, 'edit')
  const place = { ownerId: folder.ownerId, folderId: folder.id }
  const blob = await storeBody(portal, input.body, folder.ownerId)
  const wanted = repairName(input.name)
  const name = input.keepBoth
    ? freeName(wanted, await takenNames(portal, place, wanted), 'in-brackets')
    : wanted
  const added = await addDocument(
    portal,
    { id: input.id, name, ...place },
    { blob, source: 'upload', userId: viewer.id },
  )
  await portal.audit({
    actorId: viewer.id,
    action: 'document.upload',
    documentId: added.id,
    detail: { name, size: blob.size },
  })
  return { ...added, place: added.folderId === folder.id ? folder.name : rootName }
}
