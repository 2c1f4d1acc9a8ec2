import pg from 'pg'
import { Prisma } from '#server/db/generated/sqlite/client'
import type { WatchStatement } from '#server/db/watch-statements'
import type { OpenStatements } from './open-statements'
import type { Queries, Statement } from './statements'
import { watchQueries } from './watch-queries'

/** Statements on connections of the pool that Prisma's adapter has, too. No statement has a name (PgBouncer). */
export function createPostgresqlStatements(
  pool: pg.Pool,
  begin: string,
  watch: WatchStatement | undefined,
): OpenStatements {
  return {
    ...watchQueries(queriesOn(pool), watch),
    // The pool is Prisma's to end.
    close: async () => {},
    async $transaction(work) {
      const client = await pool.connect()
      let isBroken = true
      // A connection that breaks says so by its next statement, too.
      client.on('error', ignore)
      try {
        await client.query(`BEGIN; ${begin}`)
        const value = await work(watchQueries(queriesOn(client), watch))
        await client.query('COMMIT')
        isBroken = false
        return value
      } catch (error) {
        isBroken = !(await client.query('ROLLBACK').catch(ignore))
        throw error
      } finally {
        client.off('error', ignore)
        client.release(isBroken)
      }
    },
  }
}

function ignore(): void {}

function queriesOn(connection: Pick<pg.Pool, 'query'>): Queries {
  return {
    async $queryRaw<T>(statement: TemplateStringsArray | Statement, ...values: unknown[]) {
      return (await connection.query(asQuery(statement, values))).rows as T
    },
    async $executeRaw(statement, ...values) {
      return (await connection.query(asQuery(statement, values))).rowCount ?? 0
    },
  }
}

function asQuery(statement: TemplateStringsArray | Statement, values: unknown[]): pg.QueryConfig {
  const { text, values: given } = 'sql' in statement ? statement : Prisma.sql(statement, ...values)
  return { text, values: given.map(toPostgresql), types: { getTypeParser } }
}

/** Columns of times have no zone: they are UTC, as Prisma writes them. */
function toPostgresql(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().slice(0, -1) : value
}

const { INT8, TIMESTAMP } = pg.types.builtins

const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (type, format) => {
  if (type === INT8) return BigInt
  if (type === TIMESTAMP) return (text: string) => new Date(`${text.replace(' ', 'T')}Z`)
  return pg.types.getTypeParser(type, format)
}
