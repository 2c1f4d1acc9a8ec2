import 'server-only'
import type { AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { routes } from '#lib/routes'
import type { Auth } from './auth'
import { checkPassword } from './check-password'
import { clientAddress } from './client-address'
import { giveLanguageCookie } from './language-cookie'
import { claimsSchema, oidcUser } from './oidc-user'
import { safePath } from './safe-path'
import { checkSecondStep } from './second-step/check-second-step'
import { nextStep } from './second-step/second-step'
import { cookieSeconds, sessionCookie } from './session-cookie'
import { endSessions, openSession, resumeSession } from './sessions'
import { needsSetUp } from './set-up-code'

/**
 * next-auth for one request. Its Credentials provider needs sessions in the cookie (the «JWT strategy»);
 * ours carries the id of a Session row and nothing else, see docs/decisions.
 *
 * @param headers of the request
 */
export function authOptions(auth: Auth, headers: Headers): AuthOptions {
  return {
    secret: auth.secret,
    useSecureCookies: auth.publicUrl.startsWith('https:'),
    cookies: { sessionToken: sessionCookie(auth.publicUrl) },
    session: { strategy: 'jwt', maxAge: cookieSeconds },
    pages: { signIn: routes.signIn, signOut: routes.signIn, error: routes.signIn },
    providers: [passwords(auth, headers), ...(auth.oidc ? [provider(auth.oidc)] : [])],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.type === 'credentials') return true
        if (!auth.oidc || (await needsSetUp(auth))) return routes.setUp
        const claims = claimsSchema.safeParse(profile)
        if (!claims.success) return `${routes.signIn}?error=no-email`
        const found = await oidcUser(auth, auth.oidc.issuer, claims.data)
        if (found.kind !== 'user') return `${routes.signIn}?error=${found.kind}`
        user.id = found.userId
        return true
      },
      async jwt({ token, user, account }) {
        // `user` is there at the moment of signing in only.
        if (!user) return { sid: token.sid }
        const means = account?.type === 'credentials' ? 'password' : 'oidc'
        const userAgent = headers.get('user-agent') ?? ''
        await giveLanguageCookie(auth, user.id)
        return { sid: await openSession(auth, { userId: user.id, userAgent, means }) }
      },
      async session({ session, token }) {
        const found = typeof token.sid === 'string' ? await resumeSession(auth, token.sid) : null
        if (found === null) return { expires: session.expires }
        const { name, email } = found.viewer
        return { expires: session.expires, user: { name, email } }
      },
      redirect({ url, baseUrl }) {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url
        return `${baseUrl}${safePath(path)}`
      },
    },
    events: {
      async signOut({ token }) {
        const found = typeof token?.sid === 'string' ? await resumeSession(auth, token.sid) : null
        if (found !== null) await endSessions(auth, found.viewer.id, { only: found.sessionId })
      },
    },
  }
}

/** For scripts that sign in over next-auth's own address; the sign-in page does the same by an action. */
function passwords(auth: Auth, headers: Headers) {
  return Credentials({
    credentials: { email: { type: 'email' }, password: { type: 'password' }, code: {} },
    async authorize(credentials) {
      if (!credentials) return null
      const { email, password, code } = credentials
      const address = clientAddress(headers)
      const check = await checkPassword(auth, { email, password, address })
      if (check.kind === 'throttled') throw new Error('throttled')
      if (check.kind === 'wrong') return null
      const { userId } = check
      const next = await nextStep(auth, userId)
      if (next === 'set-up' || (next === 'code' && !code)) throw new Error('second-step')
      if (next === 'code') {
        const second = await checkSecondStep(auth, { userId, code, address })
        if (second.kind !== 'right') {
          throw new Error(second.kind === 'throttled' ? 'throttled' : 'second-step')
        }
      }
      return { id: userId, name: check.name, email: check.email }
    },
  })
}

/** Any OpenID Connect provider, by its discovery document. */
function provider(oidc: NonNullable<Auth['oidc']>): OAuthConfig<{ sub?: string }> {
  return {
    id: 'oidc',
    name: oidc.name,
    type: 'oauth',
    wellKnown: `${oidc.issuer}/.well-known/openid-configuration`,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    authorization: { params: { scope: 'openid email profile' } },
    checks: ['pkce', 'state', 'nonce'],
    idToken: true,
    userinfo: {
      // Some providers put the address into the id token, all of them here. It must be the same person's.
      async request({ client, tokens }) {
        if (!tokens.access_token || typeof tokens.claims !== 'function') {
          throw new Error('the provider gave no tokens')
        }
        const info = await client.userinfo(tokens.access_token)
        if (info.sub === claimsSchema.parse(tokens.claims()).sub) return info
        throw new Error('the provider answered about somebody else')
      },
    },
    profile: ({ sub }) => ({ id: sub ?? '' }),
  }
}
