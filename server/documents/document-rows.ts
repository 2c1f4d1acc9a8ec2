import type { DbTransaction } from '#server/db/client'
import { dateOfMicros } from './document-time'
import { rootName } from './folders/find-folder'
import { type LockState, lockColumns, lockState } from './lock-state'
import { findOpenings, type Openings } from './openings'
import { beyond, type Place, type Walk } from './page'
import { findPeople, type Person } from './people'
import { findLevels, type May, mayDo } from './policy'
import type { Portal, Viewer } from './portal'
import { findShared } from './sharing/find-shared'
import { findStarred } from './stars/find-starred'

/** One document as the list shows it. */
export interface DocumentRow extends Openings {
  kind: 'document'
  id: string
  name: string
  extension: string
  /** Bytes. */
  size: number
  modifiedAt: Date
  modifiedBy: Person | null
  /** Null when nobody holds it. */
  lock: LockState | null
  /** Null for what is the viewer's own. */
  owner: Person | null
  /** Whether others have a share of it; for its owner only. */
  shared: boolean
  starred: boolean
  may: May
  /** The folder that one's own is in, where the list is not of one folder; null otherwise. */
  place: { id: string | null; name: string } | null
}

/** The columns of a {@link ReadDocument}. */
export const documentColumns = {
  id: true,
  name: true,
  nameKey: true,
  extension: true,
  ownerId: true,
  trashedAt: true,
  size: true,
  contentModifiedAt: true,
  modifiedById: true,
  folder: { select: { id: true, name: true } },
  lock: { select: lockColumns },
  owner: { select: { id: true, name: true } },
} as const

type Documents = Pick<DbTransaction, 'document'>
type Where = NonNullable<NonNullable<Parameters<Documents['document']['count']>[0]>['where']>

const columnOf = { name: 'nameKey', modified: 'contentModifiedAt', size: 'size' } as const

/**
 * Reads the next documents of a walk, each with the value that its place goes by.
 *
 * @param inOneFolder that all of them lie in one folder, outside the trash. Then these columns are said to come first in the
 *   order, where they change nothing: PostgreSQL does not see that what must be null is the same everywhere, and would else not
 *   find the order in its index.
 */
export function readDocuments(
  { db }: { db: Documents },
  where: Where,
  steps: Pick<Walk<unknown>, 'order' | 'past'>,
  sort: keyof typeof columnOf,
  inOneFolder: boolean,
) {
  const column = columnOf[sort]
  return async (take: number, at: Place | null) => {
    const from = at === null ? {} : beyond(steps, column, keyOf(at[0]), at[1])
    const rows = await db.document.findMany({
      where: { AND: [where, from] },
      orderBy: [
        ...(inOneFolder ? [{ folderId: steps.order }, { trashedAt: steps.order }] : []),
        { [column]: steps.order },
        { id: steps.order },
      ],
      take,
      select: documentColumns,
    })
    return rows.map((row) => ({ row, value: row[column].toString() }))
  }

  function keyOf(value: string) {
    return sort === 'name' ? value : BigInt(value)
  }
}

/** A document as it was read. */
export type ReadDocument = Awaited<ReturnType<ReturnType<typeof readDocuments>>>[number]['row']

/** Looks up what the rows of a page need, and makes what the list shows of each. */
export async function showDocuments(
  portal: Portal,
  viewer: Viewer,
  rows: readonly ReadDocument[],
  withPlace: boolean,
): Promise<(row: ReadDocument) => DocumentRow> {
  const person = await findPeople(
    portal,
    rows.flatMap((row) => [row.modifiedById, row.lock?.userId]),
  )
  const opening = await findOpenings(
    portal,
    rows.map((row) => row.extension),
  )
  const now = portal.clock.now()
  const level = await findLevels(portal, viewer, { documents: rows })
  const shared = await findShared(portal, viewer, rows)
  const starred = await findStarred(portal, viewer, rows)
  return (row) => ({
    kind: 'document',
    id: row.id,
    name: row.name,
    extension: row.extension,
    size: Number(row.size),
    modifiedAt: dateOfMicros(row.contentModifiedAt),
    modifiedBy: row.modifiedById === null ? null : person(row.modifiedById),
    lock: lockState(row.lock, viewer, now, person),
    ...opening(row.extension),
    owner: row.ownerId === viewer.id ? null : row.owner,
    shared: shared.has(row.id),
    starred: starred.has(row.id),
    // A right that ended since the rows were read leaves the least.
    may: mayDo({ level: level(row) ?? 'view', trashedAt: row.trashedAt }),
    // Where others keep what they share is theirs.
    place:
      withPlace && row.ownerId === viewer.id ? (row.folder ?? { id: null, name: rootName }) : null,
  })
}
