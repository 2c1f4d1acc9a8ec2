import type { Db, DbTransaction } from '#server/db/client'
import { isFull } from '#server/db/is-full'
import { type Blobs, type Clock, type RejectedSaves, StorageFull } from '#server/wopi/ports'
import { holdLockRow } from './files/lock-row'
import { NoRoomLeft, noQuota, type Quota, takeRoom } from './files/take-room'
import { storeInline } from './inline-blobs'

const keptMs = 30 * 24 * 60 * 60 * 1000

/** Refused bytes in the database; whose save it was, or the owner for a guest, is told of it in the same transaction. */
export function createPrismaRejectedSaves(stores: {
  db: Db
  clock: Clock
  newId: () => string
  blobs: Pick<Blobs, 'remove'>
  quota?: Quota
}): RejectedSaves {
  const { db, clock, newId, blobs, quota = noQuota } = stores
  return {
    async keep({ fileId, save, grantId, reason, offeredLock, currentLock }) {
      const { blob } = save
      let replaced: string[] = []
      const record = async (tx: DbTransaction) => {
        // The document's mutex, so that two repeats at the same moment are kept once.
        const exists = await holdLockRow(tx, fileId)
        const document = exists && (await tx.document.findUnique(ownerOf(fileId)))
        if (!document) return null
        const now = clock.now()
        const waiting = { documentId: fileId, grantId, resolvedAt: null, expiresAt: { gt: now } }
        const same = await tx.rejectedSave.findFirst({
          where: { ...waiting, sha256: blob.sha256, size: BigInt(blob.size) },
          select: { blobKey: true },
        })
        if (same) return same.blobKey
        const before =
          reason === 'over-quota' ? await replaceEarlier(tx, waiting, now) : { keys: [], size: 0 }
        replaced = before.keys
        // Work is not thrown away for want of room, but for what the quota itself refused there is a reserve.
        const beyond = reason === 'over-quota' ? quota.reserve : Number.POSITIVE_INFINITY
        const size = blob.size - before.size
        await takeRoom(tx, document.ownerId, quota, { size, beyond })
        const id = newId()
        await storeInline(tx, blob, now)
        await tx.rejectedSave.create({
          data: {
            id,
            documentId: fileId,
            userId: save.userId,
            grantId,
            editorId: save.editorId,
            blobKey: blob.key,
            size: BigInt(blob.size),
            sha256: blob.sha256,
            reason,
            offeredLock,
            currentLock,
            source: save.source,
            modifiedByUser: save.modifiedByUser,
            editors: JSON.stringify(save.editors),
            createdAt: now,
            expiresAt: new Date(now.getTime() + keptMs),
          },
          select: { id: true },
        })
        await tx.notification.create({
          data: {
            ...{ id: newId(), at: now, kind: 'save-refused' },
            ...(await whomToTell(tx, save.userId, document.ownerId)),
            documentId: fileId,
            detail: JSON.stringify({ rejectedId: id, reason }),
          },
          select: { id: true },
        })
        return blob.key
      }
      const keptKey = await db.$transaction(record).catch((error: unknown) => {
        if (error instanceof NoRoomLeft) return 'no-room' as const
        if (isFull(error))
          throw new StorageFull('The disk of the database is full.', { cause: error })
        throw error
      })
      // No room, a repeat, or a document that was deleted for good while the bytes came.
      if (keptKey !== blob.key) await blobs.remove(blob.key)
      if (keptKey === 'no-room') return 'no-room'
      for (const key of replaced) await blobs.remove(key)
      return 'kept'
    },
  }
}

const ownerOf = (id: string) => ({ where: { id }, select: { ownerId: true } })

/** A guest has no notifications, and cannot take the copy back: the owner is told whose it is. */
async function whomToTell(tx: DbTransaction, userId: string, ownerId: string) {
  const guest = await tx.user.count({ where: { id: userId, role: 'guest' } })
  return guest === 0 ? { userId } : { userId: ownerId, actorId: userId }
}

/** Earlier saves of one editing session that the quota refused: the same document some time ago. */
async function replaceEarlier(
  tx: DbTransaction,
  waiting: { documentId: string; grantId: string; resolvedAt: null },
  now: Date,
): Promise<{ keys: string[]; size: number }> {
  const earlier = await tx.rejectedSave.updateManyAndReturn({
    where: { ...waiting, reason: 'over-quota' },
    data: { resolvedAt: now, resolution: 'replaced' },
    select: { blobKey: true, size: true },
  })
  return {
    keys: earlier.map(({ blobKey }) => blobKey),
    size: earlier.reduce((sum, { size }) => sum + Number(size), 0),
  }
}
