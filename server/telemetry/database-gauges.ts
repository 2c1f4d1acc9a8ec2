import { Gauge, type Registry } from 'prom-client'
import type { DatabaseFigures, MetricsSources } from './metrics'

/**
 * Gauges whose values are rows of the database: the same on every instance.
 *
 * @returns what brings them up to date. When the database does not answer they are left out of the scrape, so that
 *   no old figure looks like a new one.
 */
export function addDatabaseGauges(
  registry: Registry,
  figures: MetricsSources['figures'],
): () => Promise<void> {
  const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Gauge({ name: `carrel_${name}`, help, labelNames, registers: [registry] })
  const up = gauge('database_up', 'Whether the database answered at this scrape.')
  const locks = gauge('locks_held', 'Locks that are held, by editors or as checkouts.', 'kind')
  const rejected = gauge('rejected_saves_waiting', 'Refused saves that wait for a person.')
  const grants = gauge('grants_alive', 'Access tokens that have neither ended nor been revoked.')
  const texts = gauge('texts_waiting', 'Documents that are still to be read for searching.')
  const lastSweep = gauge(
    'sweep_last_success_timestamp_seconds',
    'When the last sweep of any instance came to its end.',
  )
  const lastSweepTook = gauge('sweep_last_duration_seconds', 'How long that sweep took.')
  const unlabelled = [rejected, grants, texts, lastSweep, lastSweepTook]

  const show = (found: DatabaseFigures) => {
    locks.set({ kind: 'wopi' }, found.locksHeld.wopi)
    locks.set({ kind: 'checkout' }, found.locksHeld.checkout)
    rejected.set(found.rejectedSavesWaiting)
    grants.set(found.grantsAlive)
    texts.set(found.textsWaiting)
    if (!found.lastSweep) return
    lastSweep.set(found.lastSweep.at.getTime() / 1000)
    lastSweepTook.set(found.lastSweep.tookMs / 1000)
  }
  return async () => {
    const found = await figures().catch(() => null)
    for (const one of unlabelled) one.remove()
    for (const kind of ['wopi', 'checkout']) locks.remove({ kind })
    if (found) show(found)
    up.set(found ? 1 : 0)
  }
}
