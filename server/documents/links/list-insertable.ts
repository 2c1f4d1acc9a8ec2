import { z } from 'zod'
import { beyond, type Page, type PageInput, walk } from '#server/documents/page'
import { ownedBy } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import { nameContains } from '#server/documents/search-words'
import { type Insertable, insertableExtensions } from './insertable'

/** One of a person's documents that can be put into another one. */
export interface InsertableRow {
  id: string
  name: string
  extension: string
  /** Bytes. */
  size: number
}

const key = z.tuple([z.string().regex(/^\d{1,18}$/), z.string()])

/** The viewer's own images, or other media, that can be put into a document; the last changed first. */
export async function listInsertable(
  portal: Pick<Portal, 'db'>,
  viewer: Viewer,
  input: PageInput & { what: Insertable; search: string },
): Promise<Page<InsertableRow>> {
  const steps = walk({ limit: 24, ...input }, key, 'desc')
  const at = steps.key && { contentModifiedAt: BigInt(steps.key[0]), id: steps.key[1] }
  // Each type goes along the index of its own, so that no others are passed over.
  const found = await Promise.all(
    insertableExtensions[input.what].map((extension) =>
      portal.db.document.findMany({
        where: {
          ...ownedBy(viewer),
          ...{ extension, trashedAt: null },
          AND: [
            nameContains(input.search),
            at ? beyond(steps, 'contentModifiedAt', at.contentModifiedAt, at.id) : {},
          ],
        },
        // The first of them is the same everywhere; PostgreSQL finds the order in its index by it.
        orderBy: [
          { trashedAt: steps.order },
          { contentModifiedAt: steps.order },
          { id: steps.order },
        ],
        take: steps.take,
        select: { id: true, name: true, extension: true, size: true, contentModifiedAt: true },
      }),
    ),
  )
  const turn = steps.order === 'asc' ? 1 : -1
  const rows = found
    .flat()
    .sort((a, b) => turn * compare(a, b))
    .slice(0, steps.take)
  const page = steps.page(rows, (row) => [row.contentModifiedAt.toString(), row.id])
  return {
    ...page,
    items: page.items.map(({ id, name, extension, size }) => {
      return { id, name, extension, size: Number(size) }
    }),
  }
}

type Placed = { contentModifiedAt: bigint; id: string }

function compare(a: Placed, b: Placed): number {
  if (a.contentModifiedAt !== b.contentModifiedAt) {
    return a.contentModifiedAt < b.contentModifiedAt ? -1 : 1
  }
  return a.id < b.id ? -1 : 1
}
