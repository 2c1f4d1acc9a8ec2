import { onlyAdmins } from '#server/documents/admin/only-admins'
import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { releaseLocksOf } from '#server/documents/sharing/release-locks'
import { findGroup } from './find-group'

/**
 * Puts people into a group; who is in it already stays. They reach what is shared with it from now on.
 *
 * @throws AppError `not-found`; `invalid` on the field `with` for somebody without an account
 */
export async function addMembers(
  portal: Portal,
  viewer: Viewer,
  input: { groupId: string; userIds: readonly string[] },
): Promise<{ names: string[] }> {
  onlyAdmins(viewer)
  const group = await findGroup(portal, input.groupId)
  const people = await portal.db.user.findMany({
    where: { id: { in: [...input.userIds] }, role: { not: 'guest' } },
    select: { id: true, name: true },
  })
  if (people.length < new Set(input.userIds).size) {
    throw new AppError('invalid', (t) => t('groups.chooseSomebody'), 'with')
  }
  const addedAt = portal.clock.now()
  for (const { id: userId, name } of people) {
    const member = { groupId: group.id, userId }
    await portal.db.groupMember.upsert({
      where: { groupId_userId: member },
      create: { ...member, addedAt },
      update: {},
      select: { userId: true },
    })
    await audit(portal, viewer, group, { added: name })
  }
  return { names: people.map(({ name }) => name) }
}

/**
 * Takes a person out of a group. What is shared with the group ends for them at once, editing sessions too.
 *
 * @throws AppError `not-found`
 */
export async function removeMember(
  portal: Portal,
  viewer: Viewer,
  input: { groupId: string; userId: string },
): Promise<void> {
  onlyAdmins(viewer)
  const group = await findGroup(portal, input.groupId)
  const user = await portal.db.user.findUnique({
    where: { id: input.userId },
    select: { name: true },
  })
  const { count } = await portal.db.groupMember.deleteMany({
    where: { groupId: group.id, userId: input.userId },
  })
  if (count === 0) return
  await releaseLocksOf(portal, [input.userId])
  await audit(portal, viewer, group, { removed: user?.name ?? '' })
}

async function audit(
  portal: Portal,
  viewer: Viewer,
  group: { id: string; name: string },
  detail: Record<string, string>,
): Promise<void> {
  await portal.audit({
    ...{ actorId: viewer.id, action: 'group.change-members', subject: group.id },
    detail: { name: group.name, ...detail },
  })
}
