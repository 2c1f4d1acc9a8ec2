import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type pg from 'pg'

/**
 * What each transaction says of itself, in one message. Each statement after the one that takes the lock row
 * must see what others committed before it; and that row must not stay taken by an instance that the network
 * has cut off.
 */
export const transactionSettings =
  'SET TRANSACTION ISOLATION LEVEL READ COMMITTED; ' +
  'SET LOCAL idle_in_transaction_session_timeout = 30000'

/**
 * Prisma's adapter for PostgreSQL without anything that outlives a transaction on a connection: no settings of
 * the session, no named statements. So PgBouncer may stand between, in its transaction mode.
 */
export function createPostgresqlAdapterFactory(pool: pg.Pool): SqlDriverAdapterFactory {
  const factory = new PrismaPg(pool, { disposeExternalPool: true })
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = await factory.connect()
      const begin = adapter.startTransaction.bind(adapter)
      return Object.assign(adapter, {
        async startTransaction() {
          const transaction = await begin()
          const say = (sql: string) => transaction.executeRaw({ sql, args: [], argTypes: [] })
          try {
            await say(transactionSettings)
            return transaction
          } catch (error) {
            await say('ROLLBACK').catch(() => {}) // The connection is gone: so is the transaction.
            await transaction.rollback()
            throw error
          }
        },
      })
    },
  }
}
