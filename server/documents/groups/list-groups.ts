import { z } from 'zod'
import { onlyAdmins } from '#server/documents/admin/only-admins'
import { nameKeyOf } from '#server/documents/document-name'
import { type Page, type PageInput, walk } from '#server/documents/page'
import type { Portal, Viewer } from '#server/documents/portal'

export interface GroupRow {
  id: string
  name: string
  members: number
  /** What is shared with it. */
  shares: number
  createdAt: Date
}

/**
 * All groups, by name.
 *
 * @param input.search part of the name
 */
export async function listGroups(
  { db }: Pick<Portal, 'db'>,
  viewer: Viewer,
  input: PageInput & { search?: string | undefined },
): Promise<Page<GroupRow>> {
  onlyAdmins(viewer)
  const walked = walk(input, z.string(), 'asc')
  const search = input.search?.trim()
  const rows = await db.group.findMany({
    where: {
      AND: [
        search ? { nameKey: { contains: nameKeyOf(search) } } : {},
        walked.key === null ? {} : { nameKey: walked.past(walked.key) },
      ],
    },
    orderBy: { nameKey: walked.order },
    take: walked.take,
    select: {
      ...{ id: true, name: true, nameKey: true, createdAt: true },
      _count: { select: { members: true, shares: true } },
    },
  })
  const page = walked.page(rows, ({ nameKey }) => nameKey)
  return {
    ...page,
    items: page.items.map(({ id, name, createdAt, _count }) => ({
      id,
      name,
      createdAt,
      ..._count,
    })),
  }
}
