import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils'
import { connectSqlite, untilFree } from './sqlite-connection'
import { createTurns, type NextTurn } from './turns'

/**
 * Prisma's way to a SQLite file. Prisma's own adapter has one connection, on which a statement from outside
 * runs in the middle of somebody's open transaction, is undone with it, and sees what is not yet committed.
 * Here every write waits for its turn, transactions take the write lock when they begin (never half-way,
 * where SQLite would have to refuse), and reads have a connection of their own, which shows committed data.
 *
 * @param nextTurn of all that write to the file in this process
 */
export function createSqliteAdapterFactory(
  file: string,
  nextTurn: NextTurn = createTurns(),
): SqlDriverAdapterFactory {
  return {
    provider: 'sqlite',
    adapterName: '@prisma/adapter-better-sqlite3',
    async connect() {
      const writer = await connectSqlite(file)
      try {
        const reader = await connectSqlite(file)
        await reader.executeScript('PRAGMA query_only = ON')
        return createAdapter(writer, reader, nextTurn)
      } catch (error) {
        await writer.dispose()
        throw error
      }
    },
  }
}

function createAdapter(
  writer: SqlDriverAdapter,
  reader: SqlDriverAdapter,
  nextTurn: NextTurn,
): SqlDriverAdapter {
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    const done = await nextTurn()
    try {
      return await untilFree(work)
    } finally {
      done()
    }
  }

  return {
    provider: 'sqlite',
    adapterName: writer.adapterName,
    queryRaw: (query) =>
      isRead(query) ? untilFree(() => reader.queryRaw(query)) : alone(() => writer.queryRaw(query)),
    executeRaw: (query) => alone(() => writer.executeRaw(query)),
    executeScript: (script) => alone(() => writer.executeScript(script)),
    async startTransaction() {
      const done = await nextTurn()
      try {
        await untilFree(() => writer.executeScript('BEGIN IMMEDIATE'))
        return createTransaction(writer, done)
      } catch (error) {
        done()
        throw error
      }
    },
    async dispose() {
      await reader.dispose()
      await writer.dispose()
    },
  }
}

/** The transaction that `writer` is in. However it ends, the connection is out of it before `done`. */
function createTransaction(writer: SqlDriverAdapter, done: () => void): Transaction {
  async function end(statement: 'COMMIT' | 'ROLLBACK') {
    try {
      await writer.executeScript(statement)
    } finally {
      done()
    }
  }
  return {
    provider: 'sqlite',
    adapterName: writer.adapterName,
    options: { usePhantomQuery: true },
    queryRaw: async (query) => writer.queryRaw(query),
    executeRaw: async (query) => writer.executeRaw(query),
    async commit() {
      try {
        await writer.executeScript('COMMIT')
      } catch (error) {
        // A commit that SQLite refuses (a full disk, a broken reference) leaves the transaction open.
        await end('ROLLBACK').catch(ignoreAlreadyRolledBack)
        throw error
      }
      done()
    },
    rollback: () => end('ROLLBACK').catch(ignoreAlreadyRolledBack),
    createSavepoint: async (name) => writer.executeScript(`SAVEPOINT ${name}`),
    rollbackToSavepoint: async (name) => writer.executeScript(`ROLLBACK TO ${name}`),
    releaseSavepoint: async (name) => writer.executeScript(`RELEASE SAVEPOINT ${name}`),
  }
}

/** SQLite rolls back by itself when, for example, the disk is full. */
function ignoreAlreadyRolledBack(error: unknown) {
  if (!(error instanceof Error && /no transaction is active/.test(JSON.stringify(error.cause)))) {
    throw error
  }
}

function isRead(query: SqlQuery): boolean {
  return /^\s*SELECT\b/i.test(query.sql)
}
