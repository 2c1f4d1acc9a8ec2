import { AsyncResource } from 'node:async_hooks'
import type { Portal } from '#server/documents/portal'
import type { WopiEvent } from '#server/wopi/ports'
import { bandOf, withinWhich } from './bands'

/** Takes note of how long the saves of editors take. */
export interface SaveTimes {
  /** Never throws, never waits. */
  note(event: WopiEvent): void
  /** Stores what is still waiting. */
  flush(): Promise<void>
}

export const hourMs = 60 * 60 * 1000
/** What an instance gathered is added up at most this much later; what a kill takes with it is lost. */
const gatherMs = 10_000

interface Waiting {
  hour: Date
  band: number
  count: number
}

/**
 * Keeps them in the SaveTime table, to which every instance adds. A save itself writes nothing for it: many
 * saves are one transaction of a few rows, beside them.
 */
export function createSaveTimes({
  db,
  clock,
  failed = () => {},
}: Pick<Portal, 'db' | 'clock'> & {
  /** Told when they could not be stored; they are tried again with the next ones. */
  failed?(error: unknown): void
}): SaveTimes {
  let waiting = new Map<string, Waiting>()
  let timer: NodeJS.Timeout | undefined
  let storing = Promise.resolve()

  function add({ hour, band, count }: Waiting) {
    const key = `${hour.getTime()} ${band}`
    waiting.set(key, { hour, band, count: count + (waiting.get(key)?.count ?? 0) })
  }
  async function storeWaiting() {
    // In one order everywhere: instances that add at the same time must not wait for each other in a circle.
    const rows = [...waiting.values()].sort(
      (a, b) => a.hour.getTime() - b.hour.getTime() || a.band - b.band,
    )
    if (rows.length === 0) return
    waiting = new Map()
    try {
      await db.$transaction(async (tx) => {
        for (const { hour, band, count } of rows) {
          await tx.saveTime.upsert({
            where: { hour_band: { hour, band } },
            create: { hour, band, count },
            update: { count: { increment: count } },
            select: { band: true },
          })
        }
      })
    } catch (error) {
      for (const row of rows) add(row)
      failed(error)
    }
  }
  // Of many saves: no step of the request that happened to be the first of them.
  const flush = AsyncResource.bind((): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    storing = storing.then(storeWaiting)
    return storing
  })
  return {
    note({ operation, status, reason, durationMs }) {
      if (operation !== 'put-file' || status !== 200 || reason === 'unchanged') return
      add({ hour: hourOf(clock.now()), band: bandOf(durationMs), count: 1 })
      timer ??= setTimeout(flush, gatherMs).unref()
    },
    flush,
  }
}

/** The beginning of the hour that a moment lies in. */
export function hourOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / hourMs) * hourMs)
}

/** Of each hour since `from`, by its beginning: within how many ms 95 of 100 saves were done. */
export async function ninetyFifths(
  { db }: Pick<Portal, 'db'>,
  from: Date,
): Promise<Map<number, number | null>> {
  const rows = await db.saveTime.findMany({
    where: { hour: { gte: from } },
    select: { hour: true, band: true, count: true },
  })
  const hours = new Set(rows.map(({ hour }) => hour.getTime()))
  const of = (hour: number) => rows.filter((row) => row.hour.getTime() === hour)
  return new Map([...hours].map((hour) => [hour, withinWhich(of(hour), 0.95)]))
}

/** Forgets those of which nobody is told any more. */
export async function forgetSaveTimes({ db, clock }: Pick<Portal, 'db' | 'clock'>): Promise<void> {
  const before = new Date(clock.now().getTime() - 48 * hourMs)
  await db.saveTime.deleteMany({ where: { hour: { lt: before } } })
}
