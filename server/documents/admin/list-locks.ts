import { type Page, type PageInput, timeAndId, type Walk, walk } from '#server/documents/page'
import type { Portal, Viewer } from '#server/documents/portal'
import { nameContains } from '#server/documents/search-words'
import { type LockRow, lockColumns, lockRows } from './lock-rows'
import { onlyAdmins } from './only-admins'
import { namedLike } from './people'

export interface LockList extends Page<LockRow> {
  /** All held locks, whatever the search. */
  total: number
}

/**
 * The locks that are held now, newest first. Expired ones are not held and so not listed.
 *
 * @param input.search part of the document's name or of the holder's name or address
 */
export async function listLocks(
  portal: Pick<Portal, 'db' | 'clock'>,
  viewer: Viewer,
  input: { search?: string | undefined } & PageInput,
): Promise<LockList> {
  onlyAdmins(viewer)
  const now = portal.clock.now()
  const walked = walk(input, timeAndId, 'desc')
  const held = { lockId: { not: null }, expiresAt: { gt: now } }
  const [rows, total] = await Promise.all([
    portal.db.lock.findMany({
      where: { AND: [held, await matching(portal, input.search), beyond(walked)] },
      orderBy: [{ acquiredAt: walked.order }, { documentId: walked.order }],
      take: walked.take,
      select: lockColumns,
    }),
    portal.db.lock.count({ where: held }),
  ])
  const page = walked.page(rows, (row) => [row.acquiredAt ?? now, row.documentId])
  return { ...page, items: await lockRows(portal, page.items, now), total }
}

async function matching(portal: Pick<Portal, 'db'>, search: string | undefined) {
  const words = search?.trim()
  if (!words) return {}
  const people = await portal.db.user.findMany({
    where: namedLike(words),
    select: { id: true },
    take: 500,
  })
  return {
    OR: [{ document: nameContains(words) }, { userId: { in: people.map((person) => person.id) } }],
  }
}

function beyond(walked: Walk<[Date, string]>) {
  if (walked.key === null) return {}
  const [acquiredAt, documentId] = walked.key
  return {
    OR: [
      { acquiredAt: walked.past(acquiredAt) },
      { acquiredAt, documentId: walked.past(documentId) },
    ],
  }
}
