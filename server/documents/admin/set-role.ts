import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import { onlyAdmins } from './only-admins'
import { anotherAdminIsLeft } from './other-admins'

export type SetRoleResult = 'changed' | 'unchanged' | 'last-admin'

/**
 * Makes a user an admin or a member. Takes effect on their next request.
 *
 * @returns `last-admin` when nobody could run the portal afterwards; nothing was changed then
 * @throws AppError `not-found`
 */
export async function setRole(
  portal: Pick<Portal, 'db' | 'audit'>,
  viewer: Viewer,
  input: { userId: string; role: 'admin' | 'member' },
): Promise<SetRoleResult> {
  onlyAdmins(viewer)
  const { userId, role } = input
  const result = await portal.db.$transaction(async (tx) => {
    const left = await anotherAdminIsLeft(tx, userId)
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: { name: true, role: true, disabledAt: true },
    })
    if (user === null) return null
    if (user.role === role) return { kind: 'unchanged' as const, user }
    if (role === 'member' && user.disabledAt === null && !left) {
      return { kind: 'last-admin' as const, user }
    }
    await tx.user.update({ where: { id: userId }, data: { role }, select: { id: true } })
    return { kind: 'changed' as const, user }
  })
  if (result === null) throw new AppError('not-found', (t) => t('users.noSuchUser'))
  if (result.kind === 'changed') {
    await portal.audit({
      actorId: actorIdOf(viewer),
      action: 'user.set-role',
      subject: userId,
      detail: { user: result.user.name, role, before: result.user.role },
    })
  }
  return result.kind
}
