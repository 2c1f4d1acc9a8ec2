import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import type { Auth } from './auth'

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

/** What the cookie holds: next-auth's encrypted token, with nothing in it but the session's id. */
export function sealSession(auth: Pick<Auth, 'secret'>, sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: auth.secret, maxAge: cookieSeconds })
}

/** The session's id in a cookie's value; null for anything that was not sealed here. */
export async function openSeal(
  auth: Pick<Auth, 'secret'>,
  value: string | undefined,
): Promise<string | null> {
  if (value === undefined) return null
  try {
    const token = await decode({ token: value, secret: auth.secret })
    return typeof token?.sid === 'string' ? token.sid : null
  } catch {
    // Forged, cut short, or sealed with a secret that is no longer used: all mean «signed out».
    return null
  }
}

/** Gives the browser the cookie of a session. Only in server actions and route handlers. */
export async function giveSessionCookie(
  auth: Pick<Auth, 'secret' | 'publicUrl'>,
  sessionId: string,
): Promise<void> {
  const { name, options } = sessionCookie(auth.publicUrl)
  const value = await sealSession(auth, sessionId)
  ;(await cookies()).set(name, value, { ...options, maxAge: cookieSeconds })
}

/** Takes the cookie away. Only in server actions and route handlers. */
export async function takeSessionCookie(auth: Pick<Auth, 'publicUrl'>): Promise<void> {
  const { name, options } = sessionCookie(auth.publicUrl)
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
