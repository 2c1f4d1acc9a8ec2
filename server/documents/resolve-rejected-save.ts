import type { Portal, Viewer } from './portal'

/**
 * Marks a rejected save as dealt with, once, and removes its bytes: whoever wanted them has a copy by now.
 *
 * @returns whether it was this call that did it
 */
export async function resolveRejectedSave(
  portal: Pick<Portal, 'db' | 'blobs' | 'clock' | 'storage'>,
  viewer: Viewer,
  rejected: { id: string; blobKey: string; document: { ownerId: string } },
  resolution: 'version' | 'copy' | 'discarded',
): Promise<boolean> {
  const { count } = await portal.db.rejectedSave.updateMany({
    where: { id: rejected.id, resolvedAt: null },
    data: { resolvedAt: portal.clock.now(), resolvedById: viewer.id, resolution },
  })
  if (count === 0) return false
  await portal.storage.recount(rejected.document.ownerId)
  await portal.blobs.remove(rejected.blobKey)
  return true
}
