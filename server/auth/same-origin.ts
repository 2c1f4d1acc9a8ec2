/**
 * Whether a request that changes something comes from a page of this portal: a page of another site can
 * make the browser send the session's cookie, but cannot change what the browser says about the sender.
 * Requests that say nothing about it are refused; they are no browser's of this decade.
 */
export function isSameOrigin(request: Request, publicUrl: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = request.headers.get('origin')
  if (origin === null) return false
  if (origin === new URL(publicUrl).origin) return true
  return URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
}
