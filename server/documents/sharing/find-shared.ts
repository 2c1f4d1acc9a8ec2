import { owns } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'

/** Which of these documents and folders have shares that count now; others' are nobody else's business. */
export async function findShared(
  { db, clock, limits }: Pick<Portal, 'clock' | 'limits'> & { db: Pick<Portal['db'], 'share'> },
  viewer: Viewer,
  rows: readonly { id: string; ownerId: string }[],
): Promise<Set<string>> {
  const own = rows.filter((row) => owns(viewer, row)).map(({ id }) => id)
  if (own.length === 0) return new Set()
  const shares = await db.share.findMany({
    where: {
      AND: [
        activeAt(clock.now(), limits),
        { OR: [{ documentId: { in: own } }, { folderId: { in: own } }] },
      ],
    },
    select: { documentId: true, folderId: true },
  })
  return new Set(shares.flatMap(({ documentId, folderId }) => documentId ?? folderId ?? []))
}

/** The shares that count at a moment. */
export function activeAt(now: Date, { shareLinks }: { shareLinks: boolean }) {
  return {
    OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    ...(shareLinks ? {} : { tokenHash: null }),
  }
}
