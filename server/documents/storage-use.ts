import type { Portal, Viewer } from './portal'

/** What a person has stored, in bytes. */
export interface StorageUse {
  used: number
  /** Null: as much as they like. */
  quota: number | null
}

/** How much of their quota the viewer's documents take: all versions, and saves that were refused. */
export async function storageUse(
  portal: Pick<Portal, 'db' | 'storage'>,
  viewer: Viewer,
): Promise<StorageUse> {
  const { usedBytes, quotaBytes } = await portal.db.user.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { usedBytes: true, quotaBytes: true },
  })
  return { used: Number(usedBytes), quota: quotaOf(portal, quotaBytes) }
}

/**
 * A person's limit in bytes, out of their row.
 *
 * @param own null: what the settings say; less than nothing: no limit
 */
export function quotaOf({ storage }: Pick<Portal, 'storage'>, own: bigint | null): number | null {
  if (own === null) return storage.quota.perUser
  return own < 0n ? null : Number(own)
}
