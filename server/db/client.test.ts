import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { postgresIsOff } from '#server/testing/postgres'
import {
  createPostgresDatabase,
  createSqliteDatabase,
  startMigratedPostgres,
  type TestDatabase,
} from '#server/testing/test-database'

onBothDatabases((create) => {
  let own: TestDatabase
  beforeEach(async () => {
    own = await create()
  })
  afterEach(() => own.close())

  const user = (id: string, createdAt = new Date(0)) => ({
    id,
    name: id,
    email: `${id}@example.org`,
    createdAt,
  })
  const ids = async () =>
    (await own.db.user.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)

  test('a write from outside is not undone with somebody else’s transaction', async () => {
    const { db } = own
    let outside: Promise<unknown> = Promise.resolve()
    const undone = db.$transaction(async (tx) => {
      await tx.user.create({ data: user('inside') })
      // Prisma sends nothing until somebody asks for the result.
      outside = db.user.create({ data: user('outside') }).then(() => {})
      await pause(50)
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
    await outside
    expect(await ids()).toEqual(['outside'])
  })

  test('a read from outside sees what is committed, and does not wait', async () => {
    const { db } = own
    await db.$transaction(async (tx) => {
      await tx.user.create({ data: user('inside') })
      expect(await ids()).toEqual([])
      expect(await db.$queryRaw`SELECT id FROM "User"`).toEqual([])
      expect(await tx.user.count()).toBe(1)
    })
    expect(await ids()).toEqual(['inside'])
  })

  test('many transactions at once each have their turn', async () => {
    const another = own.openAnother()
    await own.db.setting.create({ data: { key: 'n', value: '0', updatedAt: new Date() } })
    const increment = (index: number) =>
      (index % 2 ? own.db : another).$transaction(async (tx) => {
        const [row] = await tx.setting.updateManyAndReturn({
          where: { key: 'n' },
          data: { updatedAt: new Date() },
        })
        await tx.setting.update({
          where: { key: 'n' },
          data: { value: String(Number(row?.value) + 1) },
        })
      })
    await Promise.all(Array.from({ length: 60 }, (_, index) => increment(index)))
    expect(await own.db.setting.findUnique({ where: { key: 'n' } })).toMatchObject({
      value: '60',
    })
  })

  test('a transaction that fails to commit leaves the connection usable', async () => {
    const { db } = own
    const broken = db.$transaction(async (tx) => {
      if (own.database.kind === 'sqlite') await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`
      await tx.session.create({
        data: {
          id: 's',
          userId: 'nobody',
          createdAt: new Date(),
          expiresAt: new Date(),
          lastSeenAt: new Date(),
          userAgent: '',
        },
      })
    })
    await expect(broken).rejects.toThrow()
    await db.$transaction((tx) => tx.user.create({ data: user('next') }))
    expect(await ids()).toEqual(['next'])
    expect(await db.session.count()).toBe(0)
  })

  test('what refers to nothing is refused', async () => {
    const orphan = own.db.account.create({
      data: { provider: 'p', providerAccountId: 'a', userId: 'nobody', createdAt: new Date() },
    })
    await expect(orphan).rejects.toMatchObject({ code: 'P2003' })
  })

  test('times compare and sort by when they were, to the millisecond', async () => {
    const { db } = own
    const times = [
      '1969-12-31T23:59:59.999Z',
      '1999-12-31T23:59:59.999Z',
      '2026-01-01T09:59:59.999Z',
      '2026-01-01T10:00:00.000Z',
      '2026-01-01T10:00:00.001Z',
      '2026-01-01T10:00:00.010Z',
      '2026-01-01T10:00:00.100Z',
      '2026-01-01T12:30:00+02:00', // between the lines: 10:30 UTC
      '2026-03-29T01:30:00.000Z',
      '9999-12-31T23:59:59.999Z',
    ].map((text) => new Date(text))
    const shuffled = [3, 7, 0, 9, 4, 1, 8, 5, 2, 6].map((index) => times[index] ?? new Date(NaN))
    await db.user.createMany({ data: shuffled.map((at, index) => user(`u${index}`, at)) })

    const sorted = await db.user.findMany({ orderBy: { createdAt: 'asc' } })
    expect(sorted.map(({ createdAt }) => createdAt)).toEqual(times)
    for (const [index, at] of times.entries()) {
      const count = (createdAt: object) => db.user.count({ where: { createdAt } })
      expect(await count({ lt: at })).toBe(index)
      expect(await count({ lte: at })).toBe(index + 1)
      expect(await count({ gt: at })).toBe(times.length - index - 1)
      expect(await count({ equals: at })).toBe(1)
    }
    const raw = await db.$queryRaw<{ createdAt: Date }[]>`
      SELECT "createdAt" FROM "User" ORDER BY "createdAt"`
    expect(raw.map(({ createdAt }) => createdAt)).toEqual(times)
    expect(await db.user.aggregate({ _max: { createdAt: true } })).toEqual({
      _max: { createdAt: times.at(-1) },
    })
  })

  test('numbers larger than JavaScript counts exactly come back exactly', async () => {
    const { db } = own
    await db.user.create({ data: user('ana') })
    const largest = 2n ** 63n - 1n
    await db.document.create({
      data: {
        id: 'doc',
        name: 'doc',
        nameKey: 'doc',
        extension: '',
        ownerId: 'ana',
        headNumber: 1,
        size: 2n ** 53n + 1n,
        contentModifiedAt: largest,
        createdAt: new Date(),
      },
    })
    expect(await db.document.findFirst()).toMatchObject({
      size: 2n ** 53n + 1n,
      contentModifiedAt: largest,
    })
  })
})

describe.skipIf(postgresIsOff)('when PostgreSQL restarts', () => {
  test('what was under way fails, and the next query works', { timeout: 60_000 }, async () => {
    const server = await startMigratedPostgres()
    const own = await createPostgresDatabase(server)
    const setting = (key: string) => ({ key, value: '', updatedAt: new Date() })
    try {
      await own.db.setting.count()
      const broken = own.db.$transaction(async (tx) => {
        await tx.setting.create({ data: setting('lost') })
        await server.dropConnections()
        await tx.setting.create({ data: setting('lost too') })
      })
      await expect(broken).rejects.toThrow()
      await server.dropConnections()
      await pause(100)
      await own.db.setting.create({ data: setting('kept') })
      expect(await own.db.setting.findMany({ select: { key: true } })).toEqual([{ key: 'kept' }])
    } finally {
      await own.close()
      await server.stop()
    }
  })
})

describe('the SQLite connections', () => {
  let own: TestDatabase
  beforeEach(async () => {
    own = await createSqliteDatabase()
  })
  afterEach(() => own.close())

  test('that Prisma writes and reads with are in WAL, flush every commit and enforce references', async () => {
    const { db } = own
    const expected = [{ journal_mode: 'wal', synchronous: 2, foreign_keys: 1 }]
    // The read connection has these: a plain SELECT goes there. A transaction runs on the one that writes.
    const ask = (on: Pick<typeof db, '$queryRaw'>) => on.$queryRaw`
      SELECT journal_mode, CAST(synchronous AS INTEGER) AS synchronous,
             CAST(foreign_keys AS INTEGER) AS foreign_keys
        FROM pragma_journal_mode, pragma_synchronous, pragma_foreign_keys`
    expect(numbers(await ask(db))).toEqual(expected)
    expect(numbers(await db.$transaction((tx) => ask(tx)))).toEqual(expected)
    const readOnly = (on: Pick<typeof db, '$queryRaw'>) =>
      on.$queryRaw`SELECT CAST(query_only AS INTEGER) AS query_only FROM pragma_query_only`
    expect(numbers(await readOnly(db))).toEqual([{ query_only: 1 }])
    expect(numbers(await db.$transaction((tx) => readOnly(tx)))).toEqual([{ query_only: 0 }])
  })

  test('wait for another instance’s transaction without stopping the process', async () => {
    const another = own.openAnother()
    await another.user.count()
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 5)
    const order: string[] = []
    let begin = () => {}
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    await Promise.all([
      own.db.$transaction(async (tx) => {
        await tx.setting.create({ data: { key: 'a', value: '', updatedAt: new Date() } })
        begin()
        await pause(500)
        order.push('first')
      }),
      begun.then(async () => {
        await another.setting.create({ data: { key: 'b', value: '', updatedAt: new Date() } })
        order.push('second')
      }),
    ])
    clearInterval(timer)
    expect(order).toEqual(['first', 'second'])
    expect(turns).toBeGreaterThan(2)
  })
})

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Raw numbers may come as BigInt. */
function numbers(rows: unknown): unknown {
  return JSON.parse(
    JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? Number(value) : value)),
  )
}
