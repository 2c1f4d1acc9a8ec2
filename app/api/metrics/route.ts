import { runtime } from '#server/runtime'
import { bearsToken } from '#server/telemetry/bears-token'

export const dynamic = 'force-dynamic'

const noStore = { 'Cache-Control': 'no-store' }

/** Figures for Prometheus, for who has METRICS_TOKEN; without that setting there is no such address. */
export async function GET(request: Request): Promise<Response> {
  const { config, metrics } = await runtime()
  if (config.metricsToken === undefined) return new Response(null, { status: 404 })
  if (!bearsToken(request.headers.get('authorization'), config.metricsToken)) {
    const headers = { ...noStore, 'WWW-Authenticate': 'Bearer realm="metrics"' }
    return new Response(null, { status: 401, headers })
  }
  const found = await metrics.scrape()
  if (found === null) return new Response(null, { status: 404 })
  return new Response(found.text, { headers: { ...noStore, 'Content-Type': found.contentType } })
}
