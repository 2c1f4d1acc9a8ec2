import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { smallBody } from '#app/small-body'
import { authOptions } from '#server/auth/auth-options'
import { currentAuth } from '#server/auth/current-auth'
import { runtime } from '#server/runtime'

type Context = { params: Promise<{ nextauth: string[] }> }

async function handle(request: NextRequest, context: Context): Promise<Response> {
  if (request.method === 'GET') return answer(request, context)
  // next-auth reads a body whole, whoever sent it and however long it is.
  const body = await smallBody(request)
  if (body === null) return new Response(null, { status: 413, headers: { connection: 'close' } })
  const { url, method, headers } = request
  return answer(new NextRequest(url, { method, headers, body }), context)
}

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const [auth, { log }] = await Promise.all([currentAuth(), runtime()])
  // next-auth knows its own address from this variable only; what stands in it otherwise does not count.
  // biome-ignore lint/style/noProcessEnv: written, not read
  process.env.NEXTAUTH_URL = auth.publicUrl
  return NextAuth(request, context, {
    ...authOptions(auth, request.headers),
    logger: {
      error: (code, detail) => log.error({ code, error: causeOf(detail) }, 'signing in failed'),
      warn: (code) => log.warn({ code }, 'signing in'),
      debug: () => {},
    },
  })
}

/** The error alone: what next-auth reports around it may hold what a provider said about a person. */
function causeOf(detail: Error | { error: Error }): Error {
  return detail instanceof Error ? detail : detail.error
}

export { handle as GET, handle as POST }
