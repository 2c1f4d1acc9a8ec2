import type { DbTransaction } from '#server/db/client'

/**
 * Whether an enabled admin would be left without this user. Holds the rows of all enabled admins until the
 * transaction ends: of two admins that demote each other at the same moment, the second one waits and then
 * sees what the first one did.
 */
export async function anotherAdminIsLeft(tx: DbTransaction, userId: string): Promise<boolean> {
  const enabled = { role: 'admin', disabledAt: null }
  await tx.user.updateMany({ where: enabled, data: { role: 'admin' } })
  return (await tx.user.count({ where: { ...enabled, id: { not: userId } } })) > 0
}
