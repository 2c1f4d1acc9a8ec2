import type { DbTransaction } from '#server/db/client'
import type { FileHead, LockId } from '#server/wopi/ports'

/** A document's head, and the lock under which it was written. */
export interface Head {
  head: FileHead
  writtenUnder: LockId | null
}

/** The newest version of a document that is not in the trash; null when there is no such document. */
export async function readHead(
  db: Pick<DbTransaction, 'document'>,
  documentId: string,
): Promise<Head | null> {
  const document = await db.document.findFirst({
    where: { id: documentId, trashedAt: null },
    select: {
      name: true,
      ownerId: true,
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: {
          number: true,
          size: true,
          sha256: true,
          blobKey: true,
          contentModifiedAt: true,
          lockId: true,
        },
      },
    },
  })
  const version = document?.versions[0]
  if (!document || !version) return null
  return {
    head: {
      fileId: documentId,
      name: document.name,
      ownerId: document.ownerId,
      version: version.number,
      size: Number(version.size),
      sha256: version.sha256,
      blobKey: version.blobKey,
      modifiedAt: version.contentModifiedAt,
    },
    writtenUnder: version.lockId,
  }
}
