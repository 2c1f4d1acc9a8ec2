import type { Portal } from './portal'

/**
 * Removes bytes whose row was just deleted, unless a version, a rejected save or a template has them. Whatever
 * fails to go here goes with the next sweep.
 */
export async function removeUnusedBlob(
  portal: Pick<Portal, 'db' | 'blobs'>,
  blobKey: string,
): Promise<void> {
  const rejected = await portal.db.rejectedSave.findFirst({
    where: { blobKey },
    select: { id: true },
  })
  const version = await portal.db.version.findFirst({
    where: { blobKey },
    select: { number: true },
  })
  const template = await portal.db.template.findFirst({ where: { blobKey }, select: { id: true } })
  if (version !== null || rejected !== null || template !== null) return
  // The row is gone for good by now, so the verb is done: bytes that cannot be removed at this moment are
  // orphans, which the sweep finds, removes and complains about.
  await portal.blobs.remove(blobKey).catch(() => undefined)
}
