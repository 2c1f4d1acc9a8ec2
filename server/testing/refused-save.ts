import type { Portal, Viewer } from '#server/documents/portal'
import type { RejectedSaves } from '#server/wopi/ports'
import { bodyOf } from './bodies'

/** Keeps a refused save of a person's, as the WOPI host does, and returns its id. */
export async function refuseSave(
  portal: Portal & { rejected: RejectedSaves },
  documentId: string,
  person: Viewer,
  text: string,
): Promise<string> {
  const { stream, announcedBytes } = bodyOf(text)
  const stored = await portal.blobs.put(stream, {
    maxBytes: portal.limits.maxUploadBytes,
    expectedBytes: announcedBytes,
  })
  if (stored.kind !== 'stored') throw new Error(stored.kind)
  await portal.rejected.keep({
    fileId: documentId,
    save: {
      blob: stored.blob,
      source: 'save',
      userId: person.id,
      editors: [person.id],
      modifiedByUser: true,
      editorId: 'builtin',
    },
    grantId: portal.newId(),
    reason: 'lock-mismatch',
    offeredLock: 'mine',
    currentLock: null,
  })
  const row = await portal.db.rejectedSave.findFirstOrThrow({
    where: { blobKey: stored.blob.key },
    select: { id: true },
  })
  return row.id
}
