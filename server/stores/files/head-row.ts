import type { Queries } from '#server/db/statements/statements'
import type { FileHead, LockId } from '#server/wopi/ports'

/** A document's head, and the lock under which it was written. */
export interface Head {
  head: FileHead
  writtenUnder: LockId | null
}

interface HeadRow {
  name: string
  ownerId: string
  number: number
  size: bigint
  sha256: string
  blobKey: string
  contentModifiedAt: bigint
  lockId: string | null
}

/** The newest version of a document that is not in the trash; null when there is no such document. */
export async function readHead(db: Queries, documentId: string): Promise<Head | null> {
  const [row] = await db.$queryRaw<HeadRow[]>`
    SELECT d.name, d."ownerId",
           v.number, v.size, v.sha256, v."blobKey", v."contentModifiedAt", v."lockId"
      FROM "Document" d
      JOIN "Version" v ON v."documentId" = d.id AND v.number = d."headNumber"
     WHERE d.id = ${documentId} AND d."trashedAt" IS NULL`
  if (!row) return null
  return {
    head: {
      fileId: documentId,
      name: row.name,
      ownerId: row.ownerId,
      version: row.number,
      size: Number(row.size),
      sha256: row.sha256,
      blobKey: row.blobKey,
      modifiedAt: row.contentModifiedAt,
    },
    writtenUnder: row.lockId,
  }
}
