import type { Portal } from '#server/documents/portal'

const batch = 500

/**
 * Removes guests of whom nothing is left but that they came once: who came long ago, have not been seen since, hold
 * nothing and did nothing. Whoever is named by a version, a lock, a token, a refused save or in the audit log stays,
 * for history names them by their row; only that they came says their name by itself (`visitLink`).
 *
 * @returns how many
 */
export async function sweepGuests(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
): Promise<number> {
  const { db, clock, limits } = portal
  const before = new Date(clock.now().getTime() - limits.guestMs)
  const idle = {
    ...{ role: 'guest', createdAt: { lt: before } },
    ...{ documents: { none: {} }, folders: { none: {} }, partialUploads: { none: {} } },
    ...{ sessions: { none: {} }, grants: { none: {} }, rejectedSaves: { none: {} } },
    ...{ shares: { none: {} }, groups: { none: {} }, notifications: { none: {} } },
    ...{ linkVisits: { none: { createdAt: { gte: before } } } },
    recents: { none: { at: { gte: before } } },
  }
  let removed = 0
  let after = ''
  for (;;) {
    const found = await db.user.findMany({
      where: { AND: [idle, { id: { gt: after } }] },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true, createdAt: true },
    })
    const last = found.at(-1)
    if (last === undefined) return removed
    after = last.id
    const ids = found.map(({ id }) => id)
    const since = new Date(Math.min(...found.map(({ createdAt }) => createdAt.getTime())))
    const named = await namedAmong(portal, ids, since)
    const gone = ids.filter((id) => !named.has(id))
    if (gone.length === 0) continue
    // Asked again in the same statement: one may just have come back.
    const { count } = await db.user.deleteMany({ where: { AND: [idle, { id: { in: gone } }] } })
    removed += count
  }
}

/**
 * Which of these people something names without a reference that the database knows of.
 *
 * @param since when the first of them came
 */
async function namedAmong(
  { db }: Pick<Portal, 'db'>,
  ids: string[],
  since: Date,
): Promise<ReadonlySet<string | null>> {
  const among = { in: ids }
  const later = { createdAt: { gte: since } }
  const names = await Promise.all([
    db.version.findMany({
      where: { createdById: among, ...later },
      distinct: ['createdById'],
      select: { createdById: true },
    }),
    db.document.findMany({
      where: { OR: [{ modifiedById: among }, { trashedById: among }] },
      select: { modifiedById: true, trashedById: true },
    }),
    db.folder.findMany({ where: { trashedById: among }, select: { trashedById: true } }),
    db.lock.findMany({ where: { userId: among }, select: { userId: true } }),
    db.share.findMany({ where: { createdById: among }, select: { createdById: true } }),
    db.notification.findMany({ where: { actorId: among }, select: { actorId: true } }),
    db.rejectedSave.findMany({ where: { resolvedById: among }, select: { resolvedById: true } }),
    db.auditEvent.findMany({
      where: {
        OR: [{ subject: among }, { actorId: among, NOT: { AND: [saysTheName] } }],
      },
      distinct: ['actorId', 'subject'],
      select: { actorId: true, subject: true },
    }),
  ])
  const named = new Set<string | null>(
    names.flatMap((rows) => rows.flatMap((row) => Object.values(row))),
  )
  const left = new Set(ids.filter((id) => !named.has(id)))
  // Several may have written one version; each set of them is looked at once.
  if (left.size === 0) return named
  const together = await Promise.all([
    db.version.groupBy({ by: ['editors'], where: later }),
    db.rejectedSave.groupBy({ by: ['editors'], where: later }),
  ])
  for (const { editors } of together.flat()) {
    for (const id of left) if (editors.includes(id)) named.add(id)
  }
  return named
}

const saysTheName = { action: 'share.open', detail: { contains: '"guest":' } }
