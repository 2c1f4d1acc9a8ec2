import { AppError } from '#server/app-error'
import type { Auth } from '#server/auth/auth'
import { queueMail } from '#server/db/queue-mail'
import { isAsked, readSecondStepPolicy } from './policy'
import { giveRecoveryCodes } from './recovery-codes'

const isOn = { key: { not: null } }

/**
 * Gives a person, who has just said their password, new recovery codes; the old ones are dead.
 *
 * @throws AppError `conflict` when they have no second step
 */
export async function renewRecoveryCodes(
  auth: Pick<Auth, 'db' | 'audit'>,
  userId: string,
): Promise<string[]> {
  const codes = await auth.db.$transaction(async (tx) => {
    const on = await tx.secondStep.count({ where: { userId, ...isOn } })
    if (on === 0) throw new AppError('conflict', (t) => t('secondStep.none'))
    return giveRecoveryCodes(tx, userId)
  })
  await auth.audit({ actorId: userId, action: 'second-step.renew-codes', subject: userId })
  return codes
}

/**
 * Asks a person, who has just said their password, for no second step any more.
 *
 * @throws AppError `conflict` when the portal wants them to have it
 */
export async function removeOwnSecondStep(
  auth: Pick<Auth, 'db' | 'audit'>,
  viewer: { id: string; role: string },
): Promise<void> {
  if (isAsked(await readSecondStepPolicy(auth), viewer.role)) {
    throw new AppError('conflict', (t) => t('secondStep.asked'))
  }
  const userId = viewer.id
  await auth.db.$transaction([
    auth.db.secondStep.deleteMany({ where: { userId } }),
    auth.db.recoveryCode.deleteMany({ where: { userId } }),
  ])
  await auth.audit({ actorId: userId, action: 'second-step.remove', subject: userId })
}

/**
 * Removes the second step of somebody who has neither their app nor a recovery code any more. They are told by mail and
 * in their profile.
 *
 * @param actorId the admin; null for the command line
 * @returns false when they have none
 * @throws AppError `not-found`, `invalid` (field `reason`)
 */
export async function resetSecondStep(
  auth: Pick<Auth, 'db' | 'clock' | 'newId' | 'audit' | 'mails'>,
  input: { userId: string; reason: string },
  actorId: string | null,
): Promise<boolean> {
  const { userId } = input
  const reason = input.reason.trim()
  if (reason === '') throw new AppError('invalid', (t) => t('secondStep.reason'), 'reason')
  const user = await auth.db.user.findUnique({ where: { id: userId }, select: { name: true } })
  if (user === null) throw new AppError('not-found', (t) => t('users.noSuchUser'))
  const removed = await auth.db.$transaction(async (tx) => {
    const { count } = await tx.secondStep.updateMany({
      where: { userId, ...isOn },
      data: { key: null, removedAt: auth.clock.now(), reason },
    })
    if (count === 0) return false
    await tx.recoveryCode.deleteMany({ where: { userId } })
    if (auth.mails) await queueMail(tx, auth, 'second-step-removed', [userId])
    return true
  })
  if (!removed) return false
  const detail = { user: user.name, reason }
  await auth.audit({ actorId, action: 'second-step.reset', subject: userId, detail })
  return true
}
