import type { Portal, Viewer } from '#server/documents/portal'
import { linkToken } from './share-link'

/** Where a guest came from: the link by which they came last that still stands; null when there is none. */
export async function linkHome(
  portal: Pick<Portal, 'db' | 'links'>,
  viewer: Pick<Viewer, 'id'>,
): Promise<`/s/${string}` | null> {
  const visit = await portal.db.linkVisit.findFirst({
    where: { userId: viewer.id },
    orderBy: { createdAt: 'desc' },
    select: { share: { select: { id: true, tokenHash: true } } },
  })
  const token = visit && linkToken(portal, visit.share)
  return token ? `/s/${token}` : null
}
