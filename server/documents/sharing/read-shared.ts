import { countRows } from '#server/db/bounded-count'
import { sql } from '#server/db/client'
import { sharedIdsOf } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import { orderOf, type Walked } from '#server/documents/search/order-of'

type Kind = 'folder' | 'document'
type Given = Pick<Portal, 'db' | 'clock' | 'limits' | 'texts'>

/**
 * The next of what others share with a person, outside the trash; not what lies inside of a folder that is shared. Goes from
 * their shares to what is shared, so that it takes no longer the more others have.
 */
export async function readShared(
  given: Given,
  viewer: Viewer,
  kind: Kind,
  walked: Walked,
): Promise<string[]> {
  const { beyond, by, take } = orderOf(walked)
  const rows = await given.db.$queryRaw<{ id: string }[]>`
    SELECT d.id ${sharedRows(given, viewer, kind)} ${beyond} ORDER BY ${by} LIMIT ${take}`
  return rows.map(({ id }) => id)
}

/** How many there are, as far as lists count. */
export async function countShared(given: Given, viewer: Viewer, kind: Kind): Promise<number> {
  const rows = await given.db.$queryRaw<{ found: bigint | number }[]>`
    SELECT ${countRows(sharedRows(given, viewer, kind))} AS found`
  return Number(rows[0]?.found ?? 0)
}

function sharedRows(given: Given, viewer: Viewer, kind: Kind) {
  const shared = sharedIdsOf(given, viewer)
  const [ids, table] =
    kind === 'folder' ? [shared.roots, sql`"Folder"`] : [shared.documents, sql`"Document"`]
  return sql`
    FROM ${given.texts.lookUp(table, ids)}
   WHERE d."trashedAt" IS NULL AND d."ownerId" <> ${viewer.id}`
}
