import type { Auth } from '#server/auth/auth'
import { admit } from '#server/auth/throttle'
import { takeRecoveryCode } from './recovery-codes'
import { openKey } from './set-up-second-step'
import { stepOf } from './totp'

export type SecondStepCheck =
  | { kind: 'right' }
  /** Not a code of now, taken before, or of an app whose key the portal cannot read any more. */
  | { kind: 'wrong'; says: 'wrong' | 'wrongRecovery' }
  | { kind: 'throttled'; retryAt: Date }

/**
 * Whether this is a code of the person's app that was not taken before, or one of their recovery codes, which is used
 * up. Throttled by itself: a right password does not forget wrong codes.
 *
 * @param input.address where the request comes from
 */
export async function checkSecondStep(
  auth: Pick<Auth, 'db' | 'clock' | 'newId' | 'audit' | 'secret'>,
  input: { userId: string; code: string; address: string },
): Promise<SecondStepCheck> {
  const { userId, address } = input
  const admission = await admit(auth, { account: `second step of ${userId}`, address })
  if (admission.kind === 'throttled') return admission
  const code = input.code.replace(/\s/g, '')
  const isOfApp = /^\d+$/.test(code)
  const right = isOfApp
    ? await takeCode(auth, userId, code)
    : await takeRecoveryCode(auth.db, userId, code)
  if (!right) return { kind: 'wrong', says: isOfApp ? 'wrong' : 'wrongRecovery' }
  await admission.succeeded()
  if (!isOfApp) {
    const left = await auth.db.recoveryCode.count({ where: { userId } })
    const action = 'second-step.use-recovery-code'
    await auth.audit({ actorId: userId, action, subject: userId, detail: { left } })
  }
  return { kind: 'right' }
}

async function takeCode(
  auth: Pick<Auth, 'db' | 'clock' | 'secret'>,
  userId: string,
  code: string,
): Promise<boolean> {
  const row = await auth.db.secondStep.findUnique({ where: { userId }, select: { key: true } })
  const key = row?.key ? openKey(auth, userId, row.key) : null
  const step = key === null ? null : stepOf(key, code, auth.clock.now())
  if (step === null) return false
  // Of two who come with the same code at the same time one gets in; nothing older is taken after it.
  const { count } = await auth.db.secondStep.updateMany({
    where: { userId, key: row?.key ?? null, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return count === 1
}
