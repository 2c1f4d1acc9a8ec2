import type { DbTransaction } from './client'

/** What a letter can be about; its subject is the row of that kind. */
export type MailSubject = 'notification' | 'invitation' | 'password-reset' | 'second-step-removed'

/**
 * Puts a letter into the outbox, best in the transaction that makes what it is about. It is written when it is sent,
 * out of what is true then, so that no token and nobody's name lies there.
 */
export async function queueMail(
  tx: Pick<DbTransaction, 'mail'>,
  { newId, clock }: { newId(): string; clock: { now(): Date } },
  kind: MailSubject,
  subjectIds: readonly string[],
): Promise<void> {
  const now = clock.now()
  await tx.mail.createMany({
    data: subjectIds.map((subjectId) => ({
      ...{ id: newId(), kind, subjectId, createdAt: now, nextTryAt: now },
    })),
  })
}
