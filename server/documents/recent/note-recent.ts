import { findEditable } from '#server/documents/find-document'
import type { Portal, Viewer } from '#server/documents/portal'

/** What a person did with a document last. */
export type Use = 'opened' | 'changed'

type Needed = Pick<Portal, 'db' | 'clock'>

/**
 * Takes note that a person has opened a document's page.
 *
 * @throws AppError `not-found`, `conflict` when it is in the trash
 */
export async function noteOpening(
  portal: Needed & Pick<Portal, 'limits'>,
  viewer: Viewer,
  input: { documentId: string },
): Promise<void> {
  const { id } = await findEditable(portal, viewer, input.documentId, 'open')
  await noteRecent(portal, viewer, id, 'opened')
}

/** The same for what was found, or changed, already. Guests have no list to find it in. */
export async function noteRecent(
  portal: Needed,
  viewer: Pick<Viewer, 'id' | 'role'>,
  documentId: string,
  how: Use,
): Promise<void> {
  if (viewer.role !== 'guest') await write(portal, viewer.id, documentId, how, portal.clock.now())
}

/** What an editor saved. */
export async function noteSave(
  { db }: Pick<Portal, 'db'>,
  save: { userId: string; documentId: string; at: Date },
): Promise<void> {
  const { userId, documentId, at } = save
  const people = await db.user.count({ where: { id: userId, role: { not: 'guest' } } })
  if (people > 0) await write({ db }, userId, documentId, 'changed', at)
}

async function write(
  { db }: Pick<Portal, 'db'>,
  userId: string,
  documentId: string,
  how: Use,
  at: Date,
): Promise<void> {
  try {
    await db.recentDocument.upsert({
      where: { userId_documentId: { userId, documentId } },
      create: { userId, documentId, at, how },
      update: { at, how },
      select: { userId: true },
    })
  } catch (error) {
    // Deleted for good at this moment: then there is nothing to find again.
    if ((await db.document.count({ where: { id: documentId } })) > 0) throw error
  }
}
