import { isEmail, normalEmail } from '#lib/email-address'
import { AppError } from '#server/app-error'
import type { Auth } from './auth'
import { hashPassword } from './password'
import { endSessions } from './sessions'

/** A person to be. Without a password they can only come from the identity provider. */
export interface NewUser {
  email: string
  name: string
  password?: string | undefined
  role: 'admin' | 'member'
}

/** What an invitation gives to a new account, beside its role. */
export interface Dowry {
  role: 'admin' | 'member'
  quotaBytes: bigint | null
  groups: { create: { groupId: string; addedAt: Date }[] }
}

/**
 * Makes an account. The address is kept in lower case.
 *
 * @param actorId who does it; null for the command line and the start
 * @throws AppError `invalid` (field `email`, `name` or `password`), `conflict` (field `email`) when the
 *   address is taken
 */
export async function createUser(
  auth: Pick<Auth, 'db' | 'clock' | 'newId' | 'audit'>,
  user: NewUser,
  actorId: string | null,
): Promise<{ id: string }> {
  const data = await newUserRow(auth, user)
  await insertUser(auth.db, data)
  await auth.audit({
    actorId,
    action: 'user.create',
    subject: data.id,
    detail: { user: data.name, role: data.role },
  })
  return { id: data.id }
}

/** The row of a new account, checked. Hashes the password. */
export async function newUserRow(auth: Pick<Auth, 'clock' | 'newId'>, user: NewUser) {
  return {
    id: auth.newId(),
    email: emailOf(user.email),
    name: nameOf(user.name),
    role: user.role,
    passwordHash: user.password === undefined ? null : await hashPassword(user.password),
    createdAt: auth.clock.now(),
  }
}

/**
 * Stores it, or says that the address is taken.
 *
 * @param dowry what an invitation gives
 */
export async function insertUser(
  db: Pick<Auth['db'], 'user'>,
  data: Awaited<ReturnType<typeof newUserRow>>,
  dowry: Partial<Dowry> = {},
): Promise<void> {
  try {
    await db.user.create({ data: { ...data, ...dowry }, select: { id: true } })
  } catch (error) {
    if (!isTaken(error)) throw error
    throw new AppError('conflict', (t) => t('users.emailTaken', { email: data.email }), 'email')
  }
}

/** Whether a unique key stood in the way (Prisma's P2002). */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002'
}

/**
 * Gives an account a new password and ends its sessions. Links to set one are dead then.
 *
 * @param keepSession the session that goes on: the one in which it was changed
 * @param reason why somebody else gives it; goes into the audit log
 * @throws AppError `invalid` (field `password` unless said otherwise), `not-found`
 */
export async function setPassword(
  auth: Pick<Auth, 'db' | 'audit'>,
  input: {
    userId: string
    password: string
    keepSession?: string | undefined
    field?: string
    reason?: string
  },
  actorId: string | null,
): Promise<void> {
  const { userId } = input
  const passwordHash = await hashPassword(input.password, input.field)
  const { count } = await auth.db.user.updateMany({ where: { id: userId }, data: { passwordHash } })
  if (count === 0) throw new AppError('not-found', (t) => t('users.noSuchUser'))
  await auth.db.passwordReset.deleteMany({ where: { userId } })
  const sessions = await endSessions(auth, userId, { except: input.keepSession })
  const detail = { sessions, ...(input.reason !== undefined && { reason: input.reason }) }
  await auth.audit({ actorId, action: 'user.set-password', subject: userId, detail })
}

/**
 * Changes what a person is called.
 *
 * @throws AppError `invalid` (field `name`)
 */
export async function renameUser(
  auth: Pick<Auth, 'db' | 'audit'>,
  input: { userId: string; name: string },
  actorId: string | null,
): Promise<void> {
  const name = nameOf(input.name)
  await auth.db.user.updateMany({ where: { id: input.userId }, data: { name } })
  await auth.audit({ actorId, action: 'user.rename', subject: input.userId, detail: { name } })
}

function emailOf(text: string): string {
  const email = normalEmail(text)
  if (isEmail(email)) return email
  throw new AppError('invalid', (t) => t('users.notAnEmail'), 'email')
}

function nameOf(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim()
  if (name === '') throw new AppError('invalid', (t) => t('users.nameNeeded'), 'name')
  if (name.length <= 100) return name
  throw new AppError('invalid', (t) => t('users.nameTooLong', { most: 100 }), 'name')
}
