import type { Portal } from '#server/documents/portal'
import { readStorageFigures, type StorageFigures } from './storage-figures'

/** What is stored at a moment. */
export interface StorageMeasure {
  /** Those in the trash too: their bytes are there. */
  documents: number
  /** Of all versions and waiting rejected saves. */
  bytes: number
}

/** How much is stored, and how many documents were counted last; null when they are being counted for the first time. */
export async function measureStorage(
  portal: Pick<Portal, 'db' | 'clock'>,
  figures?: StorageFigures,
): Promise<StorageMeasure | null> {
  const [counted, bytes] = await Promise.all([
    figures ?? readStorageFigures(portal),
    storedBytes(portal),
  ])
  return counted && { documents: counted.documents, bytes }
}

/** Of all versions and waiting rejected saves: each save counts for its owner, so that nobody needs to look at the versions. */
export async function storedBytes({ db }: Pick<Portal, 'db'>): Promise<number> {
  const used = await db.user.aggregate({ _sum: { usedBytes: true } })
  return Number(used._sum.usedBytes ?? 0)
}
