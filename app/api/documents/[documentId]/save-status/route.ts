import { z } from 'zod'
import { routeAnswer } from '#app/api/documents/route-answer'
import { routeReader } from '#server/auth/route-viewer'
import { isGrantOfDisabled } from '#server/documents/is-grant-of-disabled'
import { saveStatus } from '#server/documents/save-status'
import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

const headers = { 'cache-control': 'no-store' }

const query = z.object({
  grant: z.string().max(64).optional(),
  since: z.coerce.date(),
})

/**
 * How the document's saves stand, for the host page, which asks every few seconds. Nobody is signed in any more whose
 * account was disabled, and to sign in again does not help: that is told apart.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/documents/[documentId]/save-status'>,
): Promise<Response> {
  const viewer = await routeReader(request)
  const { portal } = await runtime()
  const asking = new URL(request.url).searchParams
  if (viewer instanceof Response) {
    const grant = query.shape.grant.safeParse(asking.get('grant') ?? undefined).data
    const disabled = grant !== undefined && (await isGrantOfDisabled(portal, grant))
    return disabled ? Response.json({ disabled }, { status: 401, headers }) : viewer
  }
  return routeAnswer(async () => {
    const asked = query.parse(Object.fromEntries(asking))
    return saveStatus(portal, viewer, {
      documentId: (await params).documentId,
      grantId: asked.grant ?? null,
      since: asked.since,
    })
  })
}
