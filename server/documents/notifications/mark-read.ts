import type { Portal, Viewer } from '#server/documents/portal'

/**
 * Marks a person's own notifications as read; those that are read already keep their time. Somebody else's are
 * left alone without a word.
 *
 * @param input.id one of them; absent: all
 */
export async function markRead(
  portal: Pick<Portal, 'db' | 'clock'>,
  viewer: Viewer,
  input: { id?: string | undefined },
): Promise<{ marked: number }> {
  const { count } = await portal.db.notification.updateMany({
    where: { userId: viewer.id, readAt: null, ...(input.id === undefined ? {} : { id: input.id }) },
    data: { readAt: portal.clock.now() },
  })
  return { marked: count }
}
