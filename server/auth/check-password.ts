import { normalEmail } from '#lib/email-address'
import type { Auth } from './auth'
import { passwordMatches } from './password'
import { admit } from './throttle'

export type PasswordCheck =
  | { kind: 'right'; userId: string; name: string; email: string }
  /** Unknown account, no password, wrong password or disabled: nobody is told which. */
  | { kind: 'wrong' }
  | { kind: 'throttled'; retryAt: Date }

/**
 * Whether this is the password of this account. Throttled per account and per address; takes the same work
 * for accounts that do not exist.
 *
 * @param input.address where the request comes from
 */
export async function checkPassword(
  auth: Pick<Auth, 'db' | 'clock' | 'newId'>,
  input: { email: string; password: string; address: string },
): Promise<PasswordCheck> {
  const email = normalEmail(input.email)
  const admission = await admit(auth, { account: email, address: input.address })
  if (admission.kind === 'throttled') return admission
  const user = await auth.db.user.findUnique({
    where: { email },
    select: { id: true, name: true, passwordHash: true, disabledAt: true },
  })
  const right = await passwordMatches(user?.passwordHash ?? null, input.password)
  if (!right || user === null || user.disabledAt !== null) return { kind: 'wrong' }
  await admission.succeeded()
  return { kind: 'right', userId: user.id, name: user.name, email }
}
