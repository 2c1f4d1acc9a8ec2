import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'
import { type Client, Issuer } from 'openid-client'
import type { Auth } from './auth'

/** The configured OpenID Connect provider, found by its discovery document. */
export interface IdentityProvider {
  issuer: string
  authorizationEndpoint: string
  tokenEndpoint: string
  /** Whether it says of tokens that only it can read what they are (RFC 7662). */
  introspects: boolean
  /** This portal as the provider's client: asks for userinfo and introspection. */
  client: Client
  /** The keys it signs with; fetched when they are needed, and again when one is not known. */
  keys: JWTVerifyGetKey
}

const found = new Map<string, Promise<IdentityProvider>>()

/**
 * Reads the provider's discovery document once; after a failure the next call tries again.
 *
 * @throws Error when it cannot be read or lacks what signing in needs
 */
export function identityProvider(oidc: NonNullable<Auth['oidc']>): Promise<IdentityProvider> {
  const known = found.get(oidc.issuer)
  if (known) return known
  const finding = discover(oidc)
  found.set(oidc.issuer, finding)
  finding.catch(() => found.delete(oidc.issuer))
  return finding
}

async function discover(oidc: NonNullable<Auth['oidc']>): Promise<IdentityProvider> {
  const issuer = await Issuer.discover(`${oidc.issuer}/.well-known/openid-configuration`)
  const { metadata } = issuer
  if (!metadata.authorization_endpoint || !metadata.token_endpoint || !metadata.jwks_uri) {
    throw new Error(`The provider ${oidc.issuer} does not say where it signs people in.`)
  }
  return {
    issuer: metadata.issuer,
    authorizationEndpoint: metadata.authorization_endpoint,
    tokenEndpoint: metadata.token_endpoint,
    introspects: metadata.introspection_endpoint !== undefined,
    client: new issuer.Client({ client_id: oidc.clientId, client_secret: oidc.clientSecret }),
    keys: createRemoteJWKSet(new URL(metadata.jwks_uri)),
  }
}
