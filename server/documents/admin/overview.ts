import type { Portal, Viewer } from '#server/documents/portal'
import { onlyAdmins } from './only-admins'

const hourMs = 60 * 60 * 1000
const hours = 24

export interface Overview {
  /** The last 24 hours, oldest first; the last of them ends now. */
  byHour: { saves: number; refused: number }[]
  documents: number
  /** Of all versions and waiting refused saves, in bytes. */
  storedBytes: number
  locks: { wopi: number; checkouts: number; people: number }
  /** People with a browser that is signed in and was seen in the last hour. */
  peopleHere: number
  /** Access tokens that are good now, and with how many editors. */
  tokens: { count: number; editors: number }
}

/** What is going on in the portal, in figures; each is a count by an index. */
export async function overview(
  portal: Pick<Portal, 'db' | 'clock'>,
  viewer: Viewer,
): Promise<Overview> {
  onlyAdmins(viewer)
  const { db } = portal
  const now = portal.clock.now()
  const held = { lockId: { not: null }, expiresAt: { gt: now } }
  const good = { revokedAt: null, expiresAt: { gt: now } }
  const [documents, stored, kinds, holders, people, tokens, editors, byHour] = await Promise.all([
    db.document.count({ where: { trashedAt: null } }),
    db.user.aggregate({ _sum: { usedBytes: true } }),
    db.lock.groupBy({ by: ['kind'], where: held, _count: true }),
    db.lock.groupBy({ by: ['userId'], where: held }),
    db.session.groupBy({
      by: ['userId'],
      where: { expiresAt: { gt: now }, lastSeenAt: { gt: new Date(now.getTime() - hourMs) } },
    }),
    db.grant.count({ where: good }),
    db.grant.groupBy({ by: ['editorId'], where: good }),
    Promise.all(Array.from({ length: hours }, (_, at) => hourOf(portal, now, hours - 1 - at))),
  ])
  const locksOf = (kind: string) => kinds.find((row) => row.kind === kind)?._count ?? 0
  return {
    byHour,
    documents,
    storedBytes: Number(stored._sum.usedBytes ?? 0),
    locks: { wopi: locksOf('wopi'), checkouts: locksOf('checkout'), people: holders.length },
    peopleHere: people.length,
    tokens: { count: tokens, editors: editors.length },
  }
}

async function hourOf({ db }: Pick<Portal, 'db'>, now: Date, ago: number) {
  const end = now.getTime() - ago * hourMs
  const createdAt = { gt: new Date(end - hourMs), lte: new Date(end) }
  const [saves, refused] = await Promise.all([
    db.version.count({
      where: { createdAt, source: { in: ['save', 'autosave', 'exit-save'] } },
    }),
    db.rejectedSave.count({ where: { createdAt } }),
  ])
  return { saves, refused }
}
