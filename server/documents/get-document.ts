import { dateOfMicros } from './document-time'
import { notFound } from './find-document'
import { type FoundFolder, folderColumns, rootOf } from './folders/find-folder'
import { type LockState, lockColumns, lockState } from './lock-state'
import { findOpenings, type Openings } from './openings'
import { findPeople, type Person } from './people'
import { findLevel, type Level, type May, mayDo } from './policy'
import type { Portal, Viewer } from './portal'
import { findStarred } from './stars/find-starred'

/** A document with everything its page says. */
export interface DocumentDetails extends Openings {
  id: string
  name: string
  extension: string
  owner: Person
  createdAt: Date
  modifiedAt: Date
  modifiedBy: Person | null
  trashedAt: Date | null
  /** The folder it is in; also when it is in the trash, where the folder may be, too. */
  folder: FoundFolder
  /** Of the newest version. */
  version: number
  /** Of the newest version, in bytes. */
  size: number
  /** Of the newest version, hex. */
  sha256: string
  lock: LockState | null
  starred: boolean
  level: Level
  may: May
}

/**
 * A document, in the trash or not.
 *
 * @throws AppError `not-found`
 */
export async function getDocument(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string },
): Promise<DocumentDetails> {
  const row = await portal.db.document.findUnique({
    where: { id: input.documentId },
    select: {
      id: true,
      name: true,
      extension: true,
      ownerId: true,
      owner: { select: { id: true, name: true } },
      createdAt: true,
      contentModifiedAt: true,
      modifiedById: true,
      trashedAt: true,
      folder: { select: folderColumns },
      headNumber: true,
      size: true,
      lock: { select: lockColumns },
      versions: { orderBy: { number: 'desc' }, take: 1, select: { sha256: true } },
    },
  })
  const level = row && (await findLevel(portal, viewer, { document: row }))
  if (!row || !level) throw notFound()
  const opening = await findOpenings(portal, [row.extension])
  const person = await findPeople(portal, [row.modifiedById, row.lock?.userId])
  return {
    id: row.id,
    name: row.name,
    extension: row.extension,
    owner: row.owner,
    createdAt: row.createdAt,
    modifiedAt: dateOfMicros(row.contentModifiedAt),
    modifiedBy: row.modifiedById === null ? null : person(row.modifiedById),
    trashedAt: row.trashedAt,
    folder: row.folder ?? rootOf(row.ownerId),
    version: row.headNumber,
    size: Number(row.size),
    sha256: row.versions[0]?.sha256 ?? '',
    lock: lockState(row.lock, viewer, portal.clock.now(), person),
    ...opening(row.extension),
    starred: (await findStarred(portal, viewer, [row])).has(row.id),
    level,
    may: mayDo({ ...row, level }),
  }
}
