import 'server-only'
import { headers } from 'next/headers'
import { AppError, type Tell } from '#server/app-error'
import type { Auth } from './auth'
import { checkPassword } from './check-password'
import { clientAddress } from './client-address'
import { giveLanguageCookie } from './language-cookie'
import { giveHalfwayCookie } from './second-step/halfway'
import { nextStep } from './second-step/second-step'
import { giveSessionCookie } from './session-cookie'
import { endSessions, openSession } from './sessions'
import { currentSession } from './viewer'

type Means = 'password' | 'set-up' | 'invitation'

/** Whether somebody is in, or is asked for a second step first; until then no session exists. */
export type SignedIn = 'in' | 'halfway'

/**
 * Signs the browser of this request in with a password. Only in server actions.
 *
 * @throws AppError `invalid`: wrong (nobody is told what exactly) or too many attempts, with the time to wait
 */
export async function signInWithPassword(
  auth: Auth,
  input: { email: string; password: string },
): Promise<SignedIn> {
  const address = clientAddress(await headers())
  const check = await checkPassword(auth, { ...input, address })
  if (check.kind === 'throttled') throw new AppError('invalid', tellWait(auth, check.retryAt))
  if (check.kind === 'wrong') {
    throw new AppError('invalid', (t) => t('signIn.wrong'), 'password')
  }
  return signInBrowser(auth, check.userId, 'password')
}

/** Signs in the browser of this request, unless the person is asked for a second step. Only in server actions. */
export async function signInBrowser(auth: Auth, userId: string, means: Means): Promise<SignedIn> {
  if ((await nextStep(auth, userId)) === null) {
    await openForBrowser(auth, userId, means)
    return 'in'
  }
  await giveHalfwayCookie(auth, userId)
  return 'halfway'
}

/** Opens a session for the browser of this request and ends the one it had. Only in server actions. */
export async function openForBrowser(auth: Auth, userId: string, means: Means): Promise<void> {
  const before = await currentSession()
  const userAgent = (await headers()).get('user-agent') ?? ''
  await giveSessionCookie(auth, await openSession(auth, { userId, userAgent, means }))
  await giveLanguageCookie(auth, userId)
  if (before !== null) await endSessions(auth, before.viewer.id, { only: before.sessionId })
}

/** How long somebody has to wait who failed too often. */
export function tellWait(auth: Pick<Auth, 'clock'>, retryAt: Date): Tell {
  const ms = retryAt.getTime() - auth.clock.now().getTime()
  const minutes = Math.max(1, Math.ceil(ms / 60_000))
  return (t) => t('signIn.wait', { minutes })
}
