import type { Portal, Viewer } from '#server/documents/portal'
import { onlyAdmins } from './only-admins'

export interface LockWatch {
  /**
   * Calls `changed` whenever the locks, or what was saved last, are not what they were: here, or on another
   * instance.
   *
   * @returns ends it
   */
  watch(viewer: Viewer, changed: () => void): () => void
}

/**
 * However many people watch, the database is asked one small question every `everyMs`, and none when nobody
 * watches. Asking works with every database, through every pooler, and across instances.
 */
export function createLockWatch(portal: Pick<Portal, 'db' | 'clock'>, everyMs = 1000): LockWatch {
  const watchers = new Set<() => void>()
  let running = false
  let seen: string | null = null

  async function run(): Promise<void> {
    while (watchers.size > 0) {
      // A database that is away for a moment is asked again.
      const now = await locksNow(portal).catch(() => seen)
      if (seen !== null && now !== seen) for (const changed of watchers) changed()
      seen = now
      await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
    seen = null
    running = false
  }

  return {
    watch(viewer, changed) {
      onlyAdmins(viewer)
      watchers.add(changed)
      if (!running) {
        running = true
        void run()
      }
      return () => watchers.delete(changed)
    },
  }
}

/** Differs when a lock was taken, refreshed or let go, or ran out, or a version was added. */
async function locksNow({ db, clock }: Pick<Portal, 'db' | 'clock'>): Promise<string> {
  const [locks, version] = await Promise.all([
    db.lock.aggregate({
      where: { lockId: { not: null }, expiresAt: { gt: clock.now() } },
      _count: true,
      _max: { acquiredAt: true, refreshedAt: true },
    }),
    db.version.findFirst({
      orderBy: { createdAt: 'desc' },
      select: { documentId: true, number: true },
    }),
  ])
  return JSON.stringify([locks, version])
}
