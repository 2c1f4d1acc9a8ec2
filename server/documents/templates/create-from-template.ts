import { type AddedDocument, addDocument } from '#server/documents/add-document'
import { copyBlob } from '#server/documents/copy-blob'
import { freeName } from '#server/documents/document-name'
import { findFolder } from '#server/documents/folders/find-folder'
import type { Portal, Viewer } from '#server/documents/portal'
import { refuseTooMuch } from '#server/documents/store-body'
import { takenNames } from '#server/documents/taken-names'
import { BlobMissing, type StoredBlob } from '#server/wopi/ports'
import { type FoundTemplate, findTemplate } from './find-template'
import { refuseGuests } from './list-templates'

/**
 * Makes a new document from a template in a folder where the viewer may, null is their root, under the first free name:
 * «Letter.docx», «Letter 2.docx», … Its bytes are a copy, and count for the owner of the folder.
 *
 * @throws AppError `not-found` for a template or a folder that is not there, `forbidden`, `over-quota`, `storage-full`
 */
export async function createFromTemplate(
  portal: Portal,
  viewer: Viewer,
  input: { templateId: string; folderId?: string | null },
): Promise<AddedDocument> {
  refuseGuests(viewer)
  const { id: folderId, ownerId } = await findFolder(portal, viewer, input.folderId ?? null, 'edit')
  const { template, blob } = await copyTemplate(portal, input.templateId, ownerId)
  const place = { ownerId, folderId }
  const wanted = `${template.name}.${template.extension}`
  const name = freeName(wanted, await takenNames(portal, place, wanted), 'plain')
  const added = await addDocument(
    portal,
    { name, ...place },
    { blob, source: 'template', userId: viewer.id },
  )
  await portal.audit({
    ...{ actorId: viewer.id, action: 'document.create', documentId: added.id },
    ...{ subject: template.id, detail: { name, template: template.name } },
  })
  return added
}

/** A template's file may be replaced at this very moment: then the new one is copied. */
async function copyTemplate(
  portal: Portal,
  id: string,
  ownerId: string,
): Promise<{ template: FoundTemplate; blob: StoredBlob }> {
  const template = await findTemplate(portal, id)
  await refuseTooMuch(portal, ownerId, Number(template.size))
  try {
    return { template, blob: await copyBlob(portal, template) }
  } catch (error) {
    if (!(error instanceof BlobMissing)) throw error
    const now = await findTemplate(portal, id)
    if (now.blobKey === template.blobKey) throw error
    return copyTemplate(portal, id, ownerId)
  }
}
