import { sendDownload } from '#app/download/send-download'
import { openTemplate } from '#server/documents/templates/open-template'

/** The file of a template, for admins who want to change it. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/download/template/[templateId]'>,
): Promise<Response> {
  const { templateId } = await params
  return sendDownload(request, (portal, viewer) => openTemplate(portal, viewer, { templateId }))
}

export const HEAD = GET
