import { findVersion, noVersion, type VersionAddress } from './find-version'
import { actorIdOf } from './operator'
import type { Portal, Viewer } from './portal'

/**
 * Pins a version, so that neither a person nor a rule can delete it, or lets it go again.
 *
 * @throws AppError `not-found`
 */
export async function pinVersion(
  portal: Pick<Portal, 'db' | 'audit' | 'clock' | 'limits'>,
  viewer: Viewer,
  input: VersionAddress & { pinned: boolean },
): Promise<void> {
  const { documentId, number, pinned } = input
  await findVersion(portal, viewer, input, 'edit')
  const { count } = await portal.db.version.updateMany({
    where: { documentId, number },
    data: { pinned },
  })
  if (count === 0) throw noVersion(number)
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: pinned ? 'version.pin' : 'version.unpin',
    documentId,
    detail: { version: number },
  })
}
