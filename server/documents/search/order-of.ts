import { sql } from '#server/db/client'

/** Where in the list to go on: behind this value and this id. */
export interface Walked {
  sort: 'name' | 'modified' | 'size'
  order: 'asc' | 'desc'
  take: number
  at: readonly [value: string, id: string] | null
}

const columns = {
  name: sql`d."nameKey"`,
  modified: sql`d."contentModifiedAt"`,
  size: sql`d.size`,
}

/** The pieces of a statement about folders or documents `d` that goes on from a place. */
export function orderOf({ sort, order, take, at }: Walked) {
  const column = columns[sort]
  const [past, direction] = order === 'asc' ? [sql`>`, sql`ASC`] : [sql`<`, sql`DESC`]
  const value = at && (sort === 'name' ? at[0] : BigInt(at[0]))
  return {
    column,
    direction,
    beyond: at ? sql`AND (${column}, d.id) ${past} (${value}, ${at[1]})` : sql``,
    by: sql`${column} ${direction}, d.id ${direction}`,
    take,
  }
}
