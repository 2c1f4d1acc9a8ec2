import type { Db, DbTransaction } from '#server/db/client'
import { type Clock, type Micros, QuotaExceeded, type Save } from '#server/wopi/ports'
import { headColumns, versionColumns } from './add-version'
import { NoRoomLeft, type Quota, takeRoom } from './take-room'

/** A document to be. The caller has checked the name. */
export interface NewDocument {
  id: string
  /** With extension. */
  name: string
  /** The name in lower case, for sorting and searching. */
  nameKey: string
  /** Lower case, without the dot; may be empty. */
  extension: string
  ownerId: string
  /** Null: at the root. */
  folderId: string | null
}

/**
 * Makes a document with its lock row and its first version, in one transaction. The bytes are durable already,
 * so it is made in any case: at the root of its owner when the folder has gone meanwhile, also to the trash.
 *
 * @returns the version's number, 1, the time of its content, and the folder it is in
 * @throws QuotaExceeded
 */
export async function createDocument(
  { db, clock, quota }: { db: Db; clock: Clock; quota: Quota },
  document: NewDocument,
  save: Save,
): Promise<{ version: number; modifiedAt: Micros; folderId: string | null }> {
  const now = clock.now()
  const first = { number: 1, modifiedAt: BigInt(now.getTime()) * 1000n, lockId: null, now }
  const create = async (tx: DbTransaction) => {
    await takeRoom(tx, document.ownerId, quota, { size: save.blob.size, frees: save.frees })
    return await tx.document.create({
      data: {
        id: document.id,
        name: document.name,
        nameKey: document.nameKey,
        extension: document.extension,
        ownerId: document.ownerId,
        folderId: await holdFolder(tx, document),
        createdAt: now,
        ...headColumns(save, first),
        lock: { create: {} },
        versions: { create: versionColumns(save, first) },
        textTask: { create: { dueAt: now } },
      },
      select: { folderId: true },
    })
  }
  const { folderId } = await db.$transaction(create).catch((error: unknown) => {
    if (!(error instanceof NoRoomLeft)) throw error
    throw new QuotaExceeded(`no room for ${save.blob.size} bytes`)
  })
  return { version: first.number, modifiedAt: first.modifiedAt, folderId }
}

/**
 * Takes the folder's row, so that it does not go to the trash before the document is in it and goes with it.
 *
 * @returns its id; null when it is not there any more
 */
async function holdFolder(
  tx: DbTransaction,
  { folderId, ownerId }: NewDocument,
): Promise<string | null> {
  if (folderId === null) return null
  const { count } = await tx.folder.updateMany({
    where: { id: folderId, ownerId, trashedAt: null },
    data: { trashedAt: null },
  })
  return count === 0 ? null : folderId
}
