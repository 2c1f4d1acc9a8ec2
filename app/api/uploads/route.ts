import { routeReader } from '#server/auth/route-viewer'
import { takeUpload } from '#server/documents/uploads/take-upload'
import { uploadTarget } from '#server/documents/uploads/upload-target'
import { runtime } from '#server/runtime'
import { announcedBytes, answerUpload } from './answer-upload'

/** Takes one file as the raw body of the request; of a guest, too, into a folder that a link lets them edit. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await routeReader(request)
  if (viewer instanceof Response) return viewer
  const { portal } = await runtime()
  return await answerUpload(request, () => {
    const target = uploadTarget.parse(Object.fromEntries(new URL(request.url).searchParams))
    const body = { stream: request.body, announcedBytes: announcedBytes(request) }
    return takeUpload(portal, viewer, target, body)
  })
}
