import type { NextRequest } from 'next/server'
import { auditFilter, auditParams } from '#app/(portal)/admin/audit/filter'
import { choice } from '#app/(portal)/admin/search-params'
import { requireAdmin } from '#server/auth/viewer'
import { exportAudit } from '#server/documents/admin/export-audit'
import { runtime } from '#server/runtime'

const params = auditParams.extend({ format: choice(['csv', 'json']) })
const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' }

/** The audit log, as it is filtered, as a file. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await requireAdmin()
  const { format, ...filter } = params.parse(Object.fromEntries(request.nextUrl.searchParams))
  const { portal } = await runtime()
  const pieces = exportAudit(portal, viewer, { ...auditFilter(filter), format })
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
  const day = portal.clock.now().toISOString().slice(0, 10)
  return new Response(body, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="audit-${day}.${format}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
