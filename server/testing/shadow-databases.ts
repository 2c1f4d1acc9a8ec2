import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import type { TestPostgres } from './postgres'

/** Gives the schema engine empty SQLite databases, in memory, to replay migrations on. */
export function createShadowSqlite(): SqlMigrationAwareDriverAdapterFactory {
  const connect = async () => {
    const connection = await new PrismaBetterSqlite3({ url: ':memory:' }).connect()
    const executeRaw = connection.executeRaw.bind(connection)
    // The engine sends whole scripts this way, and Prisma's adapter takes one statement only.
    connection.executeRaw = async (query) => {
      if (query.args.length > 0) return await executeRaw(query)
      await connection.executeScript(query.sql)
      return 0
    }
    return connection
  }
  return {
    provider: 'sqlite',
    adapterName: '@prisma/adapter-better-sqlite3',
    connect,
    connectToShadowDb: connect,
  }
}

/** Gives the schema engine empty PostgreSQL databases to replay migrations on. */
export function createShadowPostgres(server: TestPostgres): SqlMigrationAwareDriverAdapterFactory {
  const connect = async () => {
    const pool = readable(new pg.Pool({ connectionString: await server.createDatabase() }))
    const connection = await new PrismaPg(pool, { disposeExternalPool: true }).connect()
    // Prisma's adapter would cut the script at every semicolon, those of functions, too.
    connection.executeScript = async (sql) => {
      await pool.query(sql)
    }
    return connection
  }
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect,
    connectToShadowDb: connect,
  }
}

/**
 * When the engine describes a database it reads columns of PostgreSQL's internal type "char" (18), which
 * Prisma's adapter refuses; here they come as text (25).
 */
function readable(pool: pg.Pool): pg.Pool {
  return new Proxy(pool, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function') return value
      if (key !== 'query') return value.bind(target)
      return async (...args: unknown[]) => {
        const result: pg.QueryResult = await Reflect.apply(value, target, args)
        for (const field of result.fields ?? []) {
          if (field.dataTypeID === 18) field.dataTypeID = 25
        }
        return result
      }
    },
  })
}
