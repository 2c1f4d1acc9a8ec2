import { currentViewer } from '#server/auth/viewer'
import { countUnread } from '#server/documents/notifications/count-unread'
import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

/**
 * How many notifications wait, for the bell of every page. Null when nobody is signed in: a page that stays
 * open after its session ended asks on, and an error would only fill the browser's console.
 */
export async function GET(): Promise<Response> {
  const viewer = await currentViewer()
  const { portal } = await runtime()
  const unread = viewer && (await countUnread(portal, viewer))
  return Response.json({ unread }, { headers: { 'cache-control': 'no-store' } })
}
