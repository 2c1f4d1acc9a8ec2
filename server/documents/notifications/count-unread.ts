import type { Portal, Viewer } from '#server/documents/portal'
import { aboutColumns, stillTheirs } from './own-notifications'

/** How many notifications a person has not read, counted up to 100. */
export async function countUnread(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
): Promise<number> {
  const rows = await portal.db.notification.findMany({
    where: { userId: viewer.id, readAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 100,
    select: aboutColumns,
  })
  return (await stillTheirs(portal, viewer, rows)).length
}
