import { z } from 'zod'
import { routeAnswer } from '#app/api/documents/route-answer'
import { routeViewer } from '#server/auth/route-viewer'
import { findMentionable } from '#server/documents/sharing/find-mentionable'
import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

const query = z.object({
  documentId: z.string().min(1).max(64),
  search: z.string().max(200).catch(''),
})

/** Whom the person can mention in a comment on a document. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await routeViewer(request)
  if (viewer instanceof Response) return viewer
  return routeAnswer(async () => {
    const asked = query.parse(Object.fromEntries(new URL(request.url).searchParams))
    const { portal } = await runtime()
    return { people: await findMentionable(portal, viewer, asked) }
  })
}
