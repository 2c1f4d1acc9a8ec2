import { findEditable } from '#server/documents/find-document'
import { findFolder } from '#server/documents/folders/find-folder'
import type { Portal, Viewer } from '#server/documents/portal'

/** Names what is shared. */
export interface ShareTarget {
  kind: 'document' | 'folder'
  id: string
}

/** What is shared, found. */
export interface Shareable {
  kind: 'document' | 'folder'
  id: string
  name: string
  ownerId: string
  /** The folder that it is in; null: the root. */
  folderId: string | null
}

/**
 * Finds a document or a folder that the viewer may share.
 *
 * @throws AppError `not-found`, `conflict` when it is in the trash, `forbidden` when it is only shared with them
 */
export async function findShareable(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
  { kind, id }: ShareTarget,
): Promise<Shareable> {
  if (kind === 'document') {
    const { name, ownerId, folderId } = await findEditable(portal, viewer, id, 'share')
    return { kind, id, name, ownerId, folderId }
  }
  const { name, ownerId, parentId } = await findFolder(portal, viewer, id, 'share')
  return { kind, id, name, ownerId, folderId: parentId }
}

/** The column of a share that says what is shared. */
export function targetColumn({ kind, id }: ShareTarget) {
  return kind === 'document' ? { documentId: id } : { folderId: id }
}

/** What a line of the audit table is about. */
export function auditTarget({ kind, id, name }: Shareable) {
  return kind === 'document'
    ? { documentId: id, detail: { name } }
    : { subject: id, detail: { name, folder: true } }
}
