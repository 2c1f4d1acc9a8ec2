import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { type Db, sql } from './client'

/** What documents of one owner and one type have stored, in a slice of all documents. */
export interface StoredPart {
  ownerId: string
  extension: string
  inTrash: boolean
  documents: number
  versions: number
  /** Of all versions. */
  bytes: number
}

/** Documents of a slice: some milliseconds, in which SQLite lets nothing else happen in this process. */
const perSlice = 500

const slice = z.array(
  z.object({
    ownerId: z.string(),
    extension: z.string(),
    trashed: z.coerce.number(),
    documents: z.coerce.number(),
    versions: z.coerce.number(),
    bytes: z.coerce.number(),
    last: z.string(),
  }),
)

/**
 * Goes through all documents with their versions, for sums of them: takes as long as there are many, but never long at once,
 * and half of the time others have their turn. What changes meanwhile is in it or is not.
 */
export async function* walkStorage(db: Pick<Db, '$queryRaw'>): AsyncGenerator<StoredPart> {
  for (let after = ''; ; ) {
    const began = performance.now()
    const rows = slice.parse(await db.$queryRaw(partsAfter(after)))
    if (rows.length === 0) return
    for (const { trashed, last, ...part } of rows) {
      after = last
      yield { ...part, inTrash: trashed === 1 }
    }
    await pause(performance.now() - began)
  }
}

/** Each row says where the slice ended: only the database knows in which order it has ids. */
function partsAfter(after: string) {
  return sql`
    SELECT d."ownerId", d.extension, d.trashed, COUNT(*) AS documents,
           CAST(SUM(d.versions) AS BIGINT) AS versions, CAST(SUM(d.bytes) AS BIGINT) AS bytes, MAX(MAX(d.id)) OVER () AS last
      FROM (
        SELECT o.id, o."ownerId", o.extension, o.trashed, COUNT(v.number) AS versions, COALESCE(SUM(v.size), 0) AS bytes
          FROM (SELECT p.id, p."ownerId", p.extension, CASE WHEN p."trashedAt" IS NULL THEN 0 ELSE 1 END AS trashed
                  FROM "Document" p WHERE p.id > ${after} ORDER BY p.id LIMIT ${perSlice}) o
          LEFT JOIN "Version" v ON v."documentId" = o.id
         GROUP BY o.id, o."ownerId", o.extension, o.trashed) d
     GROUP BY d."ownerId", d.extension, d.trashed`
}
