import { counted, countRows } from '#server/db/bounded-count'
import { type Db, join, sql } from '#server/db/client'

/** How many of each are directly in a folder of a person's tree; no more than `counted` are told. */
export async function countIn(
  db: Pick<Db, '$queryRaw'>,
  { id, ownerId }: { id: string | null; ownerId: string },
): Promise<{ folders: number; documents: number }> {
  const inside = (column: Piece) => (id === null ? sql`${column} IS NULL` : sql`${column} = ${id}`)
  const theirs = sql`x."ownerId" = ${ownerId} AND x."trashedAt" IS NULL`
  const [found] = await db.$queryRaw<{ folders: bigint; documents: bigint }[]>`
    SELECT ${countRows(sql`FROM "Folder" x WHERE ${theirs} AND ${inside(sql`x."parentId"`)}`)} AS folders,
           ${countRows(sql`FROM "Document" x WHERE ${theirs} AND ${inside(sql`x."folderId"`)}`)} AS documents`
  return { folders: Number(found?.folders ?? 0), documents: Number(found?.documents ?? 0) }
}

/**
 * How many folders and documents are directly in each of these folders, outside the trash; no more than `counted` are
 * told. Prisma's own counts of relations would count all folders of the portal for any one of them.
 */
export async function countItemsIn(
  db: Pick<Db, '$queryRaw'>,
  folderIds: readonly string[],
): Promise<Map<string, number>> {
  if (folderIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; folders: bigint; documents: bigint }[]>`
    SELECT f.id,
           ${countRows(sql`FROM "Folder" c WHERE c."parentId" = f.id AND c."trashedAt" IS NULL`)} AS folders,
           ${countRows(sql`FROM "Document" d WHERE d."folderId" = f.id AND d."trashedAt" IS NULL`)} AS documents
      FROM "Folder" f WHERE f.id IN (${join([...folderIds])})`
  return new Map(
    rows.map(({ id, folders, documents }) => [
      id,
      Math.min(counted, Number(folders) + Number(documents)),
    ]),
  )
}

type Piece = ReturnType<typeof sql>
