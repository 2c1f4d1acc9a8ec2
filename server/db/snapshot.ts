import { open } from 'node:fs/promises'
import BetterSqlite3 from 'better-sqlite3'
import { type Db, openDb } from './client'
import { copyRows } from './copy-rows'
import type { Database } from './database'
import { migrate } from './migrate'

/** How long the copy of a PostgreSQL database may take. */
const patienceMs = 12 * 60 * 60 * 1000

/**
 * Writes the database as it is at one moment into a new SQLite file, beside a portal that goes on writing. Of
 * SQLite it is a copy page by page; of PostgreSQL the rows, read in one transaction that sees one moment.
 * The file is on the disk when this resolves.
 *
 * @param db a client on `database`
 * @param file a path at which there is nothing
 */
export async function snapshotDatabase(db: Db, database: Database, file: string): Promise<void> {
  if (database.kind === 'sqlite') await copyPages(database.file, file)
  else await copyTables(db, file)
  const written = await open(file, 'r')
  try {
    await written.sync()
  } finally {
    await written.close()
  }
}

async function copyPages(from: string, to: string): Promise<void> {
  const source = new BetterSqlite3(from, { readonly: true, fileMustExist: true, timeout: 15_000 })
  try {
    // The transaction keeps its view of the file, so that the copy need not begin again whenever somebody writes.
    source.exec('BEGIN')
    source.prepare('SELECT count(*) FROM sqlite_master').get()
    await source.backup(to)
    source.exec('COMMIT')
  } finally {
    source.close()
  }
  const copy = new BetterSqlite3(to)
  try {
    // One file, without others beside it.
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
}

async function copyTables(db: Db, file: string): Promise<void> {
  const database: Database = { kind: 'sqlite', file }
  await migrate(database)
  const copy = openDb(database)
  try {
    await db.$transaction(
      async (tx) => {
        await tx.$executeRawUnsafe('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
        await copyRows(tx, copy)
      },
      { timeout: patienceMs },
    )
    await copy.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    await copy.$disconnect()
  }
}
