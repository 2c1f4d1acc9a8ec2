import { z } from 'zod'
import { routeAnswer } from '#app/api/documents/route-answer'
import { routeViewer } from '#server/auth/route-viewer'
import { findItems } from '#server/documents/find-items'
import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

const query = z.object({ q: z.string().max(200) })

/** Folders and documents by a part of their name, for the palette, which asks while somebody types. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await routeViewer(request)
  if (viewer instanceof Response) return viewer
  return routeAnswer(async () => {
    const { q } = query.parse(Object.fromEntries(new URL(request.url).searchParams))
    const { portal } = await runtime()
    return { items: await findItems(portal, viewer, q) }
  })
}
