import { bearerUser } from '#server/auth/bearer-user'
import { currentAuth } from '#server/auth/current-auth'
import { identityProvider } from '#server/auth/identity-provider'
import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

/**
 * The bootstrapper (reference §2.16): Office's mobile apps come with an OAuth token of the OpenID Connect provider
 * and get a way into the ecosystem. Not there when no provider is configured.
 */
async function bootstrap(request: Request): Promise<Response> {
  const { bootstrapper, log } = await runtime()
  const { oidc, ...auth } = await currentAuth()
  if (!oidc) return new Response(null, { status: 404, headers })
  try {
    const token = /^Bearer +([^\s]+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1]
    const user = token ? await bearerUser({ ...auth, oidc }, token) : null
    if (user?.kind !== 'user') {
      const { authorizationEndpoint, tokenEndpoint } = await identityProvider(oidc)
      const challenge = [
        `authorization_uri="${authorizationEndpoint}"`,
        `tokenIssuance_uri="${tokenEndpoint}"`,
        `providerId="${oidc.officeProviderId}"`,
        `UrlSchemes="${urlSchemes}"`,
      ]
      return new Response(null, {
        status: 401,
        headers: { ...headers, 'WWW-Authenticate': `Bearer ${challenge.join(',')}` },
      })
    }
    const posted = request.method === 'POST'
    const answer = await bootstrapper(user, {
      operation: posted ? request.headers.get('x-wopi-ecosystemoperation') : null,
      wopiSrc: request.headers.get('x-wopi-wopisrc'),
    })
    return answer
      ? Response.json(answer, { headers })
      : new Response(null, { status: 404, headers })
  } catch (error) {
    log.error({ err: error }, 'the bootstrapper failed')
    return new Response(null, { status: 500, headers })
  }
}

/** The portal has no apps of its own that Office's could open. */
const urlSchemes = encodeURIComponent(JSON.stringify({ iOS: [], Android: [], UWP: [] }))

export { bootstrap as GET, bootstrap as POST }
