import { onlyAdmins } from '#server/documents/admin/only-admins'
import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'

/**
 * Takes away a person's picture: one's own, or as an admin anybody's.
 *
 * @throws AppError `forbidden`, `not-found`
 */
export async function removeAvatar(
  portal: Pick<Portal, 'db' | 'audit'>,
  viewer: Viewer,
  input: { userId: string },
): Promise<{ name: string }> {
  const { userId } = input
  if (userId !== viewer.id) onlyAdmins(viewer)
  const { db } = portal
  const person = await db.user.findUnique({ where: { id: userId }, select: { name: true } })
  if (person === null) throw new AppError('not-found', (t) => t('users.noSuchUser'))
  const [{ count }] = await db.$transaction([
    db.avatar.deleteMany({ where: { userId } }),
    db.user.updateMany({ where: { id: userId }, data: { avatar: null } }),
  ])
  if (count > 0) {
    const actorId = actorIdOf(viewer)
    await portal.audit({ actorId, action: 'user.remove-avatar', subject: userId })
  }
  return person
}
