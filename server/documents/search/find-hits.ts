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
  const ofFew = await wayOfFew(given, found)
  const near = ofFew && (await readNearHits(given, { ...found, ...ofFew }, walked))
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
 * The next documents of the list may fill the page: each of them is asked, and no text behind them. Null where they do
 * not, and where none of the first ones is a hit.
 */
async function readNearHits(
  given: Given,
  found: HitStatement,
  walked: Walked,
): Promise<Hit[] | null> {
  const { order, take } = walked
  const hits: NearRow[] = []
  for (const from of [found.own, found.theirs]) {
    const ofHalf: NearRow[] = []
    let { at } = walked
    for (const portion of [take, 4 * take]) {
      const rows = await readNext(given, found, from, { ...walked, take: portion, at })
      ofHalf.push(...rows.filter(isHit))
      const last = rows.at(-1)
      if (ofHalf.length >= take || rows.length < portion || !last) break
      if (portion > take || ofHalf.length === 0) return null
      at = [String(last.value), last.id]
    }
    hits.push(...ofHalf)
  }
  const sign = order === 'asc' ? 1 : -1
  hits.sort((a, b) => sign * (compare(a.value, b.value) || compare(a.id, b.id)))
  return hits.slice(0, take).map(({ id, inText }) => ({ id, inText: Number(inText) === 1 }))
}

/** The next documents of one half, hits or not. */
function readNext({ db }: Given, found: HitStatement, from: Piece, walked: Walked) {
  const { column, beyond, by, direction, take } = orderOf(walked)
  return db.$queryRaw<NearRow[]>`
    ${found.with}
    SELECT d.id, d.value, ${found.matches} AS "isHit", ${found.inText} AS "inText" FROM (
      SELECT d.id, d."nameKey", ${column} AS value FROM ${from} ${beyond}
       ORDER BY d."trashedAt" ${direction}, ${by} LIMIT ${take}) d
     ORDER BY d.value ${direction}, d.id ${direction}`
}

interface NearRow {
  id: string
  value: string | bigint
  isHit: unknown
  inText: unknown
}

const isHit = (row: NearRow) => Number(row.isHit) === 1

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
  const walked = { sort, order: 'desc', take: 50, at: null } as const
  const ofFew = await wayOfFew(given, found)
  if (ofFew && (await areEnough(given, found))) return counted
  const half = async (next: Piece, otherwise: () => Promise<Piece> | Piece) => {
    const isSoon = ofFew && (await isSoonCounted(given, { ...found, ...ofFew }, next, walked))
    const [from, matches] = isSoon ? [next, ofFew.matches] : [await otherwise(), found.matches]
    return sql`SELECT ${countRows(sql`FROM ${from} AND ${matches}`)} AS hits`
  }
  const own = await half(found.own, () => wayToOwn(given, found, orderOf(walked)))
  const theirs = await half(found.theirs, () => found.theirs)
  const rows = await given.db.$queryRaw<{ hits: bigint | number }[]>`
    SELECT halves.hits FROM (${found.with} ${own} UNION ALL ${theirs}) halves`
  return Math.min(
    counted,
    rows.reduce((sum, { hits }) => sum + Number(hits), 0),
  )
}

/** Whether lists count no further than the first texts with the words, where the database has them before it has the others. */
async function areEnough({ db, texts }: Given, { someOwn }: HitStatement) {
  if (texts.isInAtOnce || someOwn === null) return false
  const rows = await db.$queryRaw<{ hits: bigint | number }[]>`
    SELECT ${countRows(sql`FROM ${someOwn}`)} AS hits`
  return Number(rows[0]?.hits) >= counted
}

/** How to ask the next documents one by one, where that is worth it. */
async function wayOfFew({ texts }: Given, { ofFew, areMany }: HitStatement) {
  return ofFew && (texts.isInAtOnce || (await areMany())) ? ofFew : null
}

/** Whether a half is short, or so many of its next documents are hits that asking them one by one soon counts as many as lists count. */
async function isSoonCounted(given: Given, found: HitStatement, half: Piece, walked: Walked) {
  const take = 200
  const rows = await readNext(given, found, half, { ...walked, take })
  if (rows.length < take) return true
  return given.texts.isInAtOnce && 2 * rows.filter(isHit).length >= take
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
  if (await found.areMany()) return found.own
  const rows = await db.$queryRaw<{ found: bigint | number }[]>`
    SELECT COUNT(*) AS found FROM (
      ${found.with}
      SELECT 1 AS one FROM (
        SELECT d.id, d."nameKey" FROM ${found.own} ${beyond}
         ORDER BY d."trashedAt" ${direction}, ${by} LIMIT ${texts.names.after}) d
       WHERE ${found.matches} LIMIT ${take}) few`
  return Number(rows[0]?.found ?? 0) < take ? found.ownByIndex : found.own
}
