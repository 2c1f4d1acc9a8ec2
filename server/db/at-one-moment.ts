import type { Db, DbTransaction } from './client'
import type { Database } from './database'

/**
 * Reads a database as it is at one moment, however long that takes. SQLite keeps other writers waiting meanwhile.
 */
export async function atOneMoment<T>(
  db: Db,
  { kind }: Pick<Database, 'kind'>,
  work: (tx: DbTransaction) => Promise<T>,
): Promise<T> {
  return await db.$transaction(
    async (tx) => {
      if (kind === 'postgresql') {
        await tx.$executeRawUnsafe('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
      }
      return await work(tx)
    },
    { timeout: 12 * 60 * 60 * 1000, maxWait: 60_000 },
  )
}
