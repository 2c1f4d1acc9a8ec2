import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import { givenReason } from './given-reason'
import { onlyAdmins } from './only-admins'
import { anotherAdminIsLeft } from './other-admins'

export type DisableUserResult =
  | { kind: 'disabled'; sessions: number; tokens: number; locksLeft: number }
  | { kind: 'unchanged' }
  /** Nobody could run the portal afterwards; nothing was changed. */
  | { kind: 'last-admin' }

/**
 * Disables an account and ends all of its sessions and access tokens in the same transaction. Their documents
 * stay; a save that is on its way is refused and kept. Locks they hold end when they expire or are broken.
 *
 * @param input.reason goes into the audit log
 * @throws AppError `not-found`, `invalid` for one's own account and without a reason
 */
export async function disableUser(
  portal: Pick<Portal, 'db' | 'clock' | 'audit'>,
  viewer: Viewer,
  input: { userId: string; reason: string },
): Promise<DisableUserResult> {
  onlyAdmins(viewer)
  const { userId } = input
  if (userId === viewer.id) {
    throw new AppError('invalid', (t) => t('users.notYourself'))
  }
  const reason = givenReason(input.reason)
  const now = portal.clock.now()
  const result = await portal.db.$transaction(async (tx) => {
    const left = await anotherAdminIsLeft(tx, userId)
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: { name: true, role: true, disabledAt: true },
    })
    if (user === null) return null
    if (user.disabledAt !== null) return { kind: 'unchanged' as const, name: user.name }
    if (user.role === 'admin' && !left) return { kind: 'last-admin' as const, name: user.name }
    await tx.user.update({
      where: { id: userId },
      data: { disabledAt: now },
      select: { id: true },
    })
    const sessions = await tx.session.deleteMany({ where: { userId } })
    const tokens = await tx.grant.updateMany({
      where: { userId, revokedAt: null, expiresAt: { gt: now } },
      data: { revokedAt: now },
    })
    const locksLeft = await tx.lock.count({
      where: { userId, lockId: { not: null }, expiresAt: { gt: now } },
    })
    return {
      kind: 'disabled' as const,
      name: user.name,
      sessions: sessions.count,
      tokens: tokens.count,
      locksLeft,
    }
  })
  if (result === null) throw new AppError('not-found', (t) => t('users.noSuchUser'))
  if (result.kind !== 'disabled') return { kind: result.kind }
  const { name, ...ended } = result
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: 'user.disable',
    subject: userId,
    detail: { user: name, sessions: ended.sessions, tokens: ended.tokens, reason },
  })
  return ended
}
