import { routeViewer } from '#server/auth/route-viewer'
import { openAvatar } from '#server/documents/avatars/open-avatar'
import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

/** A picture of a person, for people with an account. The address is of its bytes, so a browser keeps it and never asks again. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/avatars/[hash]'>,
): Promise<Response> {
  const viewer = await routeViewer(request)
  if (viewer instanceof Response) return viewer
  const { portal } = await runtime()
  const bytes = await openAvatar(portal, viewer, await params)
  if (bytes === null) {
    return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  }
  return new Response(bytes, {
    headers: {
      'cache-control': 'private, max-age=31536000, immutable',
      'content-disposition': 'inline',
      'content-type': 'image/webp',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
  })
}
