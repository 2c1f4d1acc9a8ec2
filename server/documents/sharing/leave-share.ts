import { AppError } from '#server/documents/errors'
import { findEditable } from '#server/documents/find-document'
import { findFolder } from '#server/documents/folders/find-folder'
import type { Portal, Viewer } from '#server/documents/portal'
import { auditTarget, type Shareable, type ShareTarget, targetColumn } from './find-shareable'
import { activeAt } from './find-shared'
import { releaseLocks } from './release-locks'

/**
 * Gives up what was shared with the viewer, a person or by links that they came by, and with it what they have open by
 * it. What is shared with a group of theirs is not theirs alone to give up.
 *
 * @throws AppError `not-found`; `forbidden` for a share of a group; `conflict` when it is theirs, in the trash, or only
 *   reached by a folder above
 */
export async function leaveShare(
  portal: Portal,
  viewer: Viewer,
  input: { target: ShareTarget },
): Promise<{ name: string }> {
  const thing = await findReached(portal, viewer, input.target)
  const column = targetColumn(thing)
  const userId = viewer.id
  const { db, clock, limits } = portal
  const byGroup = await db.share.findFirst({
    where: {
      ...{ ...column, group: { members: { some: { userId } } } },
      ...activeAt(clock.now(), limits),
    },
    select: { group: { select: { name: true } } },
  })
  if (byGroup?.group) {
    const group = byGroup.group.name
    throw new AppError('forbidden', (t) => t('sharing.byGroup', { name: thing.name, group }))
  }
  const gone = await db.$transaction(async (tx) => {
    const shares = await tx.share.deleteMany({ where: { ...column, userId } })
    const visits = await tx.linkVisit.deleteMany({ where: { userId, share: column } })
    return shares.count + visits.count
  })
  if (gone === 0) {
    throw new AppError('conflict', (t) => t('sharing.notByItself', { name: thing.name }))
  }
  await releaseLocks(portal, thing)
  const { detail, ...about } = auditTarget(thing)
  await portal.audit({ ...{ actorId: userId, action: 'share.leave', ...about }, detail })
  return { name: thing.name }
}

async function findReached(
  portal: Portal,
  viewer: Viewer,
  { kind, id }: ShareTarget,
): Promise<Shareable> {
  const found =
    kind === 'document'
      ? await findEditable(portal, viewer, id, 'open')
      : await findFolder(portal, viewer, id, 'open')
  const { name, ownerId } = found
  if (ownerId === viewer.id) throw new AppError('conflict', (t) => t('sharing.yours', { name }))
  return {
    kind,
    id,
    name,
    ownerId,
    folderId: 'folderId' in found ? found.folderId : found.parentId,
  }
}
