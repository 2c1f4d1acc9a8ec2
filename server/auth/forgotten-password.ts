import { createHash } from 'node:crypto'
import { normalEmail } from '#lib/email-address'
import type { Locale } from '#messages/locales'
import { AppError } from '#server/app-error'
import { queueMail } from '#server/db/queue-mail'
import type { Auth } from './auth'
import { hashPassword } from './password'
import { admit } from './throttle'

const goodMs = 60 * 60_000
/** Nobody gets more letters than this within an hour. */
const mostOpen = 3

/**
 * Admits that somebody asks for a letter: few times for an address, and from one.
 *
 * @throws AppError `invalid`, the same whether or not there is such an account
 */
export async function admitForgotten(
  auth: Pick<Auth, 'db' | 'clock' | 'newId'>,
  input: { email: string; address: string },
): Promise<void> {
  const admission = await admit(auth, {
    account: `forgot ${normalEmail(input.email)}`,
    address: `forgetful at ${input.address}`,
  })
  if (admission.kind === 'admitted') return
  throw new AppError('invalid', (t) => t('signIn.tooMany'), 'email')
}

/**
 * Has a link mailed by which somebody sets a new password, once, within an hour; if there is an account with this
 * address, with a password, that is not disabled. Whoever asked is told the same in any case, and before this is done:
 * neither words nor time tell who has an account.
 *
 * @param language in which they asked, and are written to if they have chosen none
 */
export async function forgetPassword(
  auth: Pick<Auth, 'db' | 'clock' | 'newId' | 'audit' | 'resetToken' | 'mails'>,
  email: string,
  language?: Locale,
): Promise<void> {
  if (!auth.mails) return
  const now = auth.clock.now()
  const user = await auth.db.user.findFirst({
    where: { email: normalEmail(email), disabledAt: null, passwordHash: { not: null } },
    select: { id: true },
  })
  if (user === null) return
  const userId = user.id
  const id = auth.newId()
  const queued = await auth.db.$transaction(async (tx) => {
    const open = await tx.passwordReset.count({ where: { userId, expiresAt: { gt: now } } })
    if (open >= mostOpen) return false
    const expiresAt = new Date(now.getTime() + goodMs)
    const tokenHash = hashOf(auth.resetToken(id))
    await tx.passwordReset.create({
      data: { id, userId, tokenHash, createdAt: now, expiresAt, language: language ?? null },
      select: { id: true },
    })
    await queueMail(tx, auth, 'password-reset', [id])
    return true
  })
  if (queued) await auth.audit({ actorId: null, action: 'user.forgot-password', subject: userId })
}

/** Whose password this token sets; null when it sets none, or none any more. */
export async function findReset(
  auth: Pick<Auth, 'db' | 'clock'>,
  token: string,
): Promise<{ userId: string; email: string } | null> {
  const found = await auth.db.passwordReset.findFirst({
    where: good(auth, token),
    select: { userId: true, user: { select: { email: true } } },
  })
  return found && { userId: found.userId, email: found.user.email }
}

/**
 * Sets a new password by the token of a letter, which is used up with all others of theirs. All sessions and access
 * tokens end: somebody else may have had the old one.
 *
 * @throws AppError `invalid` (field `password`), `conflict` when the link is over
 */
export async function resetPassword(
  auth: Pick<Auth, 'db' | 'clock' | 'newId' | 'audit'>,
  input: { token: string; password: string; address: string },
): Promise<void> {
  const account = `reset ${hashOf(input.token)}`
  const admission = await admit(auth, { account, address: input.address })
  const over = new AppError('conflict', (t) => t('signIn.resetOver'))
  if (admission.kind === 'throttled') throw over
  const found = await findReset(auth, input.token)
  if (found === null) throw over
  const { userId } = found
  const passwordHash = await hashPassword(input.password)
  const sessions = await auth.db.$transaction(async (tx) => {
    const used = await tx.passwordReset.deleteMany({ where: good(auth, input.token) })
    if (used.count === 0) throw over
    await tx.passwordReset.deleteMany({ where: { userId } })
    await tx.user.updateMany({ where: { id: userId }, data: { passwordHash } })
    const revoked = { revokedAt: auth.clock.now() }
    await tx.grant.updateMany({ where: { userId, revokedAt: null }, data: revoked })
    return (await tx.session.deleteMany({ where: { userId } })).count
  })
  await admission.succeeded()
  const detail = { sessions, means: 'mail' }
  await auth.audit({ actorId: userId, action: 'user.set-password', subject: userId, detail })
}

function good({ clock }: Pick<Auth, 'clock'>, token: string) {
  return {
    tokenHash: hashOf(token),
    expiresAt: { gt: clock.now() },
    user: { disabledAt: null },
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
