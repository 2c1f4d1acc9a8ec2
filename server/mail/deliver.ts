import { keep } from '#messages/kept'
import type { Portal } from '#server/documents/portal'
import type { Post } from './post'
import { PostError } from './post-error'
import { tryToSend } from './try-to-send'
import { type Desk, writeLetter } from './write-letter'

/** How long an instance has a letter to itself that it is sending. */
const leaseMs = 2 * 60_000
const minute = 60_000
/** How long a letter waits after each try that failed; after the last it is given up. About a day in all. */
const waits = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * minute)
const batch = 20

export type Delivery = 'done' | 'more' | 'unreachable'

/**
 * Sends what is due. Of several instances one has a letter at a time; one that dies while it sends leaves the letter
 * to the others after two minutes. A letter that went, or has become needless, is forgotten.
 *
 * @returns `unreachable` when the mail server takes nothing at present, `more` when there is more to send
 */
export async function deliver(
  office: Desk & { post: Post; failed(mailId: string, kind: string, error: PostError): void },
): Promise<Delivery> {
  const { db, clock } = office
  const due = await db.mail.findMany({
    where: { gaveUpAt: null, nextTryAt: { lte: clock.now() } },
    orderBy: [{ nextTryAt: 'asc' }, { id: 'asc' }],
    take: batch,
    select: { id: true, kind: true, subjectId: true, tries: true, nextTryAt: true },
  })
  for (const mail of due) {
    if (!(await claim(office, mail))) continue
    if (mail.tries > waits.length) {
      // It never came to an answer: whoever tried it stopped in the middle, each time.
      await postpone(office, mail, new PostError((t) => t('mailServer.why.brokenOff'), 'letter'))
      continue
    }
    const letter = await writeLetter(office, mail)
    const error = letter && (await tryToSend(office.post, letter, mail.id))
    if (!error) {
      await db.mail.deleteMany({ where: { id: mail.id } })
      continue
    }
    office.failed(mail.id, mail.kind, error)
    await postpone(office, mail, error)
    if (error.fault === 'server') return 'unreachable'
  }
  return due.length === batch ? 'more' : 'done'
}

async function claim(
  { db, clock }: Pick<Portal, 'db' | 'clock'>,
  { id, nextTryAt }: { id: string; nextTryAt: Date },
): Promise<boolean> {
  const { count } = await db.mail.updateMany({
    where: { id, nextTryAt, gaveUpAt: null },
    data: { nextTryAt: new Date(clock.now().getTime() + leaseMs), tries: { increment: 1 } },
  })
  return count === 1
}

async function postpone(
  { db, clock }: Pick<Portal, 'db' | 'clock'>,
  { id, tries }: { id: string; tries: number },
  error: PostError,
): Promise<void> {
  const now = clock.now()
  const wait = error.fault === 'letter' ? undefined : waits[tries]
  await db.mail.updateMany({
    where: { id },
    data: {
      lastError: keep('errors', error.tell),
      ...(wait === undefined ? { gaveUpAt: now } : { nextTryAt: new Date(now.getTime() + wait) }),
    },
  })
}
