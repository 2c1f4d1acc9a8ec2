import { AppError } from '#server/app-error'
import type { Auth } from './auth'
import { dropSetUpCode, makeSetUpCode, needsSetUp } from './set-up-code'
import { createUser } from './users'

export type FirstRun =
  | { kind: 'ready' }
  | { kind: 'admin-created'; email: string }
  /** The console shows the code: whoever can read it may become the first admin at /set-up. */
  | { kind: 'set-up'; code: string }

/**
 * Sees to the first admin at the start: creates the one of ADMIN_EMAIL and ADMIN_PASSWORD when there is no
 * user yet, or makes a set-up code when there is no admin. Processes that start at the same time create one.
 */
export async function firstRun(
  auth: Pick<Auth, 'db' | 'clock' | 'newId' | 'audit'>,
  admin: { email: string; password: string } | undefined,
): Promise<FirstRun> {
  if (!(await needsSetUp(auth))) {
    await dropSetUpCode(auth)
    return { kind: 'ready' }
  }
  const anybody = await auth.db.user.findFirst({ select: { id: true } })
  if (admin === undefined || anybody !== null) {
    return { kind: 'set-up', code: await makeSetUpCode(auth) }
  }
  try {
    await createUser(auth, { ...admin, name: nameFrom(admin.email), role: 'admin' }, null)
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return { kind: 'ready' }
    throw error
  }
  return { kind: 'admin-created', email: admin.email }
}

/** What the start says about it, line by line. */
export function firstRunLines(outcome: FirstRun, publicUrl: string): string[] {
  if (outcome.kind === 'ready') return []
  if (outcome.kind === 'admin-created') return [`Created the first admin, ${outcome.email}.`]
  return [
    'This portal has no admin yet. To create one, open',
    '',
    `    ${publicUrl}/set-up`,
    '',
    `and enter the code  ${outcome.code}`,
  ]
}

function nameFrom(email: string): string {
  const local = email.split('@')[0] ?? email
  return local.charAt(0).toUpperCase() + local.slice(1)
}
