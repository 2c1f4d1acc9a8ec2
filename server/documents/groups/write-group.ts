import type { DbTransaction } from '#server/db/client'
import { onlyAdmins } from '#server/documents/admin/only-admins'
import { nameKeyOf } from '#server/documents/document-name'
import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { releaseLocksOf } from '#server/documents/sharing/release-locks'
import { findGroup } from './find-group'

const longest = 100

/**
 * Makes a group with nobody in it.
 *
 * @throws AppError `invalid` and `conflict` on the field `name`
 */
export async function createGroup(
  portal: Portal,
  viewer: Viewer,
  input: { name: string },
): Promise<{ id: string; name: string }> {
  onlyAdmins(viewer)
  const name = groupName(input.name)
  const group = { id: portal.newId(), name, nameKey: nameKeyOf(name) }
  await unlessTaken(portal, group, (tx) =>
    tx.group.create({ data: { ...group, createdAt: portal.clock.now() }, select: { id: true } }),
  )
  await audit(portal, viewer, 'group.create', group)
  return { id: group.id, name }
}

/**
 * Gives a group another name; who is in it, and what is shared with it, stays.
 *
 * @throws AppError `invalid` and `conflict` on the field `name`; `not-found`
 */
export async function renameGroup(
  portal: Portal,
  viewer: Viewer,
  input: { groupId: string; name: string },
): Promise<{ name: string }> {
  onlyAdmins(viewer)
  const name = groupName(input.name)
  const before = await findGroup(portal, input.groupId)
  const group = { id: before.id, name, nameKey: nameKeyOf(name) }
  await unlessTaken(portal, group, (tx) =>
    tx.group.updateMany({ where: { id: group.id }, data: { name, nameKey: group.nameKey } }),
  )
  await audit(portal, viewer, 'group.rename', group, { from: before.name })
  return { name }
}

/**
 * Deletes a group, and with it every share that was given to it: its members keep what they have otherwise.
 *
 * @throws AppError `not-found`
 */
export async function deleteGroup(
  portal: Portal,
  viewer: Viewer,
  input: { groupId: string },
): Promise<{ name: string }> {
  onlyAdmins(viewer)
  const group = await findGroup(portal, input.groupId)
  const members = await portal.db.groupMember.findMany({
    where: { groupId: group.id },
    select: { userId: true },
  })
  await portal.db.group.deleteMany({ where: { id: group.id } })
  await releaseLocksOf(
    portal,
    members.map(({ userId }) => userId),
  )
  await audit(portal, viewer, 'group.delete', group)
  return { name: group.name }
}

function groupName(typed: string): string {
  const name = typed.trim().replace(/\s+/gu, ' ')
  if (name === '') throw new AppError('invalid', (t) => t('groups.nameNeeded'), 'name')
  if ([...name].length <= longest) return name
  throw new AppError('invalid', (t) => t('users.nameTooLong', { most: longest }), 'name')
}

/** The name is unique in the table: of two at the same moment, one is refused by it. */
async function unlessTaken(
  { db }: Pick<Portal, 'db'>,
  { id, name, nameKey }: { id: string; name: string; nameKey: string },
  write: (tx: DbTransaction) => Promise<unknown>,
): Promise<void> {
  const taken = () => db.group.findFirst({ where: { nameKey, NOT: { id } }, select: { id: true } })
  const refusal = new AppError('conflict', (t) => t('groups.taken', { name }), 'name')
  if ((await taken()) !== null) throw refusal
  try {
    await db.$transaction(write)
  } catch (error) {
    if ((await taken()) !== null) throw refusal
    throw error
  }
}

async function audit(
  portal: Portal,
  viewer: Viewer,
  action: string,
  group: { id: string; name: string },
  detail: Record<string, string> = {},
): Promise<void> {
  await portal.audit({
    ...{ actorId: viewer.id, action, subject: group.id },
    detail: { name: group.name, ...detail },
  })
}
