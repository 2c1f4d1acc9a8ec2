import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import { type VersionPolicy, writeVersionPolicy } from '#server/documents/retention/version-policy'
import { givenReason } from './given-reason'
import { onlyAdmins } from './only-admins'

/**
 * Makes a policy hold from the next sweep on, within an hour.
 *
 * @param input.reason goes into the audit log, as versions of everybody go by it
 * @throws AppError `invalid` without a reason
 */
export async function setVersionPolicy(
  portal: Pick<Portal, 'db' | 'clock' | 'audit'>,
  viewer: Viewer,
  input: { policy: VersionPolicy; reason: string },
): Promise<void> {
  onlyAdmins(viewer)
  const { policy } = input
  const reason = givenReason(input.reason)
  await writeVersionPolicy(portal, policy)
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: 'version.set-policy',
    detail: { ...policy, reason },
  })
}
