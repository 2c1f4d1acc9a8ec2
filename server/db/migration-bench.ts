import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlQueryable } from '@prisma/driver-adapter-utils'
import type { Database } from './database'
import { connectSqlite, untilFree } from './sqlite-connection'

/** One connection on which a database is changed all at once or not at all. */
export interface MigrationBench extends SqlQueryable {
  executeScript(script: string): Promise<void>
  /** Waits until no other instance migrates, and opens the transaction that holds every change. */
  begin(): Promise<void>
  /** Makes the changes permanent. Throws, and nothing has changed, when they break a reference. */
  commit(): Promise<void>
  rollback(): Promise<void>
  close(): Promise<void>
}

/** How long to wait for another instance that migrates. */
const patienceMs = 120_000

/** Any number, the same in all instances of the portal. */
const advisoryLock = 4_026_531_840

/** Opens the connection; for SQLite it also makes the file and its folder. */
export function openMigrationBench(database: Database): Promise<MigrationBench> {
  return database.kind === 'sqlite' ? sqliteBench(database.file) : postgresqlBench(database.url)
}

async function sqliteBench(file: string): Promise<MigrationBench> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const connection = await connectSqlite(file)
  const sql = async (statement: string) => await connection.executeScript(statement)
  return {
    provider: 'sqlite',
    adapterName: connection.adapterName,
    queryRaw: (query) => connection.queryRaw(query),
    executeRaw: async (query) =>
      // The engine's own way to keep others away would keep readers away too; BEGIN IMMEDIATE suffices.
      query.sql.includes('locking_mode') ? 0 : connection.executeRaw(query),
    executeScript: sql,
    async begin() {
      // A migration may rebuild a table that others refer to: dropping the old one must not cascade.
      // SQLite ignores this pragma inside a transaction, so migrations cannot do it themselves.
      await sql('PRAGMA foreign_keys = OFF')
      await untilFree(() => sql('BEGIN IMMEDIATE'), patienceMs)
    },
    async commit() {
      const check = { sql: 'PRAGMA foreign_key_check', args: [], argTypes: [] }
      const { rows } = await connection.queryRaw(check)
      if (rows.length > 0) {
        throw new Error(`it leaves ${rows.length} row(s) of ${rows[0]?.[0]} referring to nothing`)
      }
      await sql('COMMIT')
    },
    rollback: () => sql('ROLLBACK'),
    close: () => connection.dispose(),
  }
}

async function postgresqlBench(url: string): Promise<MigrationBench> {
  const pool = await new PrismaPg({
    connectionString: url,
    application_name: 'carrel migrate',
    connectionTimeoutMillis: 10_000,
    max: 1,
  }).connect()
  // Prisma's transaction is the one thing that stays on one connection, and ends if that breaks.
  const connection = await pool.startTransaction().catch(async (error) => {
    await pool.dispose()
    throw error
  })
  const sql = async (statement: string) => {
    await connection.executeRaw({ sql: statement, args: [], argTypes: [] })
  }
  return {
    provider: 'postgres',
    adapterName: connection.adapterName,
    queryRaw: (query) => connection.queryRaw(query),
    executeRaw: (query) => connection.executeRaw(query),
    // Without parameters PostgreSQL takes a whole script; Prisma's adapter would cut it at every semicolon.
    executeScript: sql,
    async begin() {
      // What was seen before the lock came does not count: each statement sees what is committed by then.
      await sql('COMMIT; BEGIN ISOLATION LEVEL READ COMMITTED')
      await sql(`SET LOCAL lock_timeout = ${patienceMs}`)
      // When this process is killed in a long statement, PostgreSQL (14 and later) should notice and undo it.
      await sql(`SELECT set_config(name, '1000', true) FROM pg_settings
                  WHERE name = 'client_connection_check_interval'`)
      await sql(`SELECT pg_advisory_xact_lock(${advisoryLock})`)
    },
    commit: () => sql('COMMIT'),
    rollback: () => sql('ROLLBACK'),
    async close() {
      await connection.rollback()
      await pool.dispose()
    },
  }
}
