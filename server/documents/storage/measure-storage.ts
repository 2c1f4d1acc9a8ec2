import type { Portal } from '#server/documents/portal'

/** What is stored at a moment. */
export interface StorageMeasure {
  /** Those in the trash too: their bytes are there. */
  documents: number
  /** Of all versions and waiting rejected saves. */
  bytes: number
}

/** Asks no table that grows with the versions: what people use is counted with every save. */
export async function measureStorage({ db }: Pick<Portal, 'db'>): Promise<StorageMeasure> {
  const [documents, used] = await Promise.all([
    db.document.count(),
    db.user.aggregate({ _sum: { usedBytes: true } }),
  ])
  return { documents, bytes: Number(used._sum.usedBytes ?? 0) }
}
