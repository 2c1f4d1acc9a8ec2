import { z } from 'zod'
import { routeAnswer } from '#app/api/documents/route-answer'
import { routeViewer } from '#server/auth/route-viewer'
import { folderTree } from '#server/documents/folders/folder-tree'
import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

const id = z.string().min(1).max(64)
/** `at`: the folder that is open; `in`: those that are unfolded. */
const query = z.object({ at: id.optional(), in: z.array(id).max(60) })

/** The folders of the person, for the tree in the sidebar. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await routeViewer(request)
  if (viewer instanceof Response) return viewer
  return routeAnswer(async () => {
    const { searchParams } = new URL(request.url)
    const { at, in: unfolded } = query.parse({
      at: searchParams.get('at') ?? undefined,
      in: searchParams.getAll('in'),
    })
    const { portal } = await runtime()
    return await folderTree(portal, viewer, { at, unfolded })
  })
}
