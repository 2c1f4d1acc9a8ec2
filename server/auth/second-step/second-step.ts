import type { Auth } from '#server/auth/auth'
import { isAsked, readSecondStepPolicy } from './policy'

/** What a person has. */
export interface SecondStep {
  on: boolean
  since: Date | null
  codesLeft: number
  /** Somebody else removed it, and it was not set up again since. */
  removed: { at: Date; reason: string } | null
  /** Whether the portal wants them to have it. */
  asked: boolean
}

/** A person's second step, as their profile shows it. */
export async function readSecondStep(
  auth: Pick<Auth, 'db'>,
  viewer: { id: string; role: string },
): Promise<SecondStep> {
  const userId = viewer.id
  const [row, codesLeft, policy] = await Promise.all([
    auth.db.secondStep.findUnique({
      where: { userId },
      select: { since: true, removedAt: true, reason: true },
    }),
    auth.db.recoveryCode.count({ where: { userId } }),
    readSecondStepPolicy(auth),
  ])
  const on = row !== null && row.removedAt === null
  return {
    ...{ on, codesLeft, since: on ? row.since : null, asked: isAsked(policy, viewer.role) },
    removed: row?.removedAt ? { at: row.removedAt, reason: row.reason ?? '' } : null,
  }
}

/**
 * What somebody who has just said their password is asked next: a code, to set it up, or nothing.
 */
export async function nextStep(
  auth: Pick<Auth, 'db'>,
  userId: string,
): Promise<'code' | 'set-up' | null> {
  const [user, policy] = await Promise.all([
    auth.db.user.findUnique({
      where: { id: userId },
      select: { role: true, secondStep: { select: { removedAt: true } } },
    }),
    readSecondStepPolicy(auth),
  ])
  if (user === null) return null
  if (user.secondStep !== null && user.secondStep.removedAt === null) return 'code'
  return isAsked(policy, user.role) ? 'set-up' : null
}
