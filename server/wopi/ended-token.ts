import type { Access, GrantLookup } from './ports'

/** How long after its end a token still says whose words a PutFile brings. */
const LATE_MS = 24 * 60 * 60 * 1000

/**
 * What a token is worth whose time ran out, or whose document is in the trash. Tokens that somebody ended on
 * purpose, by revoking them or disabling their user, are not asked about: nothing more is waited for from those.
 */
export function endedToken(
  like: 'not-granted' | 'nothing-there',
  access: Access,
  now: Date,
): GrantLookup {
  const edits = access.rights !== 'view' && access.purpose === 'session'
  const late = now.getTime() - access.expiresAt.getTime()
  return edits && late < LATE_MS ? { kind: 'ended', like, access } : { kind: like }
}
