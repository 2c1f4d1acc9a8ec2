import { countRows } from '#server/db/bounded-count'
import { join, sql } from '#server/db/client'
import { type Page, type PageInput, timeAndId, walk } from './page'
import { findPeople, type Person } from './people'
import { ownedBy } from './policy'
import type { Portal, Viewer } from './portal'

interface Trashed {
  id: string
  name: string
  trashedAt: Date
  trashedBy: Person | null
}

/** One thing in the trash. */
export type TrashRow =
  | (Trashed & {
      kind: 'document'
      extension: string
      /** Bytes. */
      size: number
    })
  | (Trashed & {
      kind: 'folder'
      /** How many documents went to the trash with it; no more than `counted` are told. */
      documents: number
    })

/**
 * The viewer's own documents and folders in the trash, the last thrown away first. What went there with a
 * folder is not listed beside it.
 */
export async function listTrash(
  portal: Portal,
  viewer: Viewer,
  query: PageInput,
): Promise<Page<TrashRow>> {
  const steps = walk(query, timeAndId, 'desc')
  const read = {
    where: {
      AND: [{ ...ownedBy(viewer), trashedAt: { not: null }, trashedWithId: null }, beyond()],
    },
    // The first of them is the same everywhere; PostgreSQL finds the order in its index by it.
    orderBy: [{ trashedWithId: steps.order }, { trashedAt: steps.order }, { id: steps.order }],
    take: steps.take,
  }
  const columns = { id: true, name: true, trashedAt: true, trashedById: true }
  const folders = await portal.db.folder.findMany({ ...read, select: columns })
  const documents = await portal.db.document.findMany({
    ...read,
    select: { ...columns, extension: true, size: true },
  })
  const rows = [
    ...folders.map((row) => ({ kind: 'folder' as const, ...row, ...timeOf(row) })),
    ...documents.map((row) => ({ kind: 'document' as const, ...row, ...timeOf(row) })),
  ]
    .sort(steps.order === 'asc' ? compare : (a, b) => compare(b, a))
    .slice(0, steps.take)
  const page = steps.page(rows, (row) => [row.trashedAt, row.id])
  if (query.cursor && page.previous === null) {
    return listTrash(portal, viewer, { ...query, cursor: undefined })
  }
  const person = await findPeople(
    portal,
    page.items.map((row) => row.trashedById),
  )
  const counts = await countWith(portal, viewer, folders)
  return {
    ...page,
    items: page.items.map(({ trashedById, ...row }): TrashRow => {
      const trashedBy = trashedById === null ? null : person(trashedById)
      return row.kind === 'document'
        ? { ...row, size: Number(row.size), trashedBy }
        : { ...row, documents: counts.get(row.id) ?? 0, trashedBy }
    }),
  }

  function beyond() {
    if (steps.key === null) return {}
    const [trashedAt, id] = steps.key
    return { OR: [{ trashedAt: steps.past(trashedAt) }, { trashedAt, id: steps.past(id) }] }
  }
}

function timeOf(row: { trashedAt: Date | null }) {
  return { trashedAt: row.trashedAt ?? new Date(0) }
}

function compare(a: { trashedAt: Date; id: string }, b: { trashedAt: Date; id: string }): number {
  return a.trashedAt.getTime() - b.trashedAt.getTime() || (a.id < b.id ? -1 : 1)
}

/** How many documents went to the trash with each of these folders; no more than `counted` are told. */
async function countWith(
  { db }: Portal,
  viewer: Viewer,
  folders: readonly { id: string }[],
): Promise<Map<string, number>> {
  if (folders.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; documents: bigint }[]>`
    SELECT f.id, ${countRows(sql`
           FROM "Document" d
          WHERE d."ownerId" = ${viewer.id} AND d."trashedWithId" = f.id AND d."trashedAt" IS NOT NULL`)} AS documents
      FROM "Folder" f WHERE f.id IN (${join(folders.map(({ id }) => id))})`
  return new Map(rows.map(({ id, documents }) => [id, Number(documents)]))
}
