import type { DbTransaction } from '#server/db/client'
import type { LockId, Micros, Save } from '#server/wopi/ports'

/** Writes a version and makes it the document's head. Inside a transaction that holds the lock row. */
export async function addVersion(
  tx: DbTransaction,
  documentId: string,
  save: Save,
  as: { number: number; modifiedAt: Micros; lockId: LockId | null; now: Date },
): Promise<void> {
  await tx.version.create({
    data: { documentId, ...versionColumns(save, as) },
    select: { number: true },
  })
  await tx.document.update({
    where: { id: documentId },
    data: headColumns(save, as),
    select: { id: true },
  })
  // What is in it is read afterwards, by somebody else.
  const unread = { dueAt: as.now, tries: 0 }
  await tx.textTask.upsert({
    where: { documentId },
    create: { documentId, ...unread },
    update: unread,
    select: { documentId: true },
  })
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
