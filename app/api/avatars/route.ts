import { z } from 'zod'
import { routeAnswer } from '#app/api/documents/route-answer'
import { routeReader } from '#server/auth/route-viewer'
import { listAvatars } from '#server/documents/avatars/open-avatar'
import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

const ids = z.array(z.string().min(1).max(64)).max(50)

/** Which of these people have a picture: for the host page, which learns from the editor who is there. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await routeReader(request)
  if (viewer instanceof Response) return viewer
  return routeAnswer(async () => {
    const userIds = ids.parse(new URL(request.url).searchParams.getAll('of'))
    const { portal } = await runtime()
    return listAvatars(portal, viewer, { userIds })
  })
}
