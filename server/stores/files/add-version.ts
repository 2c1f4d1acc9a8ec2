import type { Queries } from '#server/db/statements/statements'
import { storeInline } from '#server/stores/inline-blobs'
import type { LockId, Micros, Save } from '#server/wopi/ports'

/** Writes a version, with its bytes when they are not durable yet, and makes it the document's head. Inside a transaction that holds the lock row. */
export async function addVersion(
  tx: Queries,
  documentId: string,
  save: Save,
  as: { number: number; modifiedAt: Micros; lockId: LockId | null; now: Date },
): Promise<void> {
  await storeInline(tx, save.blob, as.now)
  const version = versionColumns(save, as)
  await tx.$executeRaw`
    INSERT INTO "Version" (
      "documentId", number, "blobKey", size, sha256, "contentModifiedAt", "createdAt",
      "createdById", editors, source, "modifiedByUser", "editorId", "lockId", "restoredFrom")
    VALUES (
      ${documentId}, ${version.number}, ${version.blobKey}, ${version.size}, ${version.sha256},
      ${version.contentModifiedAt}, ${version.createdAt}, ${version.createdById}, ${version.editors},
      ${version.source}, ${version.modifiedByUser}, ${version.editorId}, ${version.lockId},
      ${version.restoredFrom})`
  const head = headColumns(save, as)
  await tx.$executeRaw`
    UPDATE "Document"
       SET "headNumber" = ${head.headNumber}, size = ${head.size},
           "contentModifiedAt" = ${head.contentModifiedAt}, "modifiedById" = ${head.modifiedById}
     WHERE id = ${documentId}`
  // What is in it is read afterwards, by somebody else; unless it is due already and nobody has begun.
  await tx.$executeRaw`
    INSERT INTO "TextTask" ("documentId", "dueAt", tries) VALUES (${documentId}, ${as.now}, 0)
    ON CONFLICT ("documentId") DO UPDATE SET "dueAt" = excluded."dueAt", tries = 0
     WHERE "TextTask".tries > 0 OR "TextTask"."dueAt" > excluded."dueAt"`
}

/** What the row of a version says. */
export function versionColumns(
  save: Save,
  as: { number: number; modifiedAt: Micros; lockId: LockId | null; now: Date },
) {
  return {
    number: as.number,
    blobKey: save.blob.key,
    size: BigInt(save.blob.size),
    sha256: save.blob.sha256,
    contentModifiedAt: as.modifiedAt,
    createdAt: as.now,
    createdById: save.userId,
    editors: JSON.stringify(save.editors),
    source: save.source,
    modifiedByUser: save.modifiedByUser,
    editorId: save.editorId,
    lockId: as.lockId,
    restoredFrom: save.restoredFrom ?? null,
  }
}

/** What the row of a document repeats of its head, for lists. */
export function headColumns(save: Save, as: { number: number; modifiedAt: Micros }) {
  return {
    headNumber: as.number,
    size: BigInt(save.blob.size),
    contentModifiedAt: as.modifiedAt,
    modifiedById: save.userId,
  }
}
