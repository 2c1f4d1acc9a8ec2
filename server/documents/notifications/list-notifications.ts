import { z } from 'zod'
import { type Page, type PageInput, timeAndId, walk } from '#server/documents/page'
import { findPeople, type Person } from '#server/documents/people'
import type { ShareLevel } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import { aboutColumns, stillTheirs } from './own-notifications'

/** One thing that a person should look at. */
export interface NotificationRow {
  id: string
  at: Date
  read: boolean
  /** Exactly one of the two. */
  document: { id: string; name: string; extension: string; trashed: boolean } | null
  folder: { id: string; name: string } | null
  about:
    | { kind: 'mention'; by: Person; text: string }
    | { kind: 'shared'; by: Person; level: ShareLevel }
    /** `waiting`: nobody has dealt with the kept copy yet, and its 30 days are not over. `guest`: whose it is, if not theirs. */
    | { kind: 'save-refused'; reason: string; waiting: boolean; guest: Person | null }
    /** An admin ended their lock; which admin, and why, is in the audit log. */
    | { kind: 'lock-broken'; lock: 'wopi' | 'checkout' }
}

const mention = z.object({ text: z.string() }).catch({ text: '' })
const sharing = z.object({ level: z.enum(['view', 'comment', 'edit']) }).catch({ level: 'view' })
const broken = z.object({ lock: z.enum(['wopi', 'checkout']) }).catch({ lock: 'wopi' })
const refusal = z
  .object({ rejectedId: z.string(), reason: z.string() })
  .catch({ rejectedId: '', reason: '' })

/**
 * A person's own notifications, the newest first.
 *
 * @param input.id only this one
 */
export async function listNotifications(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
  input: PageInput & { unreadOnly: boolean; id?: string },
): Promise<Page<NotificationRow>> {
  const steps = walk({ limit: 30, ...input }, timeAndId, 'desc')
  const rows = await portal.db.notification.findMany({
    where: {
      AND: [
        { userId: viewer.id, ...(input.id && { id: input.id }) },
        input.unreadOnly ? { readAt: null } : {},
        beyond(),
      ],
    },
    orderBy: [{ at: steps.order }, { id: steps.order }],
    take: steps.take,
    select: {
      id: true,
      at: true,
      actorId: true,
      detail: true,
      readAt: true,
      ...aboutColumns,
    },
  })
  const page = steps.page(rows, (row) => [row.at, row.id])
  const person = await findPeople(
    portal,
    page.items.map(({ actorId }) => actorId),
  )
  const waiting = await findWaiting(
    portal,
    page.items.map(({ detail }) => refusal.parse(JSON.parse(detail)).rejectedId),
  )
  const theirs = await stillTheirs(portal, viewer, page.items)
  return {
    ...page,
    items: theirs.map(({ row, folder }) => {
      const { id, at, kind, actorId, detail, readAt, document } = row
      return {
        ...{ id, at, read: readAt !== null },
        document: document && {
          ...{ id: document.id, name: document.name, extension: document.extension },
          trashed: document.trashedAt !== null,
        },
        folder: folder && { id: folder.id, name: folder.name },
        about: about(kind, actorId, JSON.parse(detail)),
      }
    }),
  }

  function about(kind: string, actorId: string | null, detail: unknown): NotificationRow['about'] {
    if (kind === 'save-refused') {
      const { rejectedId, reason } = refusal.parse(detail)
      const guest = actorId === null ? null : person(actorId)
      return { kind, reason, waiting: waiting.has(rejectedId), guest }
    }
    if (kind === 'lock-broken') return { kind, ...broken.parse(detail) }
    if (kind === 'shared') {
      return { kind, by: person(actorId ?? ''), ...sharing.parse(detail) }
    }
    return { kind: 'mention', by: person(actorId ?? ''), ...mention.parse(detail) }
  }
  function beyond() {
    if (steps.key === null) return {}
    const [at, id] = steps.key
    return { OR: [{ at: steps.past(at) }, { at, id: steps.past(id) }] }
  }
}

/** Which of these refused saves wait for a person. */
async function findWaiting(
  { db, clock }: Pick<Portal, 'db' | 'clock'>,
  ids: string[],
): Promise<Set<string>> {
  const asked = ids.filter((id) => id !== '')
  if (asked.length === 0) return new Set()
  const rows = await db.rejectedSave.findMany({
    where: { id: { in: asked }, resolvedAt: null, expiresAt: { gt: clock.now() } },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}
