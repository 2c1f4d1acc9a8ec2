import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import { onlyAdmins } from './only-admins'

/** Bytes; or no limit; or what the settings say. */
export type QuotaChoice = number | 'unlimited' | 'default'

/**
 * Gives a person a quota of their own. Nothing that is stored already goes by it.
 *
 * @throws AppError `not-found`
 */
export async function setQuota(
  portal: Pick<Portal, 'db' | 'audit'>,
  viewer: Viewer,
  input: { userId: string; quota: QuotaChoice },
): Promise<void> {
  onlyAdmins(viewer)
  const { userId, quota } = input
  const [user] = await portal.db.user.updateManyAndReturn({
    where: { id: userId },
    data: { quotaBytes: quotaBytesOf(quota) },
    select: { name: true },
  })
  if (!user) throw new AppError('not-found', (t) => t('users.noSuchUser'))
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: 'user.set-quota',
    subject: userId,
    detail: { user: user.name, quota },
  })
}

/** A choice as rows keep it. */
export function quotaBytesOf(quota: QuotaChoice): bigint | null {
  return quota === 'default' ? null : quota === 'unlimited' ? -1n : BigInt(quota)
}
