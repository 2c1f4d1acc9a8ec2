import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import type { HeldLock } from '#server/wopi/ports'
import { onlyAdmins } from './only-admins'
import type { Person } from './people'

/** One document's facts for an admin, whoever owns it and also when it is in the trash. */
export interface DocumentFacts {
  id: string
  name: string
  extension: string
  owner: Person
  /** Number of the newest version. */
  head: number
  /** Bytes of the newest version. */
  size: number
  /** Hex, of the newest version. */
  sha256: string
  createdAt: Date
  modifiedAt: Date
  trashedAt: Date | null
  lock: HeldLock | null
  versions: number
  /** Bytes of all versions together. */
  totalSize: number
}

/**
 * What the admin area and the command line show of one document.
 *
 * @throws AppError `not-found`
 */
export async function getDocument(
  portal: Pick<Portal, 'db' | 'locks'>,
  viewer: Viewer,
  input: { documentId: string },
): Promise<DocumentFacts> {
  onlyAdmins(viewer)
  const { documentId } = input
  const [document, weight, lock] = await Promise.all([
    portal.db.document.findUnique({
      where: { id: documentId },
      select: {
        id: true,
        name: true,
        extension: true,
        headNumber: true,
        size: true,
        contentModifiedAt: true,
        createdAt: true,
        trashedAt: true,
        owner: { select: { id: true, name: true, email: true } },
      },
    }),
    portal.db.version.aggregate({
      where: { documentId },
      _count: { _all: true },
      _sum: { size: true },
    }),
    portal.locks.current(documentId),
  ])
  if (document === null) throw new AppError('not-found', (t) => t('documents.noSuchDocument'))
  const head = await portal.db.version.findUnique({
    where: { documentId_number: { documentId, number: document.headNumber } },
    select: { sha256: true },
  })
  return {
    id: document.id,
    name: document.name,
    extension: document.extension,
    owner: document.owner,
    head: document.headNumber,
    size: Number(document.size),
    sha256: head?.sha256 ?? '',
    createdAt: document.createdAt,
    modifiedAt: new Date(Number(document.contentModifiedAt / 1000n)),
    trashedAt: document.trashedAt,
    lock,
    versions: weight._count._all,
    totalSize: Number(weight._sum.size ?? 0),
  }
}
