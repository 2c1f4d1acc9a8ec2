import { AppError } from '#server/app-error'
import type { Auth } from './auth'
import { passwordMatches } from './password'
import { admit } from './throttle'
import { setPassword } from './users'

/** How a person signs in: by a password, through the provider, or both. */
export async function signInMeans(
  auth: Pick<Auth, 'db'>,
  userId: string,
): Promise<{ password: boolean; provider: boolean }> {
  const user = await auth.db.user.findUnique({
    where: { id: userId },
    select: { passwordHash: true, accounts: { select: { provider: true }, take: 1 } },
  })
  return {
    password: user !== null && user.passwordHash !== null,
    provider: user !== null && user.accounts.length > 0,
  }
}

/**
 * Changes one's own password. Asks for the current one, throttled like signing in, and ends all other
 * sessions.
 *
 * @param input.sessionId the session in which it is changed, which goes on
 * @throws AppError `invalid` (field `current` or `password`)
 */
export async function changePassword(
  auth: Pick<Auth, 'db' | 'clock' | 'newId' | 'audit'>,
  input: {
    userId: string
    sessionId: string
    current: string
    password: string
    address: string
  },
): Promise<void> {
  const { userId, sessionId, current, password, address } = input
  const admission = await admit(auth, { account: userId, address })
  if (admission.kind === 'throttled') {
    throw new AppError('invalid', (t) => t('signIn.tooManyUnchanged'), 'current')
  }
  const user = await auth.db.user.findUnique({
    where: { id: userId },
    select: { passwordHash: true },
  })
  if (!(await passwordMatches(user?.passwordHash ?? null, current))) {
    throw new AppError('invalid', (t) => t('signIn.wrongCurrent'), 'current')
  }
  await admission.succeeded()
  await setPassword(auth, { userId, password, keepSession: sessionId }, userId)
}
