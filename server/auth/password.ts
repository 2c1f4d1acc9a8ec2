import { hash, verify } from '@node-rs/argon2'
import { AppError } from '#server/app-error'

/** OWASP's least for argon2id, which is this package's default algorithm: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const passwordMinimum = 12
const passwordMaximum = 1024

/**
 * Hashes a new password with argon2id.
 *
 * @param field the form field a refusal is about
 * @throws AppError `invalid` when it is too short or too long
 */
export async function hashPassword(password: string, field = 'password'): Promise<string> {
  const length = [...password].length
  if (length < passwordMinimum) {
    throw new AppError(
      'invalid',
      (t) => t('users.passwordTooShort', { least: passwordMinimum, length }),
      field,
    )
  }
  if (length > passwordMaximum) {
    throw new AppError(
      'invalid',
      (t) => t('users.passwordTooLong', { most: passwordMaximum }),
      field,
    )
  }
  return hash(password, cost)
}

/** No password has this hash. Comparing with it costs what comparing with a real one costs. */
let nobodysHash: Promise<string> | undefined

/**
 * Whether the password is the one of this hash. Takes the same work when there is no hash, so that its
 * duration does not tell which accounts exist.
 */
export async function passwordMatches(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  nobodysHash ??= hash(`${Math.random()}`, cost)
  const given = [...password].length > passwordMaximum ? '' : password
  const same = await verify(passwordHash ?? (await nobodysHash), given)
  return same && passwordHash !== null
}
