import { z } from 'zod'
import { countRows } from '#server/db/bounded-count'
import { join, sql } from '#server/db/client'
import { onlyAdmins } from '#server/documents/admin/only-admins'
import { nameKeyOf } from '#server/documents/document-name'
import { type Page, type PageInput, walk } from '#server/documents/page'
import type { Portal, Viewer } from '#server/documents/portal'

export interface GroupRow {
  id: string
  name: string
  /** No more than `counted` are told, here and below. */
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
    },
  })
  const page = walked.page(rows, ({ nameKey }) => nameKey)
  const counts = await countOf(
    db,
    page.items.map(({ id }) => id),
  )
  return {
    ...page,
    items: page.items.map(({ id, name, createdAt }) => ({
      id,
      name,
      createdAt,
      ...(counts.get(id) ?? { members: 0, shares: 0 }),
    })),
  }
}

/** Prisma's own counts of relations would count all shares of the portal. */
async function countOf(db: Portal['db'], groupIds: readonly string[]) {
  if (groupIds.length === 0) return new Map<string, never>()
  const rows = await db.$queryRaw<{ id: string; members: bigint; shares: bigint }[]>`
    SELECT g.id,
           ${countRows(sql`FROM "GroupMember" m WHERE m."groupId" = g.id`)} AS members,
           ${countRows(sql`FROM "Share" s WHERE s."groupId" = g.id`)} AS shares
      FROM "Group" g WHERE g.id IN (${join([...groupIds])})`
  return new Map(
    rows.map(({ id, members, shares }) => [
      id,
      { members: Number(members), shares: Number(shares) },
    ]),
  )
}
