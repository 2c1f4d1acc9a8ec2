import { z } from 'zod'

/** How many rows a list begins with. */
const fewest = 50

/** As many as a list grows to while somebody scrolls; what follows is on its next page. */
const most = 400

/** How many rows the address of a list asks for; one that was typed shows a list all the same. */
export const listRows = z.coerce.number().int().min(fewest).max(most).catch(fewest)

/** Where a list is, and how much of it is shown. */
export interface ListPlace {
  cursor?: string | undefined
  rows?: number | undefined
}

/** The addresses around what is shown of a list: more of it as long as it may grow, and then its next page. */
export function pagesAround<A>(
  page: { previous: string | null; next: string | null },
  { cursor, rows = fewest }: ListPlace,
  address: (place: ListPlace) => A,
): Record<'previous' | 'more' | 'next', A | undefined> {
  const { previous, next } = page
  const grows = next !== null && rows < most
  return {
    previous: previous === null ? undefined : address({ cursor: previous }),
    more: grows ? address({ cursor, rows: Math.min(2 * rows, most) }) : undefined,
    next: next === null || grows ? undefined : address({ cursor: next }),
  }
}

/** The addresses of places in a list that has no other words in its address. */
export const placeAddress =
  <L extends string>(list: L) =>
  ({ cursor, rows }: ListPlace) => {
    const query = new URLSearchParams()
    if (cursor) query.set('cursor', cursor)
    if (rows) query.set('rows', String(rows))
    return `${list}?${query}` as const
  }
