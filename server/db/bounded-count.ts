import { sql } from './client'

type Piece = ReturnType<typeof sql>

/**
 * Lists count no further than this: how many there are beyond it is nobody's question, and would take the longer the more
 * there are. The catalogues say «more than 1,000» of what comes as one more.
 */
export const mostCounted = 1000

/** How many rows to look for, to tell «1,000» from «more». */
export const counted = mostCounted + 1

/** A value: how many rows there are, {@link counted} at most. */
export function countRows(fromWhere: Piece): Piece {
  return sql`(SELECT COUNT(*) FROM (SELECT 1 AS one ${fromWhere} LIMIT ${counted}) few)`
}
