import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDb } from '#server/db/client'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { createSqliteDatabase, type TestDatabase } from '#server/testing/test-database'
import { statementsOf } from './statements'

const at = new Date('2026-02-03T04:05:06.789Z')

onBothDatabases((create) => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await create()
  })
  afterEach(() => database.close())

  const user = (id: string) => ({ id, name: id, email: `${id}@example.org`, createdAt: at })
  const names = async () =>
    (await database.db.user.findMany({ orderBy: { id: 'asc' } })).map(({ name }) => name)

  test('values come and go as Prisma writes and reads them', async () => {
    const { db } = database
    const statements = statementsOf(db)
    await db.user.create({ data: { ...user('ana'), usedBytes: 2n ** 50n, disabledAt: at } })
    const select = (on: typeof statements | typeof db) => on.$queryRaw<object[]>`
      SELECT id, "createdAt", "disabledAt", "usedBytes", "quotaBytes" FROM "User" WHERE "createdAt" = ${at}`
    const [row] = await select(statements)
    expect(row).toEqual({
      ...{ id: 'ana', createdAt: at, disabledAt: at },
      ...{ usedBytes: 2n ** 50n, quotaBytes: null },
    })
    expect(await select(db)).toEqual([row])

    const later = new Date(at.getTime() + 1)
    const changed = await statements.$executeRaw`
      UPDATE "User" SET "quotaBytes" = ${5n}, "disabledAt" = ${later}, "lastSeenAt" = ${null}`
    expect(changed).toBe(1)
    expect(await db.user.findFirst()).toMatchObject({ quotaBytes: 5n, disabledAt: later })

    const bytes = Buffer.from([0, 1, 254, 255])
    await statements.$executeRaw`
      INSERT INTO "InlineBlob" (key, "storedAt", bytes) VALUES ('k', ${at}, ${bytes})`
    const [blob] = await statements.$queryRaw<{ bytes: Buffer }[]>`SELECT bytes FROM "InlineBlob"`
    expect(Buffer.compare(blob?.bytes ?? Buffer.of(), bytes)).toBe(0)
  })

  test('of transactions at the same moment, one that fails takes nothing of the others away', async () => {
    const statements = statementsOf(database.db)
    const add = (id: string, then: () => void = () => {}) =>
      statements.$transaction(async (tx) => {
        await tx.$executeRaw`
          INSERT INTO "User" (id, name, email, "createdAt")
          VALUES (${id}, ${id}, ${`${id}@example.org`}, ${at})`
        then()
        return id
      })
    const outcomes = await Promise.allSettled([
      add('ana'),
      add('ben', () => {
        throw new Error('changed my mind')
      }),
      add('cem'),
      add('ana'),
    ])
    const [first, second, third, twin] = outcomes.map(({ status }) => status)
    expect([second, third, [first, twin].sort()]).toEqual([
      ...['rejected', 'fulfilled', ['fulfilled', 'rejected']],
    ])
    expect(await names()).toEqual(['ana', 'cem'])
  })

  test('who reads while a transaction goes on sees what is committed, and then all of it', async () => {
    const statements = statementsOf(database.db)
    const count = async () => {
      const rows = await statements.$queryRaw<unknown[]>`SELECT id FROM "User"`
      return rows.length
    }
    const meanwhile = await statements.$transaction(async (tx) => {
      await tx.$executeRaw`
        INSERT INTO "User" (id, name, email, "createdAt") VALUES ('ana', 'ana', 'ana@example.org', ${at})`
      return await count()
    })
    expect([meanwhile, await count()]).toEqual([0, 1])
  })

  test('they take turns with transactions of Prisma', async () => {
    const { db } = database
    const statements = statementsOf(db)
    await db.user.create({ data: user('ana') })
    const more = async (on: Pick<typeof statements, '$queryRaw' | '$executeRaw'>) => {
      const [row] = await on.$queryRaw<{ usedBytes: bigint }[]>`
        UPDATE "User" SET "usedBytes" = "usedBytes" + 1 RETURNING "usedBytes"`
      return row?.usedBytes
    }
    const done = await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        turn % 2 === 0 ? db.$transaction(more) : statements.$transaction(more),
      ),
    )
    expect(new Set(done).size).toBe(20)
    expect((await db.user.findFirst())?.usedBytes).toBe(20n)
  })

  test('every statement is seen by who watches', async () => {
    const seen: string[] = []
    const watched = openDb(database.database, async ({ verb, table }, work) => {
      seen.push(table === null ? verb : `${verb} ${table}`)
      return await work()
    })
    const statements = statementsOf(watched)
    await statements.$queryRaw`SELECT id FROM "User"`
    await statements.$transaction(async (tx) => await tx.$executeRaw`DELETE FROM "Mail"`)
    expect(seen.filter((said) => !['BEGIN', 'COMMIT', 'FLUSH'].includes(said))).toEqual([
      ...['SELECT User', 'DELETE Mail'],
    ])
    await watched.$disconnect()
  })
})

test('on SQLite, what reads outside of a transaction cannot write', async () => {
  const database = await createSqliteDatabase()
  const statements = statementsOf(database.db)
  await database.db.user.create({
    data: { id: 'ana', name: 'ana', email: 'ana@example.org', createdAt: at },
  })
  const writes = async () => await statements.$queryRaw`DELETE FROM "User" RETURNING id`
  await expect(writes()).rejects.toThrow('Only a transaction writes')
  expect(await database.db.user.count()).toBe(1)
  await database.close()
})

test('what is in a transaction of Prisma has no statements of its own', async () => {
  expect(() => statementsOf({})).toThrow('openDb')
})
