import { extensionOf, nameKeyOf } from './document-name'
import type { Portal } from './portal'

/**
 * The names of the live documents in a folder that a numbered form of this name could meet: all that begin
 * like it. What is chosen by them may be taken a moment later; nothing is lost by that, for two documents may
 * have one name.
 *
 * @param place.folderId null: the root of the owner
 */
export async function takenNames(
  portal: Pick<Portal, 'db'>,
  { ownerId, folderId }: { ownerId: string; folderId: string | null },
  name: string,
): Promise<string[]> {
  const extension = extensionOf(name)
  const base = extension === '' ? name : name.slice(0, -(extension.length + 1))
  const rows = await portal.db.document.findMany({
    where: {
      ...{ ownerId, folderId, trashedAt: null },
      nameKey: { startsWith: nameKeyOf(base.replace(/ \(\d{1,9}\)$/, '')) },
    },
    select: { name: true },
  })
  return rows.map((row) => row.name)
}
