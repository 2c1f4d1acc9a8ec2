/**
 * What a cookie of a request says; undefined when it was not sent. Outside of pages requests are read as they come: Next's
 * own way to cookies leads only to those of requests that came by it (docs/decisions/0042).
 */
export function requestCookie(request: Pick<Request, 'headers'>, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  // Of two the last, as Next reads them.
  return pairs.findLast((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
