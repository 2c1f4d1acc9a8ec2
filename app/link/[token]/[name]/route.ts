import { answerFile } from '#app/download/send-download'
import { openLink } from '#server/documents/links/open-link'
import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

/** What an office server reads by a signed link: no session, no token, one version. The name is for its eyes only. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/link/[token]/[name]'>,
): Promise<Response> {
  const { token } = await params
  const { portal } = await runtime()
  return answerFile(request, () => openLink(portal, token))
}

export const HEAD = GET
