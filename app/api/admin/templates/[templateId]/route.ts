import { z } from 'zod'
import { announcedBytes, answerUpload } from '#app/api/uploads/answer-upload'
import { routeViewer } from '#server/auth/route-viewer'
import { replaceTemplateFile } from '#server/documents/templates/replace-template-file'
import { runtime } from '#server/runtime'

const words = z.object({ fileName: z.string().max(4096) })

/** Gives a template another file: the raw body of the request. */
export async function PUT(
  request: Request,
  { params }: RouteContext<'/api/admin/templates/[templateId]'>,
): Promise<Response> {
  const viewer = await routeViewer(request)
  if (viewer instanceof Response) return viewer
  const { templateId } = await params
  const { portal } = await runtime()
  return await answerUpload(request, () => {
    const input = words.parse(Object.fromEntries(new URL(request.url).searchParams))
    const body = { stream: request.body, announcedBytes: announcedBytes(request) }
    return replaceTemplateFile(portal, viewer, { ...input, templateId, body })
  })
}
