import { z } from 'zod'
import { previewParts } from '#lib/preview'
import { AppError } from '#server/app-error'
import { routeReader } from '#server/auth/route-viewer'
import { openPreview } from '#server/documents/previews/open-preview'
import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

const address = z.object({
  part: z.enum(previewParts),
  version: z.coerce.number().int().positive(),
})

/**
 * The picture, the PDF or the text of a version. A browser may keep it, and asks each time whether it still may show it:
 * a right that is taken back takes it back, too.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/documents/[documentId]/preview/[part]'>,
): Promise<Response> {
  const viewer = await routeReader(request)
  if (viewer instanceof Response) return viewer
  const { documentId, part } = await params
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const asked = address.safeParse({ ...query, part })
  if (!asked.success) return new Response(null, { status: 404, headers: unkept })
  const { portal } = await runtime()
  try {
    const found = await openPreview(portal, viewer, { documentId, ...asked.data })
    const headers = {
      'cache-control': 'private, no-cache',
      'content-disposition': 'attachment',
      'content-type': found.contentType,
      'cross-origin-resource-policy': 'same-origin',
      etag: found.etag,
    }
    if (request.headers.get('if-none-match') === found.etag) {
      return new Response(null, { status: 304, headers })
    }
    return new Response(await found.open(), { headers })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return new Response(null, { status: error.code === 'forbidden' ? 403 : 404, headers: unkept })
  }
}

const unkept = { 'cache-control': 'no-store' }
