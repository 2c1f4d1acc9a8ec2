import { queueMail } from '#server/db/queue-mail'
import { wantsMail } from '#server/documents/notifications/mail-choice'
import type { Portal } from '#server/documents/portal'

/** What happened longer ago than this, while nothing was mailed, is no news. */
const newsMs = 24 * 60 * 60 * 1000
const batch = 200

/**
 * Looks which notifications are to be mailed, as their people chose. Whoever makes a notification knows nothing of
 * mail: the row is the word that something happened, and each is seen to once, by one instance.
 */
export async function collectNotifications(
  portal: Pick<Portal, 'db' | 'clock' | 'newId'>,
): Promise<void> {
  const { db, clock } = portal
  const now = clock.now()
  const rows = await db.notification.findMany({
    where: { mailedAt: null, at: { gt: new Date(now.getTime() - newsMs) } },
    orderBy: { at: 'asc' },
    take: batch,
    select: {
      ...{ id: true, kind: true, readAt: true },
      user: { select: { mailKinds: true, disabledAt: true, role: true } },
    },
  })
  if (rows.length === 0) return
  const wanted = rows.filter(
    ({ kind, readAt, user }) =>
      readAt === null && user.disabledAt === null && user.role !== 'guest' && wantsMail(user, kind),
  )
  await db.$transaction(async (tx) => {
    const mine = await tx.notification.updateManyAndReturn({
      where: { id: { in: rows.map(({ id }) => id) }, mailedAt: null },
      data: { mailedAt: now },
      select: { id: true },
    })
    const ids = new Set(mine.map(({ id }) => id))
    const queued = wanted.filter(({ id }) => ids.has(id)).map(({ id }) => id)
    if (queued.length > 0) await queueMail(tx, portal, 'notification', queued)
  })
}
