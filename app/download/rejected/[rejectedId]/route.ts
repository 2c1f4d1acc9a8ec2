import { sendDownload } from '#app/download/send-download'
import { openRejectedDownload } from '#server/documents/open-download'

/** The bytes of a save that was refused and waits for a person. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/download/rejected/[rejectedId]'>,
): Promise<Response> {
  const { rejectedId } = await params
  return sendDownload(request, (portal, viewer) =>
    openRejectedDownload(portal, viewer, { rejectedId }),
  )
}

export const HEAD = GET
