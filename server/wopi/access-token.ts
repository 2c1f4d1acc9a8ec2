import type { WopiHeaders } from './message'

const FORM = /^[A-Za-z0-9._-]{16,512}$/

/**
 * The access token of a request (reference §5): the query parameter, the bearer header, or both when they
 * say the same. Null when there is none, when it is malformed, or when two of them differ.
 */
export function readAccessToken(query: URLSearchParams, headers: WopiHeaders): string | null {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1]
  const tokens = new Set(query.getAll('access_token'))
  if (bearer !== undefined) tokens.add(bearer)
  const [token, another] = [...tokens]
  return token !== undefined && another === undefined && FORM.test(token) ? token : null
}
