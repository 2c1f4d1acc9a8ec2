import { AppError } from '#server/app-error'
import type { Auth } from '#server/auth/auth'

/** Who must have a second step when they sign in by a password. */
export const secondStepPolicies = ['off', 'admins', 'everyone'] as const
export type SecondStepPolicy = (typeof secondStepPolicies)[number]

const key = 'second-step-policy'

/** What holds now: nobody must until an admin says otherwise. */
export async function readSecondStepPolicy({ db }: Pick<Auth, 'db'>): Promise<SecondStepPolicy> {
  const row = await db.setting.findUnique({ where: { key }, select: { value: true } })
  return secondStepPolicies.find((policy) => policy === row?.value) ?? 'off'
}

/** Whether it asks somebody of this role. */
export function isAsked(policy: SecondStepPolicy, role: string): boolean {
  return policy === 'everyone' || (policy === 'admins' && role === 'admin')
}

/**
 * Makes it hold, and ends the sessions of those whom it asks and who have none: they set it up when they sign in. An
 * admin whom it asks must have it already.
 *
 * @returns how many sessions ended
 * @throws AppError `conflict`
 */
export async function setSecondStepPolicy(
  auth: Pick<Auth, 'db' | 'clock' | 'audit'>,
  admin: { id: string },
  policy: SecondStepPolicy,
): Promise<number> {
  const without = {
    passwordHash: { not: null },
    OR: [{ secondStep: null }, { secondStep: { key: null } }],
    ...(policy === 'admins' && { role: 'admin' }),
  }
  const row = { value: policy, updatedAt: auth.clock.now() }
  const sessions = await auth.db.$transaction(async (tx) => {
    await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row })
    if (policy === 'off') return 0
    const own = await tx.user.count({ where: { id: admin.id, ...without } })
    if (own > 0) throw new AppError('conflict', (t) => t('secondStep.ownFirst'))
    return (await tx.session.deleteMany({ where: { user: without } })).count
  })
  await auth.audit({
    ...{ actorId: admin.id, action: 'second-step.set-policy', detail: { policy, sessions } },
  })
  return sessions
}
