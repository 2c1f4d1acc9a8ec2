import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import { type VersionPolicy, writeVersionPolicy } from '#server/documents/retention/version-policy'
import { onlyAdmins } from './only-admins'

/** Makes a policy hold from the next sweep on, within an hour. */
export async function setVersionPolicy(
  portal: Pick<Portal, 'db' | 'clock' | 'audit'>,
  viewer: Viewer,
  policy: VersionPolicy,
): Promise<void> {
  onlyAdmins(viewer)
  await writeVersionPolicy(portal, policy)
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: 'version.set-policy',
    detail: { ...policy },
  })
}
