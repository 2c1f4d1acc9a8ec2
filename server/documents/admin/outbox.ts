import { tellKept } from '#messages/kept'
import type { Words } from '#messages/speak'
import type { Portal, Viewer } from '#server/documents/portal'
import { onlyAdmins } from './only-admins'

/** What is in the outbox. */
export interface Outbox {
  waiting: number
  /** Tried for a day in vain, or refused for good. */
  givenUp: number
  /** Why the last one did not go that did not; null when all went. */
  lastError: ((t: Words<'errors'>) => string) | null
}

/** How the portal's mail is getting on. */
export async function readOutbox({ db }: Pick<Portal, 'db'>, viewer: Viewer): Promise<Outbox> {
  onlyAdmins(viewer)
  const [waiting, givenUp, failed] = await Promise.all([
    db.mail.count({ where: { gaveUpAt: null } }),
    db.mail.count({ where: { gaveUpAt: { not: null } } }),
    db.mail.findFirst({
      where: { lastError: { not: null } },
      orderBy: { createdAt: 'desc' },
      select: { lastError: true },
    }),
  ])
  const said = failed?.lastError
  return { waiting, givenUp, lastError: said ? tellKept('errors', said) : null }
}

/** Puts the letters that were given up among those that wait. */
export async function retryMail(
  { db, clock, audit }: Pick<Portal, 'db' | 'clock' | 'audit'>,
  viewer: Viewer,
): Promise<{ mails: number }> {
  onlyAdmins(viewer)
  const { count: mails } = await db.mail.updateMany({
    where: { gaveUpAt: { not: null } },
    data: { gaveUpAt: null, tries: 0, nextTryAt: clock.now() },
  })
  await audit({ actorId: viewer.id, action: 'mail.retry', detail: { mails } })
  return { mails }
}

/** Forgets the letters that were given up. */
export async function forgetMail(
  { db, audit }: Pick<Portal, 'db' | 'audit'>,
  viewer: Viewer,
): Promise<{ mails: number }> {
  onlyAdmins(viewer)
  const { count: mails } = await db.mail.deleteMany({ where: { gaveUpAt: { not: null } } })
  await audit({ actorId: viewer.id, action: 'mail.forget', detail: { mails } })
  return { mails }
}
