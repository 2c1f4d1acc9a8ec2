import type { Portal } from '#server/documents/portal'
import { measureStorage } from './measure-storage'
import { countStorage } from './storage-figures'

export const dayMs = 24 * 60 * 60 * 1000

/**
 * Remembers what is stored today; what was said of today before is replaced, so that the last sweep of a day
 * says how it ended. Kept for good: 365 short rows a year.
 */
export async function noteStorageDay(portal: Pick<Portal, 'db' | 'clock'>): Promise<void> {
  const day = dayOf(portal.clock.now())
  const measure = await measureStorage(portal, await countStorage(portal))
  if (measure === null) return
  await portal.db.storageDay.upsert({
    where: { day },
    create: { day, ...measure },
    update: measure,
    select: { day: true },
  })
}

/** The beginning of the day that a moment lies in, UTC. */
export function dayOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / dayMs) * dayMs)
}
