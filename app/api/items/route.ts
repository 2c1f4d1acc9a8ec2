import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { routeAnswer } from '#app/api/documents/route-answer'
import { routeViewer } from '#server/auth/route-viewer'
import { findItems } from '#server/documents/find-items'
import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

const query = z.object({ q: z.string().max(200) })

/** Folders and documents by a part of their name, for the palette, which asks while somebody types. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await routeViewer(request)
  if (viewer instanceof Response) return viewer
  return routeAnswer(async () => {
    const { q } = query.parse(Object.fromEntries(new URL(request.url).searchParams))
    const { portal } = await runtime()
    const found = await findItems(portal, viewer, q)
    const t = await getTranslations('documents.list')
    const items = found.map(({ owner, place, ...item }) => ({
      ...item,
      /** The folder it is in, or whose it is. */
      where:
        owner === null ? t('where.in', { place: place ?? t('root') }) : t('where.of', { owner }),
    }))
    return { items }
  })
}
