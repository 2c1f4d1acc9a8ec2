import 'server-only'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import type { Database } from './database'
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client'
import { Prisma, PrismaClient as SqliteClient } from './generated/sqlite/client'
import { createLogFlush } from './log-flush'
import { createPostgresqlAdapterFactory, transactionSettings } from './postgresql-adapter'
import { createSqliteAdapterFactory } from './sqlite-adapter'
import { besidePrisma } from './statements/open-statements'
import { createPostgresqlStatements } from './statements/postgresql-statements'
import { createSqliteStatements } from './statements/sqlite-statements'
import { keepStatements } from './statements/statements'
import { createTurns } from './turns'
import { type WatchStatement, watchStatements } from './watch-statements'

/** The database client. What SQLite's client can express, PostgreSQL's can do. */
export type Db = SqliteClient

/** A piece of a raw query, for either database. */
export const sql = Prisma.sql

/** Values for an `IN (…)` of a raw query; at least one. */
export const join = Prisma.join

/** The client inside a transaction: `db.$transaction(async (tx) => …)`. Use only `tx` in there. */
export type DbTransaction = Prisma.TransactionClient

/** How long a transaction may wait for its turn, and how long it may take. */
const patienceMs = 15_000
const transactionOptions = { maxWait: patienceMs, timeout: patienceMs }

/**
 * Opens the portal's database; connects at the first query. The schema is {@link migrate}'s business.
 * `$disconnect()` closes it.
 *
 * @param watch sees every statement
 */
export function openDb(database: Database, watch?: WatchStatement): Db {
  const watched = (factory: SqlDriverAdapterFactory) =>
    watch ? watchStatements(factory, watch) : factory
  if (database.kind === 'sqlite') {
    const { file } = database
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const log = createLogFlush(file)
    const nextTurn = createTurns(log.check)
    const both = besidePrisma(watched(createSqliteAdapterFactory(file, nextTurn)), () =>
      createSqliteStatements(file, { nextTurn, log, watch }),
    )
    const client = new SqliteClient({ adapter: both.factory, transactionOptions })
    keepStatements(
      client,
      both.statements(() => client.$connect()),
    )
    return client
  }
  const { url, connections = 10 } = database
  const pool = new pg.Pool({
    ...{ connectionString: url, application_name: 'carrel', max: connections },
    connectionTimeoutMillis: patienceMs,
  })
  const both = besidePrisma(watched(createPostgresqlAdapterFactory(pool)), () =>
    createPostgresqlStatements(pool, transactionSettings, watch),
  )
  const client = new PostgresqlClient({ adapter: both.factory, transactionOptions })
  keepStatements(
    client,
    both.statements(() => client.$connect()),
  )
  // The two clients are generated from the same models and differ in what only PostgreSQL can do.
  return client as unknown as Db
}
