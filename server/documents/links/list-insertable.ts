import { z } from 'zod'
import { type Page, type PageInput, walk } from '#server/documents/page'
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
  const rows = await portal.db.document.findMany({
    where: {
      ...ownedBy(viewer),
      trashedAt: null,
      extension: { in: [...insertableExtensions[input.what]] },
      AND: [nameContains(input.search), beyond()],
    },
    orderBy: [{ contentModifiedAt: steps.order }, { id: steps.order }],
    take: steps.take,
    select: { id: true, name: true, extension: true, size: true, contentModifiedAt: true },
  })
  const page = steps.page(rows, (row) => [row.contentModifiedAt.toString(), row.id])
  return {
    ...page,
    items: page.items.map(({ id, name, extension, size }) => {
      return { id, name, extension, size: Number(size) }
    }),
  }

  function beyond() {
    if (steps.key === null) return {}
    const at = BigInt(steps.key[0])
    const id = steps.past(steps.key[1])
    return { OR: [{ contentModifiedAt: steps.past(at) }, { contentModifiedAt: at, id }] }
  }
}
