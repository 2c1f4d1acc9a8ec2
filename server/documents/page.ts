import { z } from 'zod'

/** One page of a list that is walked by key, so that rows added meanwhile neither repeat nor skip. */
export interface Page<T> {
  items: T[]
  /** Cursor of the page before; null on the first one. */
  previous: string | null
  /** Cursor of the page that follows; null on the last one. */
  next: string | null
}

/** What every list takes to find its page. */
export interface PageInput {
  /** `previous` or `next` of another page; absent for the first one. */
  cursor?: string | undefined
  /** Rows of a page, 50 unless told otherwise. */
  limit?: number | undefined
}

/** Which rows to read, and in which order, for one page. */
export interface Walk<K> {
  /** The row that the page begins after, or ends before; null for the first page. */
  key: K | null
  order: 'asc' | 'desc'
  /** Read one more row than a page has, to learn whether another page follows. */
  take: number
  /** A filter for values beyond one of the key's. */
  past<V>(value: V): { gt: V } | { lt: V }
  /** Puts the rows in the list's own order and finds the pages around them. */
  page<T>(rows: T[], keyOf: (row: T) => K): Page<T>
}

/** Where a row stands in a walk: the value that the list is sorted by, and the row's id. */
export type Place = readonly [value: string, id: string]

/**
 * A filter for the rows beyond one of them in a list sorted by a column and then by id. «The key and anything
 * of it, and then either beyond the key or beyond the id»: said like this, the database goes straight to the
 * place in its index.
 */
export function beyond(
  { order, past }: Pick<Walk<unknown>, 'order' | 'past'>,
  column: string,
  value: string | bigint,
  id: string,
) {
  return {
    [column]: order === 'asc' ? { gte: value } : { lte: value },
    OR: [{ [column]: past(value) }, { id: past(id) }],
  }
}

/** Keys of lists by time: the time and the id of a row. */
export const timeAndId = z.codec(
  z.tuple([z.iso.datetime(), z.string()]),
  z.tuple([z.date(), z.string()]),
  {
    decode: ([at, id]): [Date, string] => [new Date(at), id],
    encode: ([at, id]): [string, string] => [at.toISOString(), id],
  },
)

/**
 * Reads a cursor. One that is damaged, or of another list, means the first page.
 *
 * @param natural the order of the list from its first page to its last
 */
export function walk<K>(input: PageInput, schema: z.ZodType<K>, natural: 'asc' | 'desc'): Walk<K> {
  const limit = input.limit ?? 50
  const { key, back } = readCursor(input.cursor, schema)
  const order = back ? (natural === 'asc' ? 'desc' : 'asc') : natural
  const cursor = (direction: 'back' | 'on', at: K) =>
    Buffer.from(JSON.stringify([direction, z.encode(schema, at)])).toString('base64url')
  return {
    key,
    order,
    take: limit + 1,
    past: (value) => (order === 'asc' ? { gt: value } : { lt: value }),
    page(rows, keyOf) {
      const more = rows.length > limit
      const items = back ? rows.slice(0, limit).reverse() : rows.slice(0, limit)
      const first = items.at(0)
      const last = items.at(-1)
      const before = back ? more : key !== null
      const after = back || more
      return {
        items,
        previous: before && first !== undefined ? cursor('back', keyOf(first)) : null,
        next: after && last !== undefined ? cursor('on', keyOf(last)) : null,
      }
    },
  }
}

function readCursor<K>(
  cursor: string | undefined,
  schema: z.ZodType<K>,
): { key: K | null; back: boolean } {
  if (cursor === undefined || cursor === '') return { key: null, back: false }
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const parsed = z.tuple([z.enum(['back', 'on']), schema]).safeParse(parseJson(text))
  if (!parsed.success) return { key: null, back: false }
  return { key: parsed.data[1], back: parsed.data[0] === 'back' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
