import { errors as jose, jwtVerify } from 'jose'
import { errors as openid } from 'openid-client'
import { z } from 'zod'
import type { Auth } from './auth'
import { type IdentityProvider, identityProvider } from './identity-provider'
import { claimsSchema, oidcUser } from './oidc-user'
import { needsSetUp } from './set-up-code'

export type BearerUser =
  | { kind: 'user'; id: string; name: string; email: string }
  /** Not a token of the provider for this portal, or of nobody who may sign in. */
  | { kind: 'refused' }

/** Whom a token is of and whom it was issued to, in the words of RFC 7662 and RFC 9068. */
const facts = z.object({
  sub: z.string().min(1),
  iss: z.string().optional(),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  azp: z.string().optional(),
  client_id: z.string().optional(),
})
type Facts = z.infer<typeof facts>

/** RSA and elliptic curves: what providers sign with; never `none`, never a secret that clients share. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
]
const clockTolerance = 30
/** The provider gave its keys too late, or not at all. */
const providerFaults = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID'])

/**
 * Whose OAuth access token of the configured provider this is. A signed one is checked against the provider's
 * keys, issuer and time; one that only the provider can read is put to its introspection endpoint. Either must
 * have been issued for this portal or for Office's mobile apps. Then the provider says who it is, and the person
 * is found, or made a member, as when they sign in in a browser.
 *
 * @throws Error when the provider does not answer
 */
export async function bearerUser(
  auth: Pick<Auth, 'db' | 'clock' | 'newId' | 'audit'> & { oidc: NonNullable<Auth['oidc']> },
  token: string,
): Promise<BearerUser> {
  const { oidc } = auth
  const provider = await identityProvider(oidc)
  const said = isSigned(token)
    ? await readSigned(provider, token)
    : await introspect(provider, token)
  if (!said || !isForUs(said, oidc)) return { kind: 'refused' }
  const claims = await userinfo(provider, token)
  if (!claims || claims.sub !== said.sub || (await needsSetUp(auth))) return { kind: 'refused' }
  const found = await oidcUser(auth, oidc.issuer, claims)
  if (found.kind !== 'user') return { kind: 'refused' }
  const user = await auth.db.user.findUnique({
    where: { id: found.userId },
    select: { id: true, name: true, email: true },
  })
  return user ? { kind: 'user', ...user } : { kind: 'refused' }
}

function isSigned(token: string): boolean {
  return token.split('.').length === 3
}

async function readSigned(provider: IdentityProvider, token: string): Promise<Facts | null> {
  try {
    const { payload } = await jwtVerify(token, provider.keys, {
      ...{ issuer: provider.issuer, algorithms, clockTolerance },
      requiredClaims: ['exp'],
    })
    return facts.safeParse(payload).data ?? null
  } catch (error) {
    // The token's fault; a provider that does not give its keys is not.
    const ofToken = error instanceof jose.JOSEError && !providerFaults.has(error.code)
    if (ofToken) return null
    throw error
  }
}

async function introspect(provider: IdentityProvider, token: string): Promise<Facts | null> {
  if (!provider.introspects) return null
  const { active, ...said } = await provider.client.introspect(token, 'access_token')
  const read = active ? facts.safeParse(said).data : undefined
  if (!read || (read.iss !== undefined && read.iss !== provider.issuer)) return null
  return typeof said.exp === 'number' && said.exp + clockTolerance < Date.now() / 1000 ? null : read
}

/** A token that the same provider made for another of its clients must not open this portal. */
function isForUs({ aud = [], azp, client_id }: Facts, oidc: NonNullable<Auth['oidc']>): boolean {
  const named = [...(typeof aud === 'string' ? [aud] : aud), azp, client_id]
  return named.includes(oidc.clientId) || named.includes(oidc.officeClientId)
}

async function userinfo({ client }: IdentityProvider, token: string) {
  try {
    return claimsSchema.safeParse(await client.userinfo(token)).data ?? null
  } catch (error) {
    if (error instanceof openid.OPError) return null
    throw error
  }
}
