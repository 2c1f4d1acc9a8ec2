import { type AddedDocument, addDocument } from './add-document'
import { reasonOfAdmin } from './admin/reason-of-admin'
import { copyBlob } from './copy-blob'
import { freeName } from './document-name'
import { notFound } from './find-document'
import { findRejectedSave } from './find-rejected-save'
import { owns } from './policy'
import type { Portal, Viewer } from './portal'
import { resolveRejectedSave } from './resolve-rejected-save'
import { takenNames } from './taken-names'
import { readEditors } from './version-columns'

/**
 * Makes a rejected save a document of its own: beside the one it was meant for, and of the same owner, for its owner;
 * at their own root for somebody else who saved it. Needs no lock: the original is not touched.
 *
 * @param input.reason why an admin makes it a document who neither owns the document nor saved it; goes into the audit log
 * @throws AppError `invalid` for that admin without a reason; `storage-full`, `not-found`
 */
export async function copyRejectedSave(
  portal: Portal,
  viewer: Viewer,
  input: { rejectedId: string; reason?: string | undefined },
): Promise<AddedDocument> {
  const rejected = await findRejectedSave(portal, viewer, input.rejectedId)
  const whose = [rejected.document.ownerId, rejected.userId]
  const reason = reasonOfAdmin(viewer, whose, input.reason)
  const { name: original, ownerId, folderId } = rejected.document
  const beside = owns(viewer, rejected.document)
  if (!beside && viewer.role === 'guest') throw notFound()
  const place = beside ? { ownerId, folderId } : { ownerId: viewer.id, folderId: null }
  const taken = await takenNames(portal, place, original)
  const added = await addDocument(
    portal,
    { name: freeName(original, [original, ...taken], 'in-brackets'), ...place },
    {
      blob: await copyBlob(portal, rejected),
      source: 'copy',
      userId: rejected.userId,
      editors: readEditors(rejected.editors),
      modifiedByUser: rejected.modifiedByUser,
      editorId: rejected.editorId,
      ...(place.ownerId === ownerId && { frees: Number(rejected.size) }),
    },
  )
  await resolveRejectedSave(portal, viewer, rejected, 'copy')
  for (const documentId of [rejected.documentId, added.id]) {
    await portal.audit({
      actorId: viewer.id,
      action: 'rejected-save.copy',
      documentId,
      subject: rejected.id,
      detail: {
        name: added.name,
        copyId: added.id,
        originalId: rejected.documentId,
        ...(reason !== null && { reason }),
      },
    })
  }
  return added
}
