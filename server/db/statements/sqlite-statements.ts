import { AsyncResource } from 'node:async_hooks'
import Database from 'better-sqlite3'
import { Prisma } from '#server/db/generated/sqlite/client'
import type { LogFlush } from '#server/db/log-flush'
import { blockingWaitMs, checkpointPages, inMemory, untilFree } from '#server/db/sqlite-connection'
import type { NextTurn } from '#server/db/turns'
import type { WatchStatement } from '#server/db/watch-statements'
import type { OpenStatements } from './open-statements'
import type { Queries, Statement } from './statements'
import { watchQueries } from './watch-queries'

/** How many transactions share one commit at most: what waits behind them should not wait long. */
const mostTogether = 64

interface Job {
  work(tx: Queries): Promise<unknown>
  resolve(value: unknown): void
  reject(error: unknown): void
}

/**
 * Statements on connections of their own to a SQLite file: one reads what is committed, one writes when it has its turn
 * among all that write in this process. A statement is prepared once.
 *
 * Transactions that wait at the same moment are committed together, each inside a savepoint of its own: the disk is
 * waited for once. The turn is over before that, so that others write meanwhile; nobody hears of success, and nobody who
 * reads is answered with what was committed, before the disk has it.
 */
export function createSqliteStatements(
  file: string,
  {
    nextTurn,
    log,
    watch,
  }: { nextTurn: NextTurn; log: LogFlush; watch: WatchStatement | undefined },
): OpenStatements {
  const reader = connect(file)
  reader.database.pragma('query_only = ON')
  const writer = connect(file)
  // The flush behind a commit does the rest.
  writer.database.pragma('synchronous = NORMAL')
  const tx = watchQueries({ ...writer.queries, isAlone: true }, watch)
  // The one that writes has in memory what it wrote, where the other has to find out anew after each commit; in a
  // transaction it sees what is not committed.
  const read: Queries['$queryRaw'] = async <T>(
    ...asked: Parameters<Queries['$queryRaw']>
  ): Promise<T> => {
    const rows = await (writer.database.inTransaction ? reader : writer).read<T>(...asked)
    await log.settled()
    return rows
  }
  const reads = watchQueries({ ...reader.queries, $queryRaw: read }, watch)
  const waiting: Job[] = []
  let isCalled = false

  function $transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      // What is seen of its statements belongs to the request that they are for.
      const own = watch ? AsyncResource.bind(work) : work
      waiting.push({ work: own, resolve: (value) => resolve(value as T), reject })
      callGroup()
    })
  }

  function callGroup() {
    if (isCalled || waiting.length === 0) return
    isCalled = true
    gather(0)
  }

  /** What has arrived by now had its chance to join; as long as more joins, so has what arrives meanwhile. */
  function gather(before: number) {
    const { length } = waiting
    if (length === before || length >= mostTogether) void takeTurn()
    else setImmediate(() => gather(length))
  }

  async function takeTurn() {
    let done = () => {}
    let refusal: { error: unknown } | undefined
    try {
      done = await nextTurn()
    } catch (error) {
      refusal = { error }
    }
    const group = waiting.splice(0, mostTogether)
    isCalled = false
    callGroup()
    if (refusal) for (const job of group) job.reject(refusal.error)
    else await commitTogether(group)
    done()
  }

  async function commitTogether(group: readonly Job[]): Promise<void> {
    const answers: (() => void)[] = []
    let isCommitting = false
    let flushed = Promise.resolve()
    try {
      await untilFree(() => seen('BEGIN', async () => writer.run('BEGIN IMMEDIATE')))
      for (const job of group) answers.push(await perform(job))
      isCommitting = true
      await seen('COMMIT', async () => {
        writer.run('COMMIT')
        // At once: whoever reads what was committed has this flush to wait for.
        flushed = log.flush()
      })
    } catch (error) {
      undo()
      // Whose fault it was shows when each is done by itself. Not after a commit: it may have been one.
      if (group.length > 1 && !isCommitting) for (const job of group) await commitTogether([job])
      else for (const job of group) job.reject(error)
      return
    }
    void answerWhenDurable(group, answers, flushed)
  }

  async function answerWhenDurable(
    group: readonly Job[],
    answers: readonly (() => void)[],
    flushed: Promise<void>,
  ) {
    try {
      await seen('FLUSH', () => flushed)
    } catch (error) {
      for (const job of group) job.reject(error)
      return
    }
    for (const answer of answers) answer()
  }

  /** Whatever comes of it, those who wait are answered. */
  function undo() {
    try {
      if (writer.database.inTransaction) writer.run('ROLLBACK')
    } catch {
      // The connection is closed, or the disk is gone: nothing was committed.
    }
  }

  const seen = (verb: string, work: () => Promise<void>) =>
    watch ? watch({ verb, table: null }, work) : work()

  /** One transaction of a group; what it answers is not said before all of them are durable. */
  async function perform(job: Job): Promise<() => void> {
    writer.run('SAVEPOINT job')
    try {
      const value = await job.work(tx)
      writer.run('RELEASE job')
      return () => job.resolve(value)
    } catch (error) {
      // SQLite has undone everything by itself, when the disk is full for example.
      if (!writer.database.inTransaction) throw error
      writer.run('ROLLBACK TO job')
      writer.run('RELEASE job')
      return () => job.reject(error)
    }
  }

  return {
    $queryRaw: reads.$queryRaw,
    $executeRaw: (statement, ...values) =>
      $transaction(async (tx) => await tx.$executeRaw(statement, ...values)),
    $transaction,
    async close() {
      await log.close()
      reader.database.close()
      writer.database.close()
    },
  }
}

