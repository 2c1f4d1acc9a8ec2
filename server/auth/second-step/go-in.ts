import 'server-only'
import { headers } from 'next/headers'
import { AppError } from '#server/app-error'
import type { Auth } from '#server/auth/auth'
import { clientAddress } from '#server/auth/client-address'
import { openForBrowser, tellWait } from '#server/auth/sign-in'
import { checkSecondStep } from './check-second-step'
import { findHalfway, takeHalfwayCookie } from './halfway'
import { openText, sealText } from './sealed-text'
import { setUpSecondStep } from './set-up-second-step'

const passMs = 15 * 60_000

/**
 * Signs the browser of this request in with the code of an app or a recovery code, after a password. Only in server
 * actions.
 *
 * @returns false when no password was said in it, or too long ago
 * @throws AppError `invalid`: wrong, taken before, or too many attempts, with the time to wait
 */
export async function goInWithCode(auth: Auth, code: string): Promise<boolean> {
  const half = await findHalfway(auth)
  if (half?.next !== 'code') return false
  const { userId } = half
  const address = clientAddress(await headers())
  const check = await checkSecondStep(auth, { userId, code, address })
  if (check.kind === 'throttled') throw new AppError('invalid', tellWait(auth, check.retryAt))
  if (check.kind === 'wrong') {
    throw new AppError('invalid', (t) => t(`secondStep.${check.says}`), 'code')
  }
  await goIn(auth, userId)
  return true
}

/**
 * Sets a second step up for somebody whom the portal asks for it before it lets them in.
 *
 * @returns the recovery codes, and what lets them in after they have kept them; null when no password was said in this
 *   browser, or too long ago
 * @throws AppError as setUpSecondStep
 */
export async function setUpHalfway(
  auth: Auth,
  input: { offer: string; code: string },
): Promise<{ codes: string[]; pass: string } | null> {
  const half = await findHalfway(auth)
  if (half?.next !== 'set-up') return null
  const { userId } = half
  const codes = await setUpSecondStep(auth, { ...input, userId })
  const until = auth.clock.now().getTime() + passMs
  return { codes, pass: sealText(auth.secret, purposeOf(userId), `${until}`) }
}

/**
 * Lets somebody in who has just set it up in this browser. Only in server actions.
 *
 * @returns false when they have not, or too long ago
 */
export async function goInAfterSetUp(auth: Auth, pass: string): Promise<boolean> {
  const half = await findHalfway(auth)
  const until = half && openText(auth.secret, purposeOf(half.userId), pass)
  if (!half || !until || Number(until) <= auth.clock.now().getTime()) return false
  await goIn(auth, half.userId)
  return true
}

async function goIn(auth: Auth, userId: string): Promise<void> {
  await takeHalfwayCookie(auth)
  await openForBrowser(auth, userId, 'password')
}

function purposeOf(userId: string): string {
  return `second step set up by ${userId}`
}
