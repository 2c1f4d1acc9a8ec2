import type { DbTransaction } from '#server/db/client'
import { AppError } from './errors'
import { findLevel, type Level, type May, mayDo, type Policy } from './policy'
import type { Viewer } from './portal'

/** The facts of a document that most use cases decide by. */
export interface FoundDocument {
  id: string
  name: string
  extension: string
  ownerId: string
  /** Null: at the root. */
  folderId: string | null
  headNumber: number
  trashedAt: Date | null
  /** What the viewer may do with it. */
  level: Level
}

/** What finding documents needs; `db` may be a transaction's. */
export type Finder = Policy & { db: Pick<DbTransaction, 'document'> }

/**
 * Finds a document that the viewer may see, in the trash or not.
 *
 * @throws AppError `not-found` when there is none, or nobody gave them a right to it
 */
export async function findDocument(
  portal: Finder,
  viewer: Viewer,
  documentId: string,
): Promise<FoundDocument> {
  const found = await portal.db.document.findUnique({
    where: { id: documentId },
    select: {
      id: true,
      name: true,
      extension: true,
      ownerId: true,
      folderId: true,
      headNumber: true,
      trashedAt: true,
    },
  })
  const level = found && (await findLevel(portal, viewer, { document: found }))
  if (!found || !level) throw notFound()
  return { ...found, level }
}

/**
 * Finds a document that the viewer may change, or do something else with.
 *
 * @throws AppError `not-found`, `conflict` when it is in the trash, `forbidden` when they may only see it
 */
export async function findEditable(
  portal: Finder,
  viewer: Viewer,
  documentId: string,
  right: keyof May = 'edit',
): Promise<FoundDocument> {
  const found = await findDocument(portal, viewer, documentId)
  if (found.trashedAt !== null) {
    throw new AppError('conflict', (t) => t('documents.inTrash', { name: found.name }))
  }
  refuseWithout(found, right)
  return found
}

/**
 * Stops who may see something, and not do this with it.
 *
 * @throws AppError `forbidden`
 */
export function refuseWithout(
  found: { name: string; level: Level; trashedAt: Date | null },
  right: keyof May,
): void {
  if (mayDo(found)[right]) return
  throw new AppError('forbidden', (t) => t(`rights.${found.level}`, { name: found.name }))
}

/** The stop for what does not exist, is gone, or is not the viewer's. */
export function notFound(): AppError {
  return new AppError('not-found', (t) => t('documents.notFound'))
}
