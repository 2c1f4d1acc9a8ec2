import { AppError } from '#server/app-error'
import type { Auth } from '#server/auth/auth'
import { endSessions } from '#server/auth/sessions'
import { giveRecoveryCodes } from './recovery-codes'
import { openText, sealText } from './sealed-text'
import { keyUri, newKey, stepOf } from './totp'

/** A key that waits for its first code. */
export interface Offer {
  /** In base32. */
  key: string
  /** What stands in the QR code. */
  uri: string
  /** Comes back with the code; says that this portal offered the key to this person, and until when it is good. */
  offer: string
}

const goodMs = 15 * 60_000

/** Offers a person, who has just said their password, a key. Nothing is stored until a code proves that an app has it. */
export function offerSecondStep(
  auth: Pick<Auth, 'clock' | 'secret' | 'publicUrl'>,
  user: { id: string; email: string },
): Offer {
  const key = newKey()
  const until = auth.clock.now().getTime() + goodMs
  const offer = sealText(auth.secret, `second step offered to ${user.id}`, `${until} ${key}`)
  return { key, uri: keyUri(key, { email: user.email, publicUrl: auth.publicUrl }), offer }
}

/**
 * Asks for a second step from now on, instead of the one before if there was one, and ends all other sessions.
 *
 * @param input.keepSession the session in which it is set up, which goes on
 * @returns the recovery codes, which nobody can read again
 * @throws AppError `invalid` (field `code`), `conflict` when the offer is over
 */
export async function setUpSecondStep(
  auth: Pick<Auth, 'db' | 'clock' | 'audit' | 'secret'>,
  input: { userId: string; offer: string; code: string; keepSession?: string | undefined },
): Promise<string[]> {
  const { userId } = input
  const now = auth.clock.now()
  const opened = openText(auth.secret, `second step offered to ${userId}`, input.offer)
  const [until, key] = opened?.split(' ') ?? []
  if (!key || Number(until) <= now.getTime()) {
    throw new AppError('conflict', (t) => t('secondStep.offerOver'))
  }
  const step = stepOf(key, input.code.replace(/\s/g, ''), now)
  if (step === null) throw new AppError('invalid', (t) => t('secondStep.notOfThisKey'), 'code')
  const row = {
    ...{ key: sealText(auth.secret, purposeOf(userId), key), since: now, lastStep: step },
    ...{ removedAt: null, reason: null },
  }
  const codes = await auth.db.$transaction(async (tx) => {
    await tx.secondStep.upsert({
      where: { userId },
      create: { userId, ...row },
      update: row,
      select: { userId: true },
    })
    return giveRecoveryCodes(tx, userId)
  })
  const sessions = await endSessions(auth, userId, { except: input.keepSession })
  const action = 'second-step.set-up'
  await auth.audit({ actorId: userId, action, subject: userId, detail: { sessions } })
  return codes
}

/** The key of a row; null when it was sealed with another secret than the portal has now. */
export function openKey(
  { secret }: Pick<Auth, 'secret'>,
  userId: string,
  sealed: string,
): string | null {
  return openText(secret, purposeOf(userId), sealed)
}

function purposeOf(userId: string): string {
  return `second step of ${userId}`
}
