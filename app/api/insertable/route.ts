import { z } from 'zod'
import { routeAnswer } from '#app/api/documents/route-answer'
import { routeViewer } from '#server/auth/route-viewer'
import { listInsertable } from '#server/documents/links/list-insertable'
import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

const query = z.object({
  what: z.enum(['image', 'media']),
  search: z.string().max(200).catch(''),
  cursor: z.string().max(500).optional(),
})

/** The person's own images or other media, for the dialog that puts one into a document. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await routeViewer(request)
  if (viewer instanceof Response) return viewer
  return routeAnswer(async () => {
    const asked = query.parse(Object.fromEntries(new URL(request.url).searchParams))
    const { portal } = await runtime()
    return listInsertable(portal, viewer, asked)
  })
}
