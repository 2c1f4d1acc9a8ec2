import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { exportJWK, generateKeyPair, type JWTPayload, type KeyLike, SignJWT } from 'jose'

/** An OpenID Connect provider as far as access tokens go, really listening. */
export interface FakeProvider {
  /** Its issuer and the portal as its client. */
  oidc: {
    issuer: string
    clientId: string
    clientSecret: string
    name: string
    officeClientId: string
    officeProviderId: string
  }
  /** What userinfo says to a token; an absent one is refused. */
  people: Map<string, Record<string, unknown>>
  /** What introspection says of a token; of an absent one that it is not active. */
  opaque: Map<string, Record<string, unknown>>
  /** An access token, signed by the provider's key unless another is given. */
  sign(claims: JWTPayload, key?: KeyLike): Promise<string>
  close(): void
}

export async function startFakeProvider(
  options: { introspects?: boolean } = {},
): Promise<FakeProvider> {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
  const people: FakeProvider['people'] = new Map()
  const opaque: FakeProvider['opaque'] = new Map()

  const server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return answer(200, {
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          userinfo_endpoint: `${issuer}/userinfo`,
          ...(options.introspects === false
            ? {}
            : { introspection_endpoint: `${issuer}/introspect` }),
        })
      case '/jwks':
        return answer(200, { keys: [jwk] })
      case '/userinfo': {
        const claims = people.get(request.headers.authorization?.slice('Bearer '.length) ?? '')
        return claims ? answer(200, claims) : answer(401, { error: 'invalid_token' })
      }
      case '/introspect': {
        const token = new URLSearchParams(await text(request)).get('token') ?? ''
        const facts = opaque.get(token)
        return answer(200, facts ? { active: true, ...facts } : { active: false })
      }
      default:
        return answer(404, {})
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address: AddressInfo | string | null = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const issuer = `http://127.0.0.1:${port}`
  return {
    oidc: {
      ...{ issuer, clientId: 'carrel', clientSecret: 'secret', name: 'Example ID' },
      ...{ officeClientId: 'office-app', officeProviderId: 'tp_example' },
    },
    people,
    opaque,
    sign: (claims, key = privateKey) =>
      new SignJWT({ iss: issuer, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .sign(key),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
