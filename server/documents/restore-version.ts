import { reasonOfAdmin } from './admin/reason-of-admin'
import { commitVersion, refuseWhileHeld } from './commit-version'
import { copyVersionBlob } from './copy-version-blob'
import { AppError, type Tell } from './errors'
import { findEditable } from './find-document'
import type { Portal, Viewer } from './portal'

/**
 * Makes the bytes of an older version the newest one. Nothing is lost: the versions between stay.
 *
 * @param input.reason why an admin restores it who does not own the document; goes into the audit log
 * @throws AppError `locked` while anybody edits it or somebody else has it checked out, judged at the commit;
 *   `invalid` for the newest version, and for that admin without a reason; `conflict`, `storage-full`, `not-found`
 */
export async function restoreVersion(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; version: number; reason?: string | undefined },
): Promise<{ version: number }> {
  const undone: Tell = (t) => t('undone.restored', { version: String(input.version) })
  const document = await findEditable(portal, viewer, input.documentId)
  const reason = reasonOfAdmin(viewer, [document.ownerId], input.reason)
  if (input.version === document.headNumber) {
    throw new AppError('invalid', (t) =>
      t('versions.newestAlready', { version: String(input.version) }),
    )
  }
  await refuseWhileHeld(portal, viewer, document.id, undone)
  const saved = await commitVersion(
    portal,
    viewer,
    document.id,
    {
      blob: await copyVersionBlob(portal, document, input.version),
      source: 'restore',
      editors: [viewer.id],
      modifiedByUser: null,
      editorId: null,
      restoredFrom: input.version,
    },
    undone,
  )
  await portal.audit({
    actorId: viewer.id,
    action: 'version.restore',
    documentId: document.id,
    detail: {
      from: input.version,
      version: saved.version,
      ...(reason !== null && { reason }),
    },
  })
  return saved
}
