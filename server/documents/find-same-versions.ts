import type { Portal } from './portal'

/** Bytes that were meant for a document. */
interface Meant {
  documentId: string
  /** Hex. */
  sha256: string
}

/** Says which version of its document has the same bytes, the newest of them; null when none has. */
export async function findSameVersions(
  { db }: Pick<Portal, 'db'>,
  rows: readonly Meant[],
): Promise<(row: Meant) => number | null> {
  if (rows.length === 0) return () => null
  const found = await db.version.findMany({
    where: {
      documentId: { in: rows.map((row) => row.documentId) },
      sha256: { in: rows.map((row) => row.sha256) },
    },
    select: { documentId: true, sha256: true, number: true },
  })
  const key = ({ documentId, sha256 }: Meant) => `${documentId} ${sha256}`
  const numbers = new Map<string, number>()
  for (const version of found) {
    numbers.set(key(version), Math.max(version.number, numbers.get(key(version)) ?? 0))
  }
  return (row) => numbers.get(key(row)) ?? null
}
