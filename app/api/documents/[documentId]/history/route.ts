import { z } from 'zod'
import { routeAnswer } from '#app/api/documents/route-answer'
import { routeReader } from '#server/auth/route-viewer'
import { listVersions } from '#server/documents/list-versions'
import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

const number = z.coerce.number().int().positive().optional()
const query = z.object({ before: number, within: number })

/** The versions of a document, for the drawer of the host page. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/documents/[documentId]/history'>,
): Promise<Response> {
  const viewer = await routeReader(request)
  if (viewer instanceof Response) return viewer
  return routeAnswer(async () => {
    const asked = query.parse(Object.fromEntries(new URL(request.url).searchParams))
    const { portal } = await runtime()
    return listVersions(portal, viewer, { documentId: (await params).documentId, ...asked })
  })
}
