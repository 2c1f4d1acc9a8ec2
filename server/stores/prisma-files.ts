import type { Db, DbTransaction } from '#server/db/client'
import { statementsOf } from '#server/db/statements/statements'
import type { Checkouts, Clock, Locks, Save, Versions } from '#server/wopi/ports'
import { commitSave } from './files/commit-save'
import { createDocument, type NewDocument } from './files/create-document'
import { readHead } from './files/head-row'
import { createPrismaLocks } from './files/prisma-locks'
import { noQuota, type Quota, readRoom, recountAll, recountUse, takeRoom } from './files/take-room'
import { whileFree } from './files/while-free'

/**
 * Documents' locks and versions in the database. A document's Lock row is its mutex: each call that changes
 * something is one transaction that begins by writing to that row, so calls for one document happen one
 * after the other, across requests, processes and machines. Documents in the trash are `gone`.
 */
export function createPrismaFiles(given: {
  db: Db
  clock: Clock
  quota?: Quota
  /** Whether share links count; they do unless told otherwise. */
  shareLinks?: boolean
}) {
  const stores = { quota: noQuota, shareLinks: true, statements: statementsOf(given.db), ...given }
  const files: Locks & Checkouts & Versions = {
    ...createPrismaLocks(stores),
    head: async (fileId) => (await readHead(stores.statements, fileId))?.head ?? null,
    commit: (fileId, save, guard) => commitSave(stores, fileId, save, guard),
  }
  return {
    ...files,
    /** How much an owner may still store; null for as much as they like. */
    room: (ownerId: string) => readRoom(stores.db, ownerId, stores.quota),
    /** Counts bytes of an owner's as gone, in the transaction that removes their rows. */
    giveBack: (tx: DbTransaction, ownerId: string, bytes: number) =>
      takeRoom(tx, ownerId, stores.quota, { size: -bytes }),
    /** Counts anew what an owner has stored. */
    recountUse: (ownerId: string) => recountUse(stores.db, ownerId),
    recountAll: () => recountAll(stores.db),
    createDocument: (document: NewDocument, save: Save) => createDocument(stores, document, save),
    whileFree: <T>(documentId: string, userId: string, work: (tx: DbTransaction) => Promise<T>) =>
      whileFree(stores, documentId, userId, work),
  }
}
