import { z } from 'zod'
import { type Page, type PageInput, type Walk, walk } from '#server/documents/page'
import type { Portal, Viewer } from '#server/documents/portal'
import { nameContains } from '#server/documents/search-words'
import { onlyAdmins } from './only-admins'
import { namedLike, type Person } from './people'

/** One document of the installation with what its versions weigh. */
export interface DocumentRow {
  id: string
  name: string
  extension: string
  owner: Person
  /** Number of the newest version. */
  head: number
  versions: number
  pinned: number
  /** Bytes of the newest version. */
  size: number
  /** Bytes of all versions together. */
  totalSize: number
  modifiedAt: Date
  trashedAt: Date | null
  /** Refused saves that wait for a person. */
  rejected: number
}

const byNameKey = z.tuple([z.string(), z.string()])
/** Microseconds, and the id. */
const byTimeKey = z.tuple([z.string().regex(/^\d{1,18}$/), z.string()])

/**
 * Every document of the installation, also those in the trash.
 *
 * @param input.search part of the document's name or of the owner's name or address
 * @param input.sort newest change first, or by name
 */
export async function listAllDocuments(
  portal: Pick<Portal, 'db'>,
  viewer: Viewer,
  input: {
    search?: string | undefined
    sort?: 'modified' | 'name' | undefined
  } & PageInput,
): Promise<Page<DocumentRow>> {
  onlyAdmins(viewer)
  const byName = input.sort === 'name'
  const walked = byName ? walk(input, byNameKey, 'asc') : walk(input, byTimeKey, 'desc')
  const rows = await portal.db.document.findMany({
    where: {
      AND: [matching(input.search), beyond(walked, byName)],
    },
    orderBy: byName
      ? [{ nameKey: walked.order }, { id: walked.order }]
      : [{ contentModifiedAt: walked.order }, { id: walked.order }],
    take: walked.take,
    select: {
      id: true,
      name: true,
      nameKey: true,
      extension: true,
      headNumber: true,
      size: true,
      contentModifiedAt: true,
      trashedAt: true,
      owner: { select: { id: true, name: true, email: true } },
    },
  })
  const page = walked.page(rows, (row) => [
    byName ? row.nameKey : row.contentModifiedAt.toString(),
    row.id,
  ])
  const weights = await weigh(
    portal,
    page.items.map((row) => row.id),
  )
  const items = page.items.map((row) => ({
    id: row.id,
    name: row.name,
    extension: row.extension,
    owner: row.owner,
    head: row.headNumber,
    size: Number(row.size),
    modifiedAt: new Date(Number(row.contentModifiedAt / 1000n)),
    trashedAt: row.trashedAt,
    ...weights(row.id),
  }))
  return { ...page, items }
}

/** What the versions of some documents weigh, in three grouped queries for the whole page. */
async function weigh(portal: Pick<Portal, 'db'>, ids: string[]) {
  const [all, pinned, rejected] = await Promise.all([
    portal.db.version.groupBy({
      by: ['documentId'],
      where: { documentId: { in: ids } },
      _count: { _all: true },
      _sum: { size: true },
    }),
    portal.db.version.groupBy({
      by: ['documentId'],
      where: { documentId: { in: ids }, pinned: true },
      _count: { _all: true },
    }),
    portal.db.rejectedSave.groupBy({
      by: ['documentId'],
      where: { documentId: { in: ids }, resolvedAt: null },
      _count: { _all: true },
    }),
  ])
  return (id: string) => {
    const of = <T extends { documentId: string }>(rows: T[]) =>
      rows.find((row) => row.documentId === id)
    return {
      versions: of(all)?._count._all ?? 0,
      totalSize: Number(of(all)?._sum.size ?? 0),
      pinned: of(pinned)?._count._all ?? 0,
      rejected: of(rejected)?._count._all ?? 0,
    }
  }
}

function matching(search: string | undefined) {
  const words = search?.trim()
  if (!words) return {}
  return { OR: [nameContains(words), { owner: namedLike(words) }] }
}

function beyond(walked: Walk<[string, string]>, byName: boolean) {
  if (walked.key === null) return {}
  const [at, id] = walked.key
  if (byName) return { OR: [{ nameKey: walked.past(at) }, { nameKey: at, id: walked.past(id) }] }
  const contentModifiedAt = BigInt(at)
  return {
    OR: [
      { contentModifiedAt: walked.past(contentModifiedAt) },
      { contentModifiedAt, id: walked.past(id) },
    ],
  }
}
