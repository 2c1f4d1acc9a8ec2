import 'server-only'
import { createHash } from 'node:crypto'
import { cookies } from 'next/headers'
import type { Auth } from '#server/auth/auth'
import { openSeal, seal } from '#server/auth/seal'
import { nextStep } from './second-step'

/** So long somebody may take from their password to their code. */
const cookieSeconds = 10 * 60

/** Somebody who has said their password in this browser, and has no session yet. */
export interface Halfway {
  userId: string
  email: string
  /** What they are asked; null: nothing, any more. */
  next: 'code' | 'set-up' | null
}

function halfwayCookie(publicUrl: string) {
  const secure = publicUrl.startsWith('https:')
  return {
    name: secure ? '__Host-carrel.halfway' : 'carrel.halfway',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  }
}

/** Remembers in the browser of this request whose password was said there. Opens nothing. Only in server actions. */
export async function giveHalfwayCookie(
  auth: Pick<Auth, 'db' | 'secret' | 'publicUrl'>,
  userId: string,
): Promise<void> {
  const user = await auth.db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true },
  })
  const { name, options } = halfwayCookie(auth.publicUrl)
  const value = await seal(auth, 'half', `${userId} ${markOf(user.passwordHash)}`, cookieSeconds)
  ;(await cookies()).set(name, value, { ...options, maxAge: cookieSeconds })
}

/** Who is halfway in, in this browser; null when nobody is, or their password was changed meanwhile. */
export async function findHalfway(
  auth: Pick<Auth, 'db' | 'secret' | 'publicUrl'>,
): Promise<Halfway | null> {
  const value = (await cookies()).get(halfwayCookie(auth.publicUrl).name)?.value
  const [userId, mark] = (await openSeal(auth, 'half', value))?.split(' ') ?? []
  if (!userId) return null
  const user = await auth.db.user.findFirst({
    where: { id: userId, disabledAt: null },
    select: { email: true, passwordHash: true },
  })
  if (user === null || user.passwordHash === null || markOf(user.passwordHash) !== mark) return null
  return { userId, email: user.email, next: await nextStep(auth, userId) }
}

/** Takes the cookie away. Only in server actions. */
export async function takeHalfwayCookie(auth: Pick<Auth, 'publicUrl'>): Promise<void> {
  const { name, options } = halfwayCookie(auth.publicUrl)
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}

function markOf(passwordHash: string | null): string {
  return createHash('sha256')
    .update(passwordHash ?? '')
    .digest('base64url')
    .slice(0, 16)
}
