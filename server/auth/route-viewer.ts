import 'server-only'
import { routes } from '#lib/routes'
import { speak } from '#messages/speak'
import { currentAuth } from './current-auth'
import { requestLocale } from './request-locale'
import { type Reader, readerOf, type Viewer, viewerOf } from './request-viewer'
import { safePath } from './safe-path'
import { isSameOrigin } from './same-origin'

const reading = new Set(['GET', 'HEAD'])

/**
 * The person a route handler acts for, or the answer to give instead. The first line of each handler that
 * goes by the session's cookie: `if (viewer instanceof Response) return viewer`.
 *
 * Refuses (403) requests that change something and do not come from a page of this portal.
 *
 * @param signedOut `401` for what scripts of a page ask for; `sign-in` for what people open, a download
 */
export async function routeViewer(
  request: Request,
  signedOut: '401' | 'sign-in' = '401',
): Promise<Viewer | Response> {
  return routePerson(request, signedOut, viewerOf)
}

/** The same where guests have something to do, who came by a share link: they are let through, too. */
export async function routeReader(
  request: Request,
  signedOut: '401' | 'sign-in' = '401',
): Promise<Reader | Response> {
  return routePerson(request, signedOut, readerOf)
}

async function routePerson<P extends Reader>(
  request: Request,
  signedOut: '401' | 'sign-in',
  who: (request: Request) => Promise<P | null>,
): Promise<P | Response> {
  if (!reading.has(request.method)) {
    const { publicUrl } = await currentAuth()
    if (!isSameOrigin(request, publicUrl)) {
      return refusal(request, 403, 'otherOrigin')
    }
  }
  const viewer = await who(request)
  if (viewer !== null) return viewer
  if (signedOut === '401') {
    return refusal(request, 401, 'signedOut')
  }
  const { pathname, search } = new URL(request.url)
  const next = encodeURIComponent(safePath(`${pathname}${search}`))
  // Relative: behind a proxy the portal does not know under which name the browser called it.
  return new Response(null, {
    status: 303,
    headers: { location: `${routes.signIn}?next=${next}`, 'cache-control': 'no-store' },
  })
}

function refusal(request: Request, status: number, why: 'otherOrigin' | 'signedOut'): Response {
  const message = speak(requestLocale(request), 'errors')(`signIn.${why}`)
  return Response.json({ message }, { status, headers: { 'cache-control': 'no-store' } })
}
