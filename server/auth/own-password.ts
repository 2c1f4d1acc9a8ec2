import { AppError } from '#server/app-error'
import type { Auth } from './auth'
import { passwordMatches } from './password'
import { admit } from './throttle'

/**
 * Lets somebody go on who says their own password again, throttled like signing in.
 *
 * @param input.field of the form
 * @throws AppError `invalid` (that field)
 */
export async function askOwnPassword(
  auth: Pick<Auth, 'db' | 'clock' | 'newId'>,
  input: { userId: string; password: string; address: string; field: string },
): Promise<void> {
  const { userId, password, address, field } = input
  const admission = await admit(auth, { account: userId, address })
  if (admission.kind === 'throttled') {
    throw new AppError('invalid', (t) => t('signIn.tooManyUnchanged'), field)
  }
  const user = await auth.db.user.findUnique({
    where: { id: userId },
    select: { passwordHash: true },
  })
  if (!(await passwordMatches(user?.passwordHash ?? null, password))) {
    throw new AppError('invalid', (t) => t('signIn.wrongCurrent'), field)
  }
  await admission.succeeded()
}
