import 'server-only'
import type { Auth } from './auth'
import { currentAuth } from './current-auth'
import { requestCookie } from './request-cookie'
import { openSeal } from './seal'
import { sessionCookie } from './session-cookie'
import { resumeSession, type SessionViewer } from './sessions'

/** The signed-in person a request acts for. The same shape as the Viewer of server/documents. */
export type Viewer = SessionViewer['viewer']

/** Somebody who came by a share link and has no account. The same shape as the Viewer of server/documents. */
export interface Guest {
  id: string
  name: string
  email: string
  role: 'guest'
}

/** Who reads or edits: somebody signed in, or a guest. */
export type Reader = Guest | Viewer

/** Who sent a request; null when nobody is signed in. Of requests outside of pages, which need not have come by Next. */
export async function viewerOf(request: Request): Promise<Viewer | null> {
  const auth = await currentAuth()
  const { name } = sessionCookie(auth.publicUrl)
  return (await sessionIn(auth, requestCookie(request, name)))?.viewer ?? null
}

/** Who sent a request: the person signed in, or else the guest of the browser, or nobody. */
export async function readerOf(request: Request): Promise<Reader | null> {
  const viewer = await viewerOf(request)
  if (viewer !== null) return viewer
  const auth = await currentAuth()
  return guestIn(auth, requestCookie(request, guestCookie(auth.publicUrl).name))
}

/** The session in a cookie's value. */
export async function sessionIn(
  auth: Auth,
  cookie: string | undefined,
): Promise<SessionViewer | null> {
  const sessionId = await openSeal(auth, 'sid', cookie)
  return sessionId === null ? null : resumeSession(auth, sessionId)
}

/** The guest in a cookie's value. */
export async function guestIn(auth: Auth, cookie: string | undefined): Promise<Guest | null> {
  const id = await openSeal(auth, 'gid', cookie)
  if (id === null) return null
  const found = await auth.db.user.findFirst({
    where: { id, role: 'guest', disabledAt: null },
    select: { id: true, name: true, email: true },
  })
  return found && { ...found, role: 'guest' }
}

/** The cookie that says which guest a browser is, named like that of the session. */
export function guestCookie(publicUrl: string) {
  const secure = publicUrl.startsWith('https:')
  return {
    name: secure ? '__Host-carrel.guest' : 'carrel.guest',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  }
}
