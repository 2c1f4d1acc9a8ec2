import type { Portal, Viewer } from '#server/documents/portal'
import { hourMs, hourOf, ninetyFifths } from '#server/documents/save-times/save-times'
import { storedBytes as readStoredBytes } from '#server/documents/storage/measure-storage'
import { readStorageFigures } from '#server/documents/storage/storage-figures'
import { onlyAdmins } from './only-admins'

const hours = 24

/** An hour of the clock. */
export interface HourOfSaves {
  /** Its beginning. */
  at: Date
  saves: number
  refused: number
  /** Within how many ms 95 of 100 saves of editors were done; null when none was. */
  tookMs: number | null
}

export interface Overview {
  /** The last 24 hours, oldest first; the last one has only begun. */
  byHour: HourOfSaves[]
  /** Outside the trash, as they were counted last; null when that is done for the first time. */
  documents: number | null
  /** Of all versions and waiting refused saves, in bytes. */
  storedBytes: number
  locks: { wopi: number; checkouts: number; people: number }
  /** People with a browser that is signed in and was seen in the last hour. */
  peopleHere: number
  /** Access tokens that are good now, and with how many editors. */
  tokens: { count: number; editors: number }
}

/** What is going on in the portal, in figures; each is a count by an index of what is going on, and not of all there is. */
export async function overview(
  portal: Pick<Portal, 'db' | 'clock'>,
  viewer: Viewer,
): Promise<Overview> {
  onlyAdmins(viewer)
  const { db } = portal
  const now = portal.clock.now()
  const held = { lockId: { not: null }, expiresAt: { gt: now } }
  const good = { revokedAt: null, expiresAt: { gt: now } }
  const [figures, storedBytes, kinds, holders, people, tokens, editors, byHour] = await Promise.all(
    [
      readStorageFigures(portal),
      readStoredBytes(portal),
      db.lock.groupBy({ by: ['kind'], where: held, _count: true }),
      db.lock.groupBy({ by: ['userId'], where: held }),
      db.session.groupBy({
        by: ['userId'],
        where: { expiresAt: { gt: now }, lastSeenAt: { gt: new Date(now.getTime() - hourMs) } },
      }),
      db.grant.count({ where: good }),
      db.grant.groupBy({ by: ['editorId'], where: good }),
      lastHours(portal, now),
    ],
  )
  const locksOf = (kind: string) => kinds.find((row) => row.kind === kind)?._count ?? 0
  return {
    byHour,
    documents: figures && figures.documents - figures.inTrash,
    storedBytes,
    locks: { wopi: locksOf('wopi'), checkouts: locksOf('checkout'), people: holders.length },
    peopleHere: people.length,
    tokens: { count: tokens, editors: editors.length },
  }
}

async function lastHours(portal: Pick<Portal, 'db'>, now: Date): Promise<HourOfSaves[]> {
  const from = new Date(hourOf(now).getTime() - (hours - 1) * hourMs)
  const times = await ninetyFifths(portal, from)
  return await Promise.all(
    Array.from({ length: hours }, async (_, index) => {
      const at = new Date(from.getTime() + index * hourMs)
      return { at, ...(await countHour(portal, at)), tookMs: times.get(at.getTime()) ?? null }
    }),
  )
}

async function countHour({ db }: Pick<Portal, 'db'>, at: Date) {
  const createdAt = { gte: at, lt: new Date(at.getTime() + hourMs) }
  const [saves, refused] = await Promise.all([
    db.version.count({
      where: { createdAt, source: { in: ['save', 'autosave', 'exit-save'] } },
    }),
    db.rejectedSave.count({ where: { createdAt } }),
  ])
  return { saves, refused }
}
