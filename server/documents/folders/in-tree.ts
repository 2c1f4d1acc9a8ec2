import type { DbTransaction } from '#server/db/client'
import { isSameName, nameKeyOf } from '#server/documents/document-name'
import { AppError } from '#server/documents/errors'
import type { Portal } from '#server/documents/portal'
import { folderNotFound } from './find-folder'

/**
 * Runs `work` in a transaction in which nobody else changes this person's tree of folders: the owner's row is
 * its mutex, touched first, so that «is the name free» and «take it» are one step on both databases.
 *
 * @throws AppError `not-found` when there is no such person
 */
export async function inTree<T>(
  { db }: Pick<Portal, 'db'>,
  ownerId: string,
  work: (tx: DbTransaction) => Promise<T>,
): Promise<T> {
  return await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id: ownerId }, data: { id: ownerId } })
    if (count === 0) throw folderNotFound()
    return await work(tx)
  })
}

/** The names of the folders directly in this one, but for one that is asked about. */
export async function folderNamesIn(
  tx: Pick<DbTransaction, 'folder'>,
  { ownerId, parentId }: { ownerId: string; parentId: string | null },
  except?: string,
): Promise<string[]> {
  const rows = await tx.folder.findMany({
    where: {
      ...{ ownerId, parentId, trashedAt: null },
      ...(except === undefined ? {} : { NOT: { id: except } }),
    },
    select: { name: true },
  })
  return rows.map(({ name }) => name)
}

/**
 * Stops what would give a document the name of another one in the same folder. Files that arrive are never
 * refused for that; they are numbered, or two have the name.
 *
 * @param place.name of the folder, for the sentence
 * @param wanted what was to be done with the document
 * @throws AppError `conflict` on the field `name`
 */
export async function refuseTakenName(
  tx: Pick<DbTransaction, 'document'>,
  place: { ownerId: string; folderId: string | null; name: string },
  document: { id: string; name: string },
  wanted: 'rename' | 'move',
): Promise<void> {
  const { ownerId, folderId } = place
  const rows = await tx.document.findMany({
    where: {
      ...{ ownerId, folderId, trashedAt: null, nameKey: nameKeyOf(document.name) },
      NOT: { id: document.id },
    },
    select: { name: true },
  })
  if (!rows.some(({ name }) => isSameName(name, document.name))) return
  throw new AppError(
    'conflict',
    (t) => {
      const words = { place: place.name, name: document.name }
      return wanted === 'move' ? t('names.takenMoving', words) : t('names.takenRenaming', words)
    },
    'name',
  )
}
