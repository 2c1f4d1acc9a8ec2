import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSqliteDatabase, type TestDatabase } from '#server/testing/test-database'
import { createLogFlush, type LogFlush } from './log-flush'
import { createSqliteAdapterFactory } from './sqlite-adapter'
import type { OpenStatements } from './statements/open-statements'
import { createSqliteStatements } from './statements/sqlite-statements'
import { createTurns, type NextTurn } from './turns'

let database: TestDatabase
let statements: OpenStatements
let nextTurn: NextTurn
/** Each flush that is waited for. */
let flushes: { resolve(): void; reject(error: Error): void }[]

beforeEach(async () => {
  database = await createSqliteDatabase()
  if (database.database.kind !== 'sqlite') throw new Error('this is no SQLite')
  const { file } = database.database
  flushes = []
  const real = createLogFlush(file)
  let settled = Promise.resolve()
  const log: LogFlush = {
    ...real,
    flush() {
      const own = new Promise<void>((resolve, reject) => flushes.push({ resolve, reject }))
      settled = own.catch(() => {})
      return own
    },
    settled: () => settled,
  }
  nextTurn = createTurns(log.check)
  statements = createSqliteStatements(file, { nextTurn, log, watch: undefined })
})
afterEach(async () => {
  await statements.close()
  await database.close()
})

const add = (id: string) =>
  statements.$executeRaw`
    INSERT INTO "User" (id, name, email, "createdAt") VALUES (${id}, ${id}, ${id}, ${new Date()})`

/** What has been said so far, without waiting for more. */
function outcomeOf(work: PromiseLike<unknown>): { said: string | null } {
  const outcome: { said: string | null } = { said: null }
  work.then(
    () => Object.assign(outcome, { said: 'done' }),
    (error: Error) => Object.assign(outcome, { said: error.message }),
  )
  return outcome
}

async function until(condition: () => boolean) {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}

test('who writes hears of it, and who reads is answered with it, when the disk has it', async () => {
  const first = outcomeOf(add('ana'))
  await until(() => flushes.length === 1)
  const read = outcomeOf(statements.$queryRaw`SELECT id FROM "User"`)
  // Another writes while the disk is waited for, and hears of it by itself.
  const second = outcomeOf(add('ben'))
  await until(() => flushes.length === 2)
  expect([first.said, read.said, second.said]).toEqual([null, null, null])
  flushes[0]?.resolve()
  await until(() => read.said !== null)
  expect([first.said, second.said]).toEqual(['done', null])
  flushes[1]?.resolve()
  await until(() => second.said !== null)
  expect(second.said).toBe('done')
})

test('a commit is never seen before its flush is there to be waited for', async () => {
  if (database.database.kind !== 'sqlite') throw new Error('this is no SQLite')
  const log = createLogFlush(database.database.file)
  let flushing = false
  const flush = async () => {
    flushing = true
    await log.flush()
  }
  // Whoever watches a statement holds up what comes behind it; in that gap others read.
  let read: PromiseLike<unknown> = Promise.resolve()
  const seenAt: boolean[] = []
  const watched = createSqliteStatements(database.database.file, {
    ...{ nextTurn, log: { ...log, flush } },
    async watch({ verb }, work) {
      const result = await work()
      if (verb === 'COMMIT') {
        read = watched.$queryRaw`SELECT id FROM "User"`
        seenAt.push(flushing)
      }
      return result
    },
  })
  await watched.$executeRaw`
    INSERT INTO "User" (id, name, email, "createdAt") VALUES ('ana', 'ana', 'ana', ${new Date()})`
  expect([await read, seenAt]).toEqual([[{ id: 'ana' }], [true]])
  await watched.close()
})

test('who wrote what the disk refuses hears so', async () => {
  const work = outcomeOf(add('ana'))
  await until(() => flushes.length === 1)
  flushes[0]?.reject(new Error('no disk'))
  await until(() => work.said !== null)
  expect(work.said).toBe('no disk')
})

test('after one flush that failed nothing begins any more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'carrel-flush-'))
  const file = join(folder, 'carrel.db')
  const log = createLogFlush(file)
  const turns = createTurns(log.check)
  ;(await turns())()
  await expect(log.flush()).rejects.toThrow('The disk did not take')
  // The log that is there now would be flushed without the part that failed.
  await writeFile(`${file}-wal`, '')
  await expect(log.flush()).rejects.toThrow('The disk did not take')
  await expect(turns()).rejects.toThrow('The disk did not take')
  await expect(turns()).rejects.toThrow('The disk did not take')
  await log.settled()

  const refused = createSqliteStatements(file, { nextTurn: turns, log, watch: undefined })
  await expect(refused.$transaction(async () => 1)).rejects.toThrow('The disk did not take')
  const prisma = await createSqliteAdapterFactory(file, turns).connect()
  await expect(prisma.startTransaction()).rejects.toThrow('The disk did not take')
  await prisma.dispose()
  await refused.close()
  await rm(folder, { recursive: true })
})
