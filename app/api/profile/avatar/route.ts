import { announcedBytes, answerUpload } from '#app/api/uploads/answer-upload'
import { routeViewer } from '#server/auth/route-viewer'
import { setAvatar } from '#server/documents/avatars/set-avatar'
import { runtime } from '#server/runtime'

/** Makes the raw body of the request the person's picture. */
export async function PUT(request: Request): Promise<Response> {
  const viewer = await routeViewer(request)
  if (viewer instanceof Response) return viewer
  const { portal } = await runtime()
  return await answerUpload(request, () => {
    const body = { stream: request.body, announcedBytes: announcedBytes(request) }
    return setAvatar(portal, viewer, { body })
  })
}
