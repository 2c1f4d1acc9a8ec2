import { QuotaExceeded, type Save } from '#server/wopi/ports'
import { extensionOf, nameKeyOf } from './document-name'
import type { Portal } from './portal'
import { overQuota } from './store-body'

/** A document that was just made. */
export interface AddedDocument {
  id: string
  name: string
  version: number
  /** Null: at the root, also when its folder has gone meanwhile. */
  folderId: string | null
}

/**
 * Makes a document from bytes that are durable already. When the rows cannot be written the sweeper removes
 * the bytes later.
 *
 * @param document.id a new one when absent
 * @param document.name repaired or checked
 * @throws AppError `over-quota`; then the bytes are removed
 */
export async function addDocument(
  portal: Pick<Portal, 'createDocument' | 'newId' | 'blobs'>,
  document: { id?: string | undefined; name: string; ownerId: string; folderId: string | null },
  save: Pick<Save, 'blob' | 'source' | 'userId'> & Partial<Save>,
): Promise<AddedDocument> {
  const { id = portal.newId(), name, ownerId, folderId } = document
  const created = await portal
    .createDocument(
      { id, name, nameKey: nameKeyOf(name), extension: extensionOf(name), ownerId, folderId },
      { editors: [save.userId], modifiedByUser: null, editorId: null, ...save },
    )
    .catch(async (error: unknown) => {
      if (!(error instanceof QuotaExceeded)) throw error
      await portal.blobs.remove(save.blob.key)
      throw overQuota()
    })
  return { id, name, version: created.version, folderId: created.folderId }
}
