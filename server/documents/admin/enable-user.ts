import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import { onlyAdmins } from './only-admins'

/**
 * Lets a disabled user sign in again. Sessions and tokens that ended stay ended.
 *
 * @returns false when the account was enabled already
 * @throws AppError `not-found`
 */
export async function enableUser(
  portal: Pick<Portal, 'db' | 'audit'>,
  viewer: Viewer,
  input: { userId: string },
): Promise<boolean> {
  onlyAdmins(viewer)
  const user = await portal.db.user.findUnique({
    where: { id: input.userId },
    select: { name: true },
  })
  if (user === null) throw new AppError('not-found', (t) => t('users.noSuchUser'))
  const { count } = await portal.db.user.updateMany({
    where: { id: input.userId, disabledAt: { not: null } },
    data: { disabledAt: null },
  })
  if (count === 0) return false
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: 'user.enable',
    subject: input.userId,
    detail: { user: user.name },
  })
  return true
}
