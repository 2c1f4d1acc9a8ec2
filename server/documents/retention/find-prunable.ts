import type { Portal } from '#server/documents/portal'
import { chooseVersions, type VersionFacts } from './choose-versions'
import { removesAnything, type VersionPolicy } from './version-policy'

/** A version that the policy lets go. */
export interface Prunable extends VersionFacts {
  blobKey: string
}

const perPage = 500

/**
 * Walks all documents, those in the trash too, and gives for each one what of it goes by the policy. Cheap for
 * documents of which nothing can go: their versions are counted and weighed by the database, not read.
 */
export async function* findPrunable(
  portal: Pick<Portal, 'db' | 'clock'>,
  policy: VersionPolicy,
): AsyncGenerator<{ documentId: string; versions: Prunable[] }> {
  if (!removesAnything(policy)) return
  for (let after = ''; ; ) {
    const page = await portal.db.document.findMany({
      where: { id: { gt: after }, headNumber: { gt: 1 } },
      orderBy: { id: 'asc' },
      take: perPage,
      select: { id: true },
    })
    const ids = page.map(({ id }) => id)
    for (const documentId of await candidates(portal, ids, policy)) {
      const versions = await versionsOf(portal, documentId)
      const gone = chooseVersions(versions, policy, portal.clock.now())
      if (gone.length > 0) yield { documentId, versions: gone }
    }
    const last = ids.at(-1)
    if (last === undefined || ids.length < perPage) return
    after = last
  }
}

/** Documents of which something may go; no document of which something does is left out. */
async function candidates(
  { db, clock }: Pick<Portal, 'db' | 'clock'>,
  ids: string[],
  { keepAllHours, thinAutosaves, maxVersions, maxBytes }: VersionPolicy,
): Promise<string[]> {
  const documentId = { in: ids }
  const since = new Date(clock.now().getTime() - keepAllHours * 60 * 60 * 1000)
  const found = new Set<string>()
  if (thinAutosaves) {
    const sessions = await db.version.groupBy({
      by: ['documentId', 'lockId'],
      where: { documentId, source: 'autosave', lockId: { not: null } },
      having: { number: { _count: { gt: 1 } }, createdAt: { _min: { lt: since } } },
    })
    for (const session of sessions) found.add(session.documentId)
  }
  if (maxVersions !== null || maxBytes !== null) {
    const weights = await db.version.groupBy({
      by: ['documentId'],
      where: { documentId },
      _count: { _all: true },
      _sum: { size: true },
    })
    for (const { documentId, _count, _sum } of weights) {
      const tooMany = maxVersions !== null && _count._all > maxVersions
      const tooLarge = maxBytes !== null && (_sum.size ?? 0n) > maxBytes
      if (tooMany || tooLarge) found.add(documentId)
    }
  }
  return [...found]
}

async function versionsOf({ db }: Pick<Portal, 'db'>, documentId: string): Promise<Prunable[]> {
  const rows = await db.version.findMany({
    where: { documentId },
    select: {
      number: true,
      createdAt: true,
      source: true,
      size: true,
      pinned: true,
      label: true,
      lockId: true,
      blobKey: true,
    },
  })
  return rows.map((row) => ({ ...row, size: Number(row.size) }))
}
