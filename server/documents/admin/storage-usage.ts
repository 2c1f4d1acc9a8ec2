import { z } from 'zod'
import { sql } from '#server/db/client'
import type { Portal, Viewer } from '#server/documents/portal'
import { onlyAdmins } from './only-admins'
import { type Person, peopleById } from './people'

export interface StorageUsage {
  documents: number
  inTrash: number
  versions: { count: number; bytes: number }
  /** Refused saves that wait for a person. */
  rejectedSaves: { count: number; bytes: number }
  /** Owners by the bytes of all their versions, largest first. */
  byPerson: { person: Person | null; documents: number; bytes: number }[]
  /** The same by extension; empty for none. */
  byType: { extension: string; documents: number; bytes: number }[]
}

/** How many people and types are shown. */
const most = 10

const groups = z.array(
  z.object({
    key: z.string(),
    documents: z.coerce.number(),
    bytes: z.coerce.number(),
  }),
)

/** What is stored, and whose it is. Versions of documents in the trash count: their bytes are there. */
export async function storageUsage(
  portal: Pick<Portal, 'db' | 'clock'>,
  viewer: Viewer,
): Promise<StorageUsage> {
  onlyAdmins(viewer)
  const { db } = portal
  const waiting = { resolvedAt: null, expiresAt: { gt: portal.clock.now() } }
  const [documents, inTrash, versions, rejected, owners, types] = await Promise.all([
    db.document.count(),
    db.document.count({ where: { trashedAt: { not: null } } }),
    db.version.aggregate({ _count: true, _sum: { size: true } }),
    db.rejectedSave.aggregate({ where: waiting, _count: true, _sum: { size: true } }),
    db.$queryRaw(grouped(sql`d."ownerId"`)),
    db.$queryRaw(grouped(sql`d."extension"`)),
  ])
  const byOwner = groups.parse(owners)
  const people = await peopleById(
    db,
    byOwner.map(({ key }) => key),
  )
  return {
    documents,
    inTrash,
    versions: { count: versions._count, bytes: Number(versions._sum.size ?? 0) },
    rejectedSaves: { count: rejected._count, bytes: Number(rejected._sum.size ?? 0) },
    byPerson: byOwner.map(({ key, ...rest }) => ({ person: people.get(key) ?? null, ...rest })),
    byType: groups.parse(types).map(({ key, ...rest }) => ({ extension: key, ...rest })),
  }
}

function grouped(column: ReturnType<typeof sql>) {
  return sql`
    SELECT ${column} AS "key", COUNT(DISTINCT d."id") AS "documents",
           CAST(SUM(v."size") AS BIGINT) AS "bytes"
    FROM "Document" d JOIN "Version" v ON v."documentId" = d."id"
    GROUP BY ${column} ORDER BY "bytes" DESC, "key" LIMIT ${most}`
}
