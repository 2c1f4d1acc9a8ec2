import { z } from 'zod'
import { routeAnswer } from '#app/api/documents/route-answer'
import { routeReader } from '#server/auth/route-viewer'
import { getPreview } from '#server/documents/previews/get-preview'
import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

const query = z.object({ version: z.coerce.number().int().positive().optional() })

/** What there is to see of a document, or of one of its versions; a page asks again while it is made. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/documents/[documentId]/preview'>,
): Promise<Response> {
  const viewer = await routeReader(request)
  if (viewer instanceof Response) return viewer
  return routeAnswer(async () => {
    const { version } = query.parse(Object.fromEntries(new URL(request.url).searchParams))
    const { portal } = await runtime()
    return getPreview(portal, viewer, { documentId: (await params).documentId, version })
  })
}
