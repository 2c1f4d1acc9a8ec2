import { setImmediate } from 'node:timers/promises'
import { folderLevels } from '#server/documents/folders/folder-path'
import { findLevel, mayDo } from '#server/documents/policy'
import type { Portal } from '#server/documents/portal'
import { roleOf } from '#server/documents/role-of'
import { builtinEditorId } from '#server/editors/registry'
import type { Shareable } from './find-shareable'

type Needed = Pick<Portal, 'db' | 'clock' | 'limits' | 'locks'>

/**
 * Ends the checkouts of those who may not change a document any more: nobody could check it in, and its owner would
 * wait for days. So do the locks of the built-in editor, whose saves are refused and kept from then on: its owner could
 * neither edit nor take a kept save in for half an hour. A lock of an office server is left, as others may be
 * in the same session under it: it ends by itself.
 *
 * @param thing of which a share was lowered or removed
 */
export async function releaseLocks(portal: Needed, thing: Shareable): Promise<void> {
  if (thing.kind === 'document') return release(portal, { documentId: thing.id })
  const inside = (await folderLevels(portal, thing.id, { trashedAt: null })).flat()
  await release(portal, { document: { folderId: { in: inside } } })
}

/** The same after somebody has left a group. */
export async function releaseLocksOf(portal: Needed, userIds: string[]): Promise<void> {
  await release(portal, { userId: { in: userIds } })
}

/** The same of everybody, for shares that ended by time alone. */
export async function releaseLostLocks(portal: Needed): Promise<void> {
  await release(portal, {})
}

const most = 1000

async function release(
  portal: Needed,
  where:
    | { documentId: string }
    | { document: { folderId: { in: string[] } } }
    | { userId: { in: string[] } }
    | Record<string, never>,
): Promise<void> {
  const held = await portal.db.lock.findMany({
    where: {
      ...where,
      ...{ lockId: { not: null }, expiresAt: { gt: portal.clock.now() } },
      OR: [{ kind: 'checkout' }, { kind: 'wopi', editorId: builtinEditorId }],
    },
    take: most,
    select: {
      lockId: true,
      kind: true,
      userId: true,
      document: { select: { id: true, ownerId: true, trashedAt: true } },
    },
  })
  for (const { lockId, kind, userId, document } of held) {
    if (lockId === null || userId === null || userId === document.ownerId) continue
    const user = await portal.db.user.findUnique({
      where: { id: userId },
      select: { id: true, name: true, email: true, role: true },
    })
    const viewer = user && { ...user, role: roleOf(user.role) }
    const level = viewer && (await findLevel(portal, viewer, { document }))
    // What lies in the trash says nothing about a right: there nobody waits.
    const may = level && mayDo({ level, trashedAt: null })
    const lost = !may || !(kind === 'checkout' ? may.checkOut : may.comment)
    if (lost && document.trashedAt === null) await portal.locks.releaseAny(document.id, lockId)
    // SQLite answers without a pause, and there may be very many.
    await setImmediate()
  }
}
