import { cachedFor } from '#server/telemetry/cached-for'

/** What must hold for the portal to be of use. The name is all that a stranger learns. */
const checked = ['database', 'migrations', 'blobs'] as const
export type ReadinessCheck = (typeof checked)[number]

export interface Readiness {
  /** What fails; empty when the portal is ready. */
  failing(): Promise<(ReadinessCheck | 'stopping')[]>
  /** The portal has been told to stop: it is not ready any more. */
  stop(): void
  /** Aborted by the stop: what would never end by itself ends then. */
  stopping: AbortSignal
}

/** However often somebody asks, each check is made this often, and waited for this long. */
const usualBounds = { forMs: 1000, withinMs: 3000 }

/**
 * Whether the portal should be sent requests.
 *
 * @param checks each rejects when it fails
 * @param failed told why, for the log: once, until the check has held again
 */
export function createReadiness(
  checks: Record<ReadinessCheck, () => Promise<void>>,
  failed: (check: ReadinessCheck, error: unknown) => void,
  bounds = usualBounds,
): Readiness {
  const stopped = new AbortController()
  const told = new Set<ReadinessCheck>()
  const all = checked.map((name) => {
    const ask = cachedFor(bounds, checks[name])
    return async () => {
      try {
        await ask()
        told.delete(name)
        return []
      } catch (error) {
        if (!told.has(name)) failed(name, error)
        told.add(name)
        return [name]
      }
    }
  })
  return {
    async failing() {
      if (stopped.signal.aborted) return ['stopping']
      const names = (await Promise.all(all.map((check) => check()))).flat()
      // Without a database nobody knows what its migrations are.
      return names.includes('database') ? names.filter((name) => name !== 'migrations') : names
    },
    stop: () => stopped.abort(),
    stopping: stopped.signal,
  }
}
