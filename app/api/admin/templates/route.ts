import { z } from 'zod'
import { announcedBytes, answerUpload } from '#app/api/uploads/answer-upload'
import { routeViewer } from '#server/auth/route-viewer'
import { addTemplate } from '#server/documents/templates/add-template'
import { runtime } from '#server/runtime'

const words = z.object({
  name: z.string().max(2000),
  description: z.string().max(2000),
  fileName: z.string().max(4096),
})

/** Adds a template: its file is the raw body of the request. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await routeViewer(request)
  if (viewer instanceof Response) return viewer
  const { portal } = await runtime()
  return await answerUpload(request, () => {
    const input = words.parse(Object.fromEntries(new URL(request.url).searchParams))
    const body = { stream: request.body, announcedBytes: announcedBytes(request) }
    return addTemplate(portal, viewer, { ...input, body })
  })
}
