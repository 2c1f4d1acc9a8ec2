import { emptyTrash } from '#server/documents/empty-trash'
import type { Portal } from '#server/documents/portal'

/**
 * Deletes for good what has been in the trash for longer than it is kept there, if there is such a time. What is held
 * waits for the next sweep. The log says that the portal did it, and to what rule.
 *
 * @returns how many documents
 */
export async function sweepTrash(portal: Portal): Promise<number> {
  const { db, clock, limits } = portal
  if (limits.trashMs === null) return 0
  const until = new Date(clock.now().getTime() - limits.trashMs)
  const old = { trashedAt: { lte: until }, trashedWithId: null }
  const owners = await db.user.findMany({
    where: { OR: [{ documents: { some: old } }, { folders: { some: old } }] },
    select: { id: true, name: true, email: true },
  })
  const byItself: Portal = {
    ...portal,
    audit: (entry) =>
      portal.audit({ ...entry, actorId: null, detail: { ...entry.detail, rule: 'TRASH_DAYS' } }),
  }
  let removed = 0
  for (const owner of owners) {
    const { deleted } = await emptyTrash(byItself, { ...owner, role: 'member' }, { until })
    removed += deleted
  }
  return removed
}
