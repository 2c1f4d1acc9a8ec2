import type { Route } from 'next'
import { routes } from '#lib/routes'

/**
 * Where to go after signing in: a path of this portal, or the documents when it is anything else.
 *
 * @param wanted what the address or a form says; anybody may have written it
 */
export function safePath(wanted: string | null | undefined): Route {
  return wanted && isOwnPath(wanted) ? wanted : routes.documents
}

const here = 'http://portal.invalid'

/**
 * Browsers read `//host` and `/\host` as other hosts and drop tabs and line ends, so none of these pass; nor
 * do pages that would send the person back to signing in.
 */
function isOwnPath(wanted: string): wanted is Route {
  if (wanted.length > 2000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return false
  if (!URL.canParse(wanted, here)) return false
  const { origin, pathname } = new URL(wanted, here)
  if (origin !== here || pathname.startsWith('//')) return false
  return !/^\/(api|sign-in|set-up)(\/|$)/.test(pathname)
}
