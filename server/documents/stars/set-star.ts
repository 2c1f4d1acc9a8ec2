import { AppError } from '#server/documents/errors'
import { findEditable } from '#server/documents/find-document'
import { findFolder } from '#server/documents/folders/find-folder'
import type { Portal, Viewer } from '#server/documents/portal'

/** More than anybody finds again at a glance, and few enough that the list of them asks for each right at once. */
export const mostStars = 500

/**
 * Stars a document or a folder that the viewer may see, or takes the star away; both may have happened already.
 *
 * @throws AppError `not-found`, `conflict` when it is in the trash; `invalid` for one star too many. Taking a star away
 *   is never refused.
 */
export async function setStar(
  portal: Pick<Portal, 'db' | 'clock' | 'limits' | 'newId'>,
  viewer: Viewer,
  input: { kind: 'document' | 'folder'; id: string; starred: boolean },
): Promise<void> {
  const { kind, id } = input
  const userId = viewer.id
  const star = kind === 'document' ? { userId, documentId: id } : { userId, folderId: id }
  if (!input.starred) {
    await portal.db.star.deleteMany({ where: star })
    return
  }
  if (kind === 'document') await findEditable(portal, viewer, id, 'open')
  else await findFolder(portal, viewer, id, 'open')
  if ((await portal.db.star.count({ where: star })) > 0) return
  if ((await portal.db.star.count({ where: { userId } })) >= mostStars) {
    throw new AppError('invalid', (t) => t('sharing.tooManyStars', { most: mostStars }))
  }
  // Somebody who presses twice means it once: both databases settle that by the unique key.
  const data = { ...star, id: portal.newId(), createdAt: portal.clock.now() }
  await portal.db.star.upsert({
    where:
      kind === 'document'
        ? { userId_documentId: { userId, documentId: id } }
        : { userId_folderId: { userId, folderId: id } },
    create: data,
    update: {},
    select: { id: true },
  })
}
