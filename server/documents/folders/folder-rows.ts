import type { DbTransaction } from '#server/db/client'
import { beyond, type Place, type Walk } from '#server/documents/page'
import { findPeople, type Person } from '#server/documents/people'
import { findLevels, type May, mayDo } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import { findShared } from '#server/documents/sharing/find-shared'
import { findStarred } from '#server/documents/stars/find-starred'
import { countItemsIn } from './count-items'
import { rootName } from './find-folder'

type Folders = Pick<DbTransaction, 'folder'>
type Where = NonNullable<Parameters<Folders['folder']['count']>[0]>['where']

/** One folder as lists show it. */
export interface FolderRow {
  kind: 'folder'
  id: string
  name: string
  /** How many folders and documents are directly in it; no more than `counted` are told. */
  items: number
  /** The folder that one's own is in, where the list is not of one folder; null otherwise. */
  place: { id: string | null; name: string } | null
  /** Null for what is the viewer's own. */
  owner: Person | null
  /** Whether others have a share of it; for its owner only. */
  shared: boolean
  starred: boolean
  may: May
}

/** A folder as it was read. */
export type ReadFolder = Omit<FolderRow, 'items' | 'owner' | 'shared' | 'starred' | 'may'> & {
  ownerId: string
}

/** Looks up what the rows of a page need, and makes what the list shows of each. */
export async function showFolders(
  portal: Portal,
  viewer: Viewer,
  rows: readonly ReadFolder[],
): Promise<(row: ReadFolder) => FolderRow> {
  const live = rows.map((row) => ({ ...row, trashedAt: null }))
  const level = await findLevels(portal, viewer, { folders: live })
  const shared = await findShared(portal, viewer, rows)
  const starred = await findStarred(portal, viewer, rows)
  const others = rows.map(({ ownerId }) => ownerId).filter((id) => id !== viewer.id)
  const person = await findPeople(portal, others)
  const items = await countItemsIn(
    portal.db,
    rows.map(({ id }) => id),
  )
  return ({ ownerId, ...row }) => ({
    ...row,
    items: items.get(row.id) ?? 0,
    owner: ownerId === viewer.id ? null : person(ownerId),
    shared: shared.has(row.id),
    starred: starred.has(row.id),
    // Where others keep what they share is theirs.
    place: ownerId === viewer.id ? row.place : null,
    may: mayDo({ level: level({ ...row, ownerId, trashedAt: null }) ?? 'view', trashedAt: null }),
  })
}

/** Reads the next folders of a walk by name, each with the value that its place goes by; `inOneFolder` as for documents. */
export function readFolders(
  { db }: { db: Folders },
  where: NonNullable<Where>,
  steps: Pick<Walk<unknown>, 'order' | 'past'>,
  withPlace: boolean,
  inOneFolder = false,
) {
  return async (take: number, at: Place | null): Promise<{ row: ReadFolder; value: string }[]> => {
    const rows = await db.folder.findMany({
      where: { AND: [where, at === null ? {} : beyond(steps, 'nameKey', ...at)] },
      orderBy: [
        ...(inOneFolder ? [{ parentId: steps.order }, { trashedAt: steps.order }] : []),
        { nameKey: steps.order },
        { id: steps.order },
      ],
      take,
      select: {
        id: true,
        name: true,
        nameKey: true,
        ownerId: true,
        parent: { select: { id: true, name: true } },
      },
    })
    return rows.map(({ id, name, nameKey, ownerId, parent }) => ({
      value: nameKey,
      row: {
        kind: 'folder',
        ...{ id, name, ownerId },
        place: withPlace ? (parent ?? { id: null, name: rootName }) : null,
      },
    }))
  }
}
