import { reasonOfAdmin } from './admin/reason-of-admin'
import { commitVersion, refuseWhileHeld } from './commit-version'
import { copyBlob } from './copy-blob'
import type { Tell } from './errors'
import { findEditable } from './find-document'
import { findRejectedSave } from './find-rejected-save'
import type { Portal, Viewer } from './portal'
import { resolveRejectedSave } from './resolve-rejected-save'
import { readEditors, readSource } from './version-columns'

const undone: Tell = (t) => t('undone.adopted')

/**
 * Makes a rejected save the next version, with the editors who wrote it. The version is committed before the
 * copy is let go, so that a crash between leaves both and never neither.
 *
 * @param input.reason why an admin makes it a version who neither owns the document nor saved it; goes into the audit log
 * @throws AppError `invalid` for that admin without a reason; `locked` while anybody edits the document or somebody else has it checked out; `conflict`
 *   when it is in the trash; `storage-full`, `not-found`
 */
export async function adoptRejectedSave(
  portal: Portal,
  viewer: Viewer,
  input: { rejectedId: string; reason?: string | undefined },
): Promise<{ documentId: string; version: number }> {
  const rejected = await findRejectedSave(portal, viewer, input.rejectedId)
  const whose = [rejected.document.ownerId, rejected.userId]
  const reason = reasonOfAdmin(viewer, whose, input.reason)
  const document = await findEditable(portal, viewer, rejected.documentId)
  await refuseWhileHeld(portal, viewer, document.id, undone)
  const saved = await commitVersion(
    portal,
    viewer,
    document.id,
    {
      blob: await copyBlob(portal, rejected),
      source: readSource(rejected.source),
      editors: readEditors(rejected.editors),
      modifiedByUser: rejected.modifiedByUser,
      editorId: rejected.editorId,
      frees: Number(rejected.size),
    },
    undone,
  )
  await resolveRejectedSave(portal, viewer, rejected, 'version')
  await portal.audit({
    actorId: viewer.id,
    action: 'rejected-save.adopt',
    documentId: document.id,
    subject: rejected.id,
    detail: { version: saved.version, ...(reason !== null && { reason }) },
  })
  return { documentId: document.id, version: saved.version }
}
