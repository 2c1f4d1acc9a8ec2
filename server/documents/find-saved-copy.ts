import { findDocument } from './find-document'
import type { Portal, Viewer } from './portal'

/**
 * The document that an editor made beside this one by Save As: editors tell the host page no more of it than that
 * it worked. The newest one that came by this person's PutRelativeFile since then; null when there is none.
 *
 * @throws AppError `not-found`
 */
export async function findSavedCopy(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; since: Date },
): Promise<{ id: string; name: string } | null> {
  const source = await findDocument(portal, viewer, input.documentId)
  return portal.db.document.findFirst({
    where: {
      id: { not: source.id },
      ownerId: { in: [source.ownerId, viewer.id] },
      trashedAt: null,
      createdAt: { gte: input.since },
      versions: { some: { number: 1, source: 'copy', createdById: viewer.id } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, name: true },
  })
}
