import { AppError } from '#server/documents/errors'
import type { Portal } from '#server/documents/portal'

interface Named {
  /** Absent for one that is not there yet. */
  id?: string
  name: string
  nameKey: string
  extension: string
}

/** @throws AppError `conflict` on the field `name` when there is such a template of this type */
export async function refuseTakenName(
  { db }: Pick<Portal, 'db'>,
  { id, name, nameKey, extension }: Named,
): Promise<void> {
  const taken = await db.template.findUnique({
    where: { extension_nameKey: { extension, nameKey } },
    select: { id: true },
  })
  if (taken === null || taken.id === id) return
  throw new AppError('conflict', (t) => t('templates.taken', { name, extension }), 'name')
}

/** Writes what gives a template its name. Of two at the same moment, one is refused by the table. */
export async function unlessTaken<T>(
  portal: Pick<Portal, 'db'>,
  named: Named,
  write: (db: Portal['db']) => Promise<T>,
): Promise<T> {
  await refuseTakenName(portal, named)
  try {
    return await write(portal.db)
  } catch (error) {
    await refuseTakenName(portal, named)
    throw error
  }
}
