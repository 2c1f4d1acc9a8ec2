import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import type { Auth } from './auth'
import { currentAuth } from './current-auth'
import { openSeal, seal } from './seal'
import { currentViewer, requireViewer } from './viewer'

/** Somebody who came by a share link and has no account. The same shape as the Viewer of server/documents. */
export interface Guest {
  id: string
  name: string
  email: string
  role: 'guest'
}

/** Who reads or edits: somebody signed in, or a guest. */
export type Reader = Guest | NonNullable<Awaited<ReturnType<typeof currentViewer>>>

/** So long a browser remembers its guest after they came by a link. */
const cookieSeconds = 90 * 24 * 60 * 60

function guestCookie(publicUrl: string) {
  const secure = publicUrl.startsWith('https:')
  return {
    name: secure ? '__Host-carrel.guest' : 'carrel.guest',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  }
}

/**
 * The guest of this browser; null when it has none. The cookie says who it is and gives no right: what a guest may see
 * is asked of the links that they came by, whenever they look.
 */
export const currentGuest = cache(async (): Promise<Guest | null> => {
  const [jar, auth] = await Promise.all([cookies(), currentAuth()])
  const id = await openSeal(auth, 'gid', jar.get(guestCookie(auth.publicUrl).name)?.value)
  if (id === null) return null
  const found = await auth.db.user.findFirst({
    where: { id, role: 'guest', disabledAt: null },
    select: { id: true, name: true, email: true },
  })
  return found && { ...found, role: 'guest' }
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
