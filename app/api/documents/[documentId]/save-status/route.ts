import { z } from 'zod'
import { routeAnswer } from '#app/api/documents/route-answer'
import { routeReader } from '#server/auth/route-viewer'
import { saveStatus } from '#server/documents/save-status'
import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

const query = z.object({
  grant: z.string().max(64).optional(),
  since: z.coerce.date(),
})

/** How the document's saves stand, for the host page, which asks every few seconds. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/documents/[documentId]/save-status'>,
): Promise<Response> {
  const viewer = await routeReader(request)
  if (viewer instanceof Response) return viewer
  return routeAnswer(async () => {
    const asked = query.parse(Object.fromEntries(new URL(request.url).searchParams))
    const { portal } = await runtime()
    return saveStatus(portal, viewer, {
      documentId: (await params).documentId,
      grantId: asked.grant ?? null,
      since: asked.since,
    })
  })
}