interface Prepared {
  statement: Database.Statement<unknown[], unknown[]>
  /** Null when it gives no rows. */
  read: ((values: unknown[]) => unknown) | null
}

/** How many statements stay prepared: more than there are, as long as no text is made of values. */
const mostPrepared = 200

function connect(file: string) {
  const database = new Database(file, { timeout: blockingWaitMs })
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma(`wal_autocheckpoint = ${checkpointPages}`)
  database.pragma(`temp_store = ${inMemory}`)
  const known = new Map<string, Prepared>()
  const plain = new WeakMap<TemplateStringsArray, Prepared>()

  function prepare(text: string): Prepared {
    const found = known.get(text)
    if (found) return found
    const statement = database.prepare<unknown[], unknown[]>(text)
    const read = statement.reader ? rowReader(statement.columns()) : null
    if (read) statement.raw()
    const prepared = { statement, read }
    if (known.size >= mostPrepared) known.clear()
    known.set(text, prepared)
    return prepared
  }

  /** Most statements are the same text each time, which then need not be put together to be found. */
  function find(
    statement: TemplateStringsArray | Statement,
    values: unknown[],
  ): { prepared: Prepared; values: unknown[] } {
    if ('sql' in statement) return { prepared: prepare(statement.sql), values: statement.values }
    if (values.some(isPiece)) {
      return find(Prisma.sql(statement, ...values), [])
    }
    let prepared = plain.get(statement)
    if (!prepared) {
      prepared = prepare(statement.join('?'))
      plain.set(statement, prepared)
    }
    return { prepared, values }
  }

  /** @throws when it would write, which is for transactions */
  const read: Queries['$queryRaw'] = async <T>(
    statement: TemplateStringsArray | Statement,
    ...given: unknown[]
  ) => {
    const { prepared, values } = find(statement, given)
    if (!prepared.statement.readonly) throw new Error('Only a transaction writes.')
    return all(prepared, values.map(toSqlite)) as T
  }

  const queries: Queries = {
    async $queryRaw<T>(statement: TemplateStringsArray | Statement, ...given: unknown[]) {
      const { prepared, values } = find(statement, given)
      return all(prepared, values.map(toSqlite)) as T
    },
    async $executeRaw(statement, ...given) {
      const { prepared, values } = find(statement, given)
      return prepared.statement.run(values.map(toSqlite)).changes
    },
  }
  return { database, run: (text: string) => void prepare(text).statement.run(), queries, read }
}

/** Whether a value is text of the statement itself. */
function isPiece(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'strings' in value
}

function all({ statement, read }: Prepared, values: unknown[]): unknown[] {
  if (read) return statement.all(values).map(read)
  statement.run(values)
  return []
}

/**
 * Makes an object out of a row. Of forty columns that are set one by one V8 makes a dictionary, which costs more than finding the
 * row; so each statement has a literal of its own.
 */
function rowReader(columns: readonly Database.ColumnDefinition[]): Prepared['read'] {
  const readers = columns.map(({ type }) => readerOf(type))
  const fields = columns.map(
    ({ name }, at) => `${JSON.stringify(name)}: readers[${at}](row[${at}])`,
  )
  const make = new Function('readers', 'row', `return { ${fields.join(', ')} }`)
  return (row) => make(readers, row)
}

/** As Prisma writes them: times are text of one length in UTC, which compares as the times do. */
function toSqlite(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00')
  return typeof value === 'boolean' ? Number(value) : (value ?? null)
}

/** What a column's declared type makes of a value; a computed value has no type and stays as it is. */
function readerOf(type: string | null): (value: unknown) => unknown {
  switch (type?.toUpperCase()) {
    case 'DATETIME':
      return (value) => (value === null ? null : new Date(value as string | number))
    case 'BIGINT':
      return (value) => (value === null ? null : BigInt(value as number))
    case 'BOOLEAN':
      return (value) => (value === null ? null : value === 1)
    default:
      return (value) => value
  }
}
