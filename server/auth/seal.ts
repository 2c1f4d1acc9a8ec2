import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import type { Auth } from './auth'

/** Of what a cookie holds the id: a session, a guest, or somebody halfway in. None is good for another. */
type Claim = 'sid' | 'gid' | 'half'

/** What a cookie holds: next-auth's encrypted token, with nothing in it but an id. */
export function seal(
  { secret }: Pick<Auth, 'secret'>,
  claim: Claim,
  id: string,
  maxAge: number,
): Promise<string> {
  return encode({ token: { [claim]: id }, secret, maxAge })
}

/** The id in a cookie's value; null for anything that was not sealed here. */
export async function openSeal(
  { secret }: Pick<Auth, 'secret'>,
  claim: Claim,
  value: string | undefined,
): Promise<string | null> {
  if (value === undefined) return null
  try {
    const id = (await decode({ token: value, secret }))?.[claim]
    return typeof id === 'string' ? id : null
  } catch {
    // Forged, cut short, or sealed with a secret that is no longer used: all mean that nobody is there.
    return null
  }
}
