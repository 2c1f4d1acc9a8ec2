import { lastSweep } from '#server/documents/maintenance/last-sweep'
import type { Portal } from '#server/documents/portal'
import { type Bounds, cachedFor } from './cached-for'
import type { DatabaseFigures } from './metrics'

/** However often somebody scrapes, the database is asked this often, and waited for this long. */
const bounds: Bounds = { forMs: 5000, withinMs: 3000 }

/** Counts rows, each count along an index. */
export function createDatabaseFigures(
  portal: Pick<Portal, 'db' | 'clock'>,
): () => Promise<DatabaseFigures> {
  const { db, clock } = portal
  return cachedFor(bounds, async () => {
    const alive = { expiresAt: { gt: clock.now() } }
    const held = (kind: string) =>
      db.lock.count({ where: { ...alive, lockId: { not: null }, kind } })
    const [wopi, checkout, rejectedSavesWaiting, grantsAlive, textsWaiting, last] =
      await Promise.all([
        held('wopi'),
        held('checkout'),
        db.rejectedSave.count({ where: { ...alive, resolvedAt: null } }),
        db.grant.count({ where: { ...alive, revokedAt: null } }),
        db.textTask.count(),
        lastSweep(portal),
      ])
    const locksHeld = { wopi, checkout }
    return { locksHeld, rejectedSavesWaiting, grantsAlive, textsWaiting, lastSweep: last }
  })
}
