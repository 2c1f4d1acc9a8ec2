import { answerUpload } from '#app/api/uploads/answer-upload'
import { routeViewer } from '#server/auth/route-viewer'
import { finishUpload } from '#server/documents/uploads/finish-upload'
import { runtime } from '#server/runtime'

/** Makes of a file that came in several requests what was asked for; as often as it is asked, the same. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/uploads/finished/[id]'>,
): Promise<Response> {
  const viewer = await routeViewer(request)
  if (viewer instanceof Response) return viewer
  const { portal } = await runtime()
  const { id } = await params
  return await answerUpload(request, () => finishUpload(portal, viewer, id))
}
