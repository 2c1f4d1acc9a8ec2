import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import type { Auth } from './auth'
import { currentAuth } from './current-auth'
import { type Guest, guestCookie, guestIn, type Reader } from './request-viewer'
import { seal } from './seal'
import { currentViewer, requireViewer } from './viewer'

/** So long a browser remembers its guest after they came by a link. */
const cookieSeconds = 90 * 24 * 60 * 60

/**
 * The guest of this browser; null when it has none. The cookie says who it is and gives no right: what a guest may see
 * is asked of the links that they came by, whenever they look.
 */
export const currentGuest = cache(async (): Promise<Guest | null> => {
  const [jar, auth] = await Promise.all([cookies(), currentAuth()])
  return guestIn(auth, jar.get(guestCookie(auth.publicUrl).name)?.value)
})

/** Who sent this request: the person signed in, or else the guest of the browser, or nobody. */
export async function currentReader(): Promise<Reader | null> {
  return (await currentViewer()) ?? (await currentGuest())
}

/**
 * The person or the guest a page or a server action acts for, where guests have something to do. Sends everybody else
 * to sign in.
 *
 * @throws Next's redirect
 */
export async function requireReader(): Promise<Reader> {
  return (await currentReader()) ?? (await requireViewer())
}

/** Makes the browser of this request a guest's. Only in server actions. */
export async function giveGuestCookie(
  auth: Pick<Auth, 'secret' | 'publicUrl'>,
  guestId: string,
): Promise<void> {
  const { name, options } = guestCookie(auth.publicUrl)
  const value = await seal(auth, 'gid', guestId, cookieSeconds)
  ;(await cookies()).set(name, value, { ...options, maxAge: cookieSeconds })
}
