import type { Portal, Viewer } from '#server/documents/portal'
import { readStorageFigures } from '#server/documents/storage/storage-figures'
import { onlyAdmins } from './only-admins'
import { type Person, peopleById } from './people'

export interface StorageUsage {
  /** When it was counted, where that takes long; null: just now. */
  asOf: Date | null
  documents: number
  inTrash: number
  versions: { count: number; bytes: number }
  /** Refused saves that wait for a person. */
  rejectedSaves: { count: number; bytes: number }
  /** Owners by the bytes of all their versions, largest first. */
  byPerson: { person: Person | null; documents: number; bytes: number }[]
  /** The same by extension; empty for none. */
  byType: { extension: string; documents: number; bytes: number }[]
}

const justNowMs = 60_000

/**
 * What is stored, and whose it is. Versions of documents in the trash count: their bytes are there. Null: it is being counted
 * for the first time.
 */
export async function storageUsage(
  portal: Pick<Portal, 'db' | 'clock'>,
  viewer: Viewer,
): Promise<StorageUsage | null> {
  onlyAdmins(viewer)
  const { db } = portal
  const waiting = { resolvedAt: null, expiresAt: { gt: portal.clock.now() } }
  const [figures, rejected] = await Promise.all([
    readStorageFigures(portal),
    db.rejectedSave.aggregate({ where: waiting, _count: true, _sum: { size: true } }),
  ])
  if (figures === null) return null
  const { at, byOwner, byType, ...counted } = figures
  const people = await peopleById(
    db,
    byOwner.map(({ key }) => key),
  )
  return {
    ...counted,
    asOf: portal.clock.now().getTime() - at.getTime() > justNowMs ? at : null,
    rejectedSaves: { count: rejected._count, bytes: Number(rejected._sum.size ?? 0) },
    byPerson: byOwner.map(({ key, ...rest }) => ({ person: people.get(key) ?? null, ...rest })),
    byType: byType.map(({ key, ...rest }) => ({ extension: key, ...rest })),
  }
}
