export const dynamic = 'force-dynamic'

/**
 * Whether the process is alive; needs no session and tells nothing. It does not look at the database: a service manager
 * that asks here would start all instances anew while the database is away, which helps nobody. /api/ready looks.
 */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
}
