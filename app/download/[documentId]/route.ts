import { z } from 'zod'
import { sendDownload } from '#app/download/send-download'
import { AppError } from '#server/app-error'
import { openDownload } from '#server/documents/open-download'

const address = z.object({ version: z.coerce.number().int().positive().optional() })

/** The bytes of a document, or of one of its versions (`?version=`). */
export async function GET(
  request: Request,
  { params }: RouteContext<'/download/[documentId]'>,
): Promise<Response> {
  const { documentId } = await params
  return sendDownload(request, (portal, viewer) => {
    const query = address.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!query.success) throw new AppError('not-found', (t) => t('versions.noSuch'))
    return openDownload(portal, viewer, { documentId, version: query.data.version })
  })
}

export const HEAD = GET
