import type { MailSubject } from '#server/db/queue-mail'
import type { Portal } from '#server/documents/portal'
import type { Letter } from './letter'
import { writeInvitation } from './write-invitation'
import { writeNotification } from './write-notification'
import { writeReset } from './write-reset'
import { writeSecondStepRemoved } from './write-second-step-removed'

/** What letters are written with. */
export type Desk = Pick<Portal, 'db' | 'clock' | 'limits' | 'links' | 'publicUrl'>

/**
 * Writes a letter of the outbox, out of what is true now.
 *
 * @returns null when there is nothing to say any more: it was read, revoked, used, or is not theirs to see
 */
export async function writeLetter(
  desk: Desk,
  mail: { kind: string; subjectId: string },
): Promise<Letter | null> {
  const write = writers[mail.kind]
  return write ? write(desk, mail.subjectId) : null
}

const writers: Record<string, (desk: Desk, subjectId: string) => Promise<Letter | null>> = {
  notification: writeNotification,
  invitation: writeInvitation,
  'password-reset': writeReset,
  'second-step-removed': writeSecondStepRemoved,
} satisfies Record<MailSubject, unknown>
