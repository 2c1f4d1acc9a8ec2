import type { Queries } from '#server/db/statements/statements'
import type { FileHead, LockId } from '#server/wopi/ports'

/** A document's head, and the lock under which it was written. */
export interface Head {
  head: FileHead
  writtenUnder: LockId | null
}

/** The columns of a document and of its newest version that make its head. */
export interface HeadRow {
  ownerId: string
  number: number
  size: bigint
  sha256: string
  blobKey: string
  contentModifiedAt: bigint
}

/** A head, out of a row. */
export function headOf(fileId: string, name: string, row: HeadRow): FileHead {
  return {
    fileId,
    name,
    ownerId: row.ownerId,
    version: row.number,
    size: Number(row.size),
    sha256: row.sha256,
    blobKey: row.blobKey,
    modifiedAt: row.contentModifiedAt,
  }
}

/** The newest version of a document that is not in the trash; null when there is no such document. */
export async function readHead(db: Queries, documentId: string): Promise<Head | null> {
  const [row] = await db.$queryRaw<(HeadRow & { name: string; lockId: string | null })[]>`
    SELECT d.name, d."ownerId",
           v.number, v.size, v.sha256, v."blobKey", v."contentModifiedAt", v."lockId"
      FROM "Document" d
      JOIN "Version" v ON v."documentId" = d.id AND v.number = d."headNumber"
     WHERE d.id = ${documentId} AND d."trashedAt" IS NULL`
  return row ? { head: headOf(documentId, row.name, row), writtenUnder: row.lockId } : null
}
