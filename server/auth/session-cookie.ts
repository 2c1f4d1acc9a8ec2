import 'server-only'
import { cookies } from 'next/headers'
import type { Auth } from './auth'
import { seal } from './seal'

/** Browsers keep a cookie for 400 days at most. The session's row ends much earlier and is what counts. */
export const cookieSeconds = 400 * 24 * 60 * 60

/** The cookie that carries the session, named so that browsers guard it as well as they can. */
export function sessionCookie(publicUrl: string) {
  const secure = publicUrl.startsWith('https:')
  return {
    name: secure ? '__Host-carrel.session' : 'carrel.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  }
}

/** Gives the browser the cookie of a session. Only in server actions and route handlers. */
export async function giveSessionCookie(
  auth: Pick<Auth, 'secret' | 'publicUrl'>,
  sessionId: string,
): Promise<void> {
  const { name, options } = sessionCookie(auth.publicUrl)
  const value = await seal(auth, 'sid', sessionId, cookieSeconds)
  ;(await cookies()).set(name, value, { ...options, maxAge: cookieSeconds })
}

/** Takes the cookie away. Only in server actions and route handlers. */
export async function takeSessionCookie(auth: Pick<Auth, 'publicUrl'>): Promise<void> {
  const { name, options } = sessionCookie(auth.publicUrl)
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
