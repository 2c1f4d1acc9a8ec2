import { open } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { isDriverAdapterError, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { SqliteError } from 'better-sqlite3'

/**
 * SQLite's own waiting blocks the whole process, also the one that holds what is waited for. So it is short,
 * and {@link untilFree} does the rest of the waiting without blocking.
 */
export const blockingWaitMs = 20

/**
 * What is undone with a savepoint is remembered in memory. SQLite would write it to a file in a folder for temporary ones as soon as
 * it is more than 64 KiB, which it is in every group of saves.
 */
export const inMemory = 2

/**
 * After how many pages of the log SQLite brings them into the file, which waits for the disk twice. A save writes some twenty,
 * mostly the same ones again and again, so that four times SQLite's own 1,000 leave less to be brought.
 */
export const checkpointPages = 4000

const wanted = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: blockingWaitMs,
  wal_autocheckpoint: checkpointPages,
  temp_store: inMemory,
}

/**
 * One connection to a SQLite file: WAL, every commit flushed to disk, foreign keys enforced. Times are stored
 * as ISO 8601 text of one fixed length in UTC, so that comparing the text compares the times. A file that is
 * not there yet is made for its owner only; SQLite gives the files beside it the same rights.
 *
 * @throws when a pragma does not hold, for example because the file system cannot do WAL
 */
export async function connectSqlite(file: string): Promise<SqlDriverAdapter> {
  const factory = new PrismaBetterSqlite3(
    { url: file, timeout: blockingWaitMs },
    { timestampFormat: 'iso8601' },
  )
  await makePrivateFile(file)
  const connection = await factory.connect()
  try {
    await untilFree(() =>
      connection.executeScript(
        `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = ${checkpointPages}; PRAGMA temp_store = ${inMemory};`,
      ),
    )
    for (const [pragma, value] of Object.entries(wanted)) {
      const found = await readPragma(connection, pragma)
      if (found !== value) {
        throw new Error(`SQLite runs with ${pragma} = ${found} on ${file}; Carrel needs ${value}.`)
      }
    }
    return connection
  } catch (error) {
    await connection.dispose()
    throw error
  }
}

async function makePrivateFile(file: string): Promise<void> {
  try {
    await (await open(file, 'ax', 0o600)).close()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

/** The value of one pragma on this connection. */
export async function readPragma(connection: SqlDriverAdapter, pragma: string): Promise<unknown> {
  const { rows } = await connection.queryRaw({ sql: `PRAGMA ${pragma}`, args: [], argTypes: [] })
  return rows[0]?.[0]
}

/** Repeats a statement that another connection's write stands in the way of, for as long as `patienceMs`. */
export async function untilFree<T>(work: () => Promise<T>, patienceMs = 15_000): Promise<T> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error
      await sleep(1 + Math.random() * 15)
    }
  }
}

function isBusy(error: unknown): boolean {
  if (isDriverAdapterError(error)) return error.cause.kind === 'SocketTimeout'
  return error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY')
}
