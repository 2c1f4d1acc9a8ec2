import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

/**
 * For load balancers: whether to send people here. Needs no session; says which check fails, and why only to the
 * log. Whether the process is alive is /api/health's business.
 */
async function ready(request: Request): Promise<Response> {
  const { readiness } = await runtime()
  const failing = await readiness.failing()
  const init = {
    status: failing.length === 0 ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  }
  if (request.method === 'HEAD') return new Response(null, init)
  return failing.length === 0
    ? Response.json({ status: 'ready' }, init)
    : Response.json({ status: 'not ready', failing }, init)
}

export { ready as GET, ready as HEAD }
