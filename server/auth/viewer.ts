import 'server-only'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { routes } from '#lib/routes'
import { currentAuth } from './current-auth'
import { pathHeader } from './path-header'
import { sessionIn, type Viewer } from './request-viewer'
import { safePath } from './safe-path'
import { sessionCookie } from './session-cookie'
import type { SessionViewer } from './sessions'
import { needsSetUp } from './set-up-code'

/** Who sent this request, and in which session; null when nobody is signed in. Asked once per rendering. */
export const currentSession = cache(async (): Promise<SessionViewer | null> => {
  const [jar, auth] = await Promise.all([cookies(), currentAuth()])
  return sessionIn(auth, jar.get(sessionCookie(auth.publicUrl).name)?.value)
})

/** Who sent this request; null when nobody is signed in. */
export async function currentViewer(): Promise<Viewer | null> {
  return (await currentSession())?.viewer ?? null
}

/**
 * Like {@link requireViewer}, with the session too.
 *
 * @throws Next's redirect
 */
export async function requireSession(): Promise<SessionViewer> {
  const session = await currentSession()
  if (session !== null) return session
  if (await needsSetUp(await currentAuth())) redirect(routes.setUp)
  const here = safePath((await headers()).get(pathHeader))
  redirect(
    here === routes.documents ? routes.signIn : `${routes.signIn}?next=${encodeURIComponent(here)}`,
  )
}

/**
 * The person a page or a server action acts for. The first line of each. Sends everybody else to sign in
 * and back here afterwards, or to the set-up page while there is no admin.
 *
 * @throws Next's redirect
 */
export async function requireViewer(): Promise<Viewer> {
  return (await requireSession()).viewer
}

/**
 * The admin a page or a server action acts for. Others see that there is no such page.
 *
 * @throws Next's redirect or notFound
 */
export async function requireAdmin(): Promise<Viewer> {
  const viewer = await requireViewer()
  if (viewer.role !== 'admin') notFound()
  return viewer
}
