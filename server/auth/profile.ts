import type { Auth } from './auth'
import { askOwnPassword } from './own-password'
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
  await askOwnPassword(auth, { userId, password: current, address, field: 'current' })
  await setPassword(auth, { userId, password, keepSession: sessionId }, userId)
}
