import { namedBlobs } from '#server/documents/backup/named-blobs'
import { AppError } from '#server/documents/errors'
import type { Portal } from '#server/documents/portal'
import type { MoveTarget } from './move-storage'

/**
 * Refuses to move into what is used already. Bytes that this portal names can only be there from a move that broke
 * off: keys are random.
 *
 * @throws AppError `conflict`
 */
export async function refuseUsedTarget(
  portal: Pick<Portal, 'db'>,
  { db, blobs }: MoveTarget,
): Promise<void> {
  if (db) {
    const used =
      (await db.user.count()) + (await db.document.count()) + (await db.auditEvent.count())
    if (used > 0) throw refusal('usedDatabase')
  }
  if (blobs) {
    const keys = new Set<string>()
    for await (const { key } of namedBlobs(portal.db)) keys.add(key)
    for await (const { key } of blobs.list()) {
      if (!keys.has(key.replace(/\.part$/, ''))) {
        throw refusal('usedStore')
      }
    }
  }
}

function refusal(why: 'usedDatabase' | 'usedStore'): AppError {
  return new AppError('conflict', (t) => t(`operations.${why}`))
}
