import { counted, countRows } from '#server/db/bounded-count'
import { sql } from '#server/db/client'
import type { Viewer } from '#server/documents/portal'
import {
  type Given,
  type HitStatement,
  hitStatement,
  type Kind,
  type Piece,
  type Search,
} from './hit-statement'
import { orderOf, type Walked } from './order-of'

export type { Search } from './hit-statement'

export interface Hit {
  id: string
  /** Whether the words are in its text; they may be in its name, too. */
  inText: boolean
}

/**
 * The next hits of a search among a person's own things and those that others share with them, outside the trash: names
 * that contain every word, wherever it stands, and texts in which every word is. Rights are part of the statement: what
 * somebody may not see, it does not return.
 */
export async function readHits(
  given: Given,
  viewer: Viewer,
  kind: Kind,
  search: Search,
  walked: Walked,
): Promise<Hit[]> {
  const order = orderOf(walked)
  const found = await hitStatement(given, viewer, kind, search)
  const near = found.ofFew && (await readNearHits(given, { ...found, ...found.ofFew }, walked))
  if (near) return near
  const half = (from: Piece) => sql`
    SELECT * FROM (
      SELECT d.id, ${order.column} AS value, ${found.inText} AS "inText" FROM ${from}
         AND ${found.matches} ${order.beyond}
       ORDER BY d."trashedAt" ${order.direction}, ${order.by} LIMIT ${order.take}) half`
  const own = await wayToOwn(given, found, order)
  const rows = await given.db.$queryRaw<{ id: string; inText: unknown }[]>`
    SELECT page.id, page."inText" FROM (
      ${found.with} ${half(own)} UNION ALL ${half(found.theirs)}) page
     ORDER BY page.value ${order.direction}, page.id ${order.direction} LIMIT ${order.take}`
  return rows.map(({ id, inText }) => ({ id, inText: Number(inText) === 1 }))
}

/**
 * Where many texts have the words, the next documents of the list may fill the page: each of them is asked, and no text behind
 * them. Null where they do not.
 */
async function readNearHits(
  { db }: Given,
  found: HitStatement,
  walked: Walked,
): Promise<Hit[] | null> {
  const { sort, order, take } = walked
  const hits: NearRow[] = []
  for (const from of [found.own, found.theirs]) {
    const ofHalf: NearRow[] = []
    let { at } = walked
    for (const portion of [take, 4 * take]) {
      const next = orderOf({ sort, order, take: portion, at })
      const rows = await db.$queryRaw<NearRow[]>`
        ${found.with}
        SELECT d.id, d.value, ${found.matches} AS "isHit", ${found.inText} AS "inText" FROM (
          SELECT d.id, d."nameKey", ${next.column} AS value FROM ${from} ${next.beyond}
           ORDER BY d."trashedAt" ${next.direction}, ${next.by} LIMIT ${portion}) d
         ORDER BY d.value ${next.direction}, d.id ${next.direction}`
      ofHalf.push(...rows.filter(({ isHit }) => Number(isHit) === 1))
      const last = rows.at(-1)
      if (ofHalf.length >= take || rows.length < portion || !last) break
      if (portion > take) return null
      at = [String(last.value), last.id]
    }
    hits.push(...ofHalf)
  }
  const sign = order === 'asc' ? 1 : -1
  hits.sort((a, b) => sign * (compare(a.value, b.value) || compare(a.id, b.id)))
  return hits.slice(0, take).map(({ id, inText }) => ({ id, inText: Number(inText) === 1 }))
}

interface NearRow {
  id: string
  value: string | bigint
  isHit: unknown
  inText: unknown
}

/** As the databases do: by numbers, or by the bytes of UTF-8. */
function compare(a: string | bigint, b: string | bigint): number {
  if (typeof a === 'string' && typeof b === 'string')
    return Buffer.compare(Buffer.from(a), Buffer.from(b))
  return a < b ? -1 : a > b ? 1 : 0
}

/** How many hits there are to go through, as far as lists count. */
export async function countHits(
  given: Given,
  viewer: Viewer,
  kind: Kind,
  search: Search,
): Promise<number> {
  const found = await hitStatement(given, viewer, kind, search)
  const sort = kind === 'folder' ? 'name' : 'modified'
  const own = await wayToOwn(given, found, orderOf({ sort, order: 'desc', take: 50, at: null }))
  const half = (from: Piece) => sql`
    SELECT ${countRows(sql`FROM ${from} AND ${found.matches}`)} AS hits`
  const rows = await given.db.$queryRaw<{ hits: bigint | number }[]>`
    SELECT halves.hits FROM (
      ${found.with} ${half(own)} UNION ALL ${half(found.theirs)}) halves`
  return Math.min(
    counted,
    rows.reduce((sum, { hits }) => sum + Number(hits), 0),
  )
}

/**
 * What many names have, is soon found along the order of the list, however many there are; what few have, by the index, which
 * finds all of them. So a number of names is looked through that does not grow: whether they fill the page, tells.
 */
async function wayToOwn(
  { db, texts }: Given,
  found: HitStatement,
  { beyond, by, direction, take }: ReturnType<typeof orderOf>,
): Promise<Piece> {
  if (found.ownByIndex === null) return found.own
  const rows = await db.$queryRaw<{ found: bigint | number }[]>`
    SELECT COUNT(*) AS found FROM (
      ${found.with}
      SELECT 1 AS one FROM (
        SELECT d.id, d."nameKey" FROM ${found.own} ${beyond}
         ORDER BY d."trashedAt" ${direction}, ${by} LIMIT ${texts.names.after}) d
       WHERE ${found.matches} LIMIT ${take}) few`
  return Number(rows[0]?.found ?? 0) < take ? found.ownByIndex : found.own
}
