import type { DbTransaction } from '#server/db/client'
import { AppError } from '#server/documents/errors'

/** @throws AppError `not-found` */
export async function findGroup(
  { db }: { db: Pick<DbTransaction, 'group'> },
  groupId: string,
): Promise<{ id: string; name: string }> {
  const found = await db.group.findUnique({
    where: { id: groupId },
    select: { id: true, name: true },
  })
  if (found === null) {
    throw new AppError('not-found', (t) => t('groups.gone'))
  }
  return found
}
