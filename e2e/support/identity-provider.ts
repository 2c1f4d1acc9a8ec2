import type { Server } from 'node:http'
import { Provider } from 'oidc-provider'

/** What the portal and its provider must agree on. */
export const identityClient = { id: 'carrel', secret: 'a secret between the two of them' }

/**
 * Starts a real OpenID Connect provider for the portal at this address. Whoever signs in as NAME, with any
 * password, is NAME@example.org; it vouches for the address unless they sign in as `unverified-NAME`.
 *
 * @returns closes it
 */
export async function startIdentityProvider(
  port: number,
  portalUrl: string,
): Promise<() => Promise<void>> {
  const minutes = 60
  const provider = new Provider(`http://localhost:${port}`, {
    clients: [
      {
        client_id: identityClient.id,
        client_secret: identityClient.secret,
        redirect_uris: [`${portalUrl}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { introspection: { enabled: true } },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 5 * minutes,
      Grant: 5 * minutes,
      IdToken: 5 * minutes,
      Interaction: 5 * minutes,
      Session: 5 * minutes,
    },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: async () => ({
        sub,
        name: sub,
        email: `${sub.replace(/^unverified-/, '')}@example.org`,
        email_verified: !sub.startsWith('unverified-'),
      }),
    }),
  })
  const server = await new Promise<Server>((listening) => {
    const started = provider.listen(port, '127.0.0.1', () => listening(started))
  })
  return () =>
    new Promise((closed) => {
      server.close(() => closed())
      server.closeAllConnections()
    })
}
