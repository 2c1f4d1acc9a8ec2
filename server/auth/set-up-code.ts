import { createHash, randomInt } from 'node:crypto'
import { AppError } from '#server/app-error'
import type { Auth } from './auth'
import { admit } from './throttle'
import { insertUser, newUserRow } from './users'

const settingKey = 'set-up-code'

/** No letters and digits that look like each other. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** Whether the portal waits for its first admin. */
export async function needsSetUp(auth: { db: Pick<Auth['db'], 'user'> }): Promise<boolean> {
  const admin = await auth.db.user.findFirst({ where: { role: 'admin' }, select: { id: true } })
  return admin === null
}

/**
 * Makes the code with which the first admin is created; the one before it is void. Only its hash is stored.
 *
 * @returns twelve letters and digits in groups of four; about 59 bits
 */
export async function makeSetUpCode(auth: Pick<Auth, 'db' | 'clock'>): Promise<string> {
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('')
  const code = `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`
  const stored = { value: hashOf(code), updatedAt: auth.clock.now() }
  await auth.db.setting.upsert({
    where: { key: settingKey },
    create: { key: settingKey, ...stored },
    update: stored,
    select: { key: true },
  })
  return code
}

/** Voids the code. */
export async function dropSetUpCode(auth: Pick<Auth, 'db'>): Promise<void> {
  await auth.db.setting.deleteMany({ where: { key: settingKey } })
}

/**
 * Creates the first admin for whoever knows the code. The code is used up in the transaction that makes the
 * account, so of two submissions at the same time one wins.
 *
 * @throws AppError `invalid` (field `code`, `email`, `name`, `password`), `conflict` when there is an admin
 */
export async function createFirstAdmin(
  auth: Pick<Auth, 'db' | 'clock' | 'newId' | 'audit'>,
  input: { code: string; email: string; name: string; password: string; address: string },
): Promise<{ id: string }> {
  const admission = await admit(auth, { account: settingKey, address: input.address })
  if (admission.kind === 'throttled') {
    throw new AppError('invalid', (t) => t('setUp.tooMany'), 'code')
  }
  const value = hashOf(input.code)
  const good = await auth.db.setting.findFirst({
    where: { key: settingKey, value },
    select: { key: true },
  })
  if (good === null) throw await wrongCode(auth)
  await admission.succeeded()

  const row = await newUserRow(auth, { ...input, role: 'admin' })
  const created = await auth.db.$transaction(async (tx) => {
    const used = await tx.setting.deleteMany({ where: { key: settingKey, value } })
    if (used.count === 0 || !(await needsSetUp({ db: tx }))) return false
    await insertUser(tx, row)
    return true
  })
  if (!created) throw await wrongCode(auth)
  await auth.audit({
    actorId: row.id,
    action: 'user.create',
    subject: row.id,
    detail: { user: row.name, role: 'admin', means: 'set-up' },
  })
  return { id: row.id }
}

async function wrongCode(auth: Pick<Auth, 'db'>): Promise<AppError> {
  return (await needsSetUp(auth))
    ? new AppError('invalid', (t) => t('setUp.wrongCode'), 'code')
    : new AppError('conflict', (t) => t('setUp.done'))
}

/** Case, spaces and dashes do not matter. */
function hashOf(code: string): string {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return createHash('sha256').update(plain).digest('hex')
}
