import { findLevels } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'

/** Which of these documents and folders the viewer has starred. */
export async function findStarred(
  { db }: { db: Pick<Portal['db'], 'star'> },
  { id: userId }: { id: string },
  rows: readonly { id: string }[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const ids = rows.map(({ id }) => id)
  const stars = await db.star.findMany({
    where: { userId, OR: [{ documentId: { in: ids } }, { folderId: { in: ids } }] },
    select: { documentId: true, folderId: true },
  })
  return new Set(stars.flatMap(({ documentId, folderId }) => documentId ?? folderId ?? []))
}

/** As many as one statement about rights is asked for. */
const batch = 200

/** Where clauses for all that the viewer has starred and may see now, outside the trash. */
export async function starredBy(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
): Promise<Record<'document' | 'folder', { id: { in: string[] } }>> {
  const thing = { select: { id: true, ownerId: true, trashedAt: true } } as const
  const stars = await portal.db.star.findMany({
    where: {
      userId: viewer.id,
      OR: [{ document: { trashedAt: null } }, { folder: { trashedAt: null } }],
    },
    select: { document: thing, folder: thing },
  })
  const found = { document: { id: { in: [] as string[] } }, folder: { id: { in: [] as string[] } } }
  for (let from = 0; from < stars.length; from += batch) {
    const some = stars.slice(from, from + batch)
    const documents = some.flatMap(({ document }) => document ?? [])
    const folders = some.flatMap(({ folder }) => folder ?? [])
    const level = await findLevels(portal, viewer, { documents, folders })
    const seen = (thing: (typeof documents)[number]) => level(thing) !== null
    found.document.id.in.push(...documents.filter(seen).map(({ id }) => id))
    found.folder.id.in.push(...folders.filter(seen).map(({ id }) => id))
  }
  return found
}
