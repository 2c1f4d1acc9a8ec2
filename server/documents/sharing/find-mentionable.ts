import { findEditable } from '#server/documents/find-document'
import type { Portal, Viewer } from '#server/documents/portal'
import { activeAt } from './find-shared'
import { foldersAbove } from './folders-above'
import { nameBeginning } from './name-beginning'

/** Somebody who can be mentioned in a comment. */
export interface Mentionable {
  id: string
  name: string
  email: string
}

const most = 8

/**
 * Whom somebody who comments on a document can mention: its owner, and the people whom it is shared with, by the beginning of
 * a word of their name, or of their e-mail address. Who may share it knows them all, and is offered the first of them when
 * nothing is typed. Others learn no more of who has access than they ask for: its owner, and the rest from two letters on, as
 * {@link findGrantees} has it. Neither accounts that are disabled nor guests can be mentioned, and guests mention nobody. That
 * admins may open everything makes them no readers.
 *
 * @throws AppError `not-found`, `conflict` when it is in the trash, `forbidden` when they may not comment
 */
export async function findMentionable(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
  input: { documentId: string; search: string },
): Promise<Mentionable[]> {
  const found = await findEditable(portal, viewer, input.documentId, 'comment')
  if (viewer.role === 'guest') return []
  const { words, people, begins } = nameBeginning(input.search)
  const knowsAll = found.level === 'owner' || [...words].length >= 2
  const above = await foldersAbove(portal, found.folderId)
  const share = {
    AND: [
      activeAt(portal.clock.now(), portal.limits),
      { OR: [{ documentId: found.id }, { folderId: { in: above.map(({ id }) => id) } }] },
    ],
  }
  const readers = [
    { shares: { some: share } },
    { groups: { some: { group: { shares: { some: share } } } } },
    { linkVisits: { some: { share } } },
  ]
  const rows = await portal.db.user.findMany({
    where: {
      ...{ id: { not: viewer.id }, disabledAt: null, role: { not: 'guest' } },
      AND: [{ OR: [{ id: found.ownerId }, ...(knowsAll ? readers : [])] }, people],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, name: true, email: true },
  })
  return rows.filter(begins)
}
