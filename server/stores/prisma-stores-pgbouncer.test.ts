import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '#server/db/migrate'
import { pgbouncerIsOff, startPgbouncer, type TestPgbouncer } from '#server/testing/pgbouncer'
import { postgresIsOff, type TestPostgres } from '#server/testing/postgres'
import { createStoreWorld } from '#server/testing/store-world'
import { createPostgresDatabase, startMigratedPostgres } from '#server/testing/test-database'
import { describeContract } from '#server/wopi/contract/contract'
import { describeRaces } from '#server/wopi/contract/races-contract'

describe.skipIf(postgresIsOff || pgbouncerIsOff)('on PostgreSQL behind PgBouncer:', () => {
  let server: TestPostgres
  let bouncer: TestPgbouncer
  beforeAll(async () => {
    server = await startMigratedPostgres()
    bouncer = await startPgbouncer(await server.createDatabase())
  })
  afterAll(async () => {
    await bouncer?.stop()
    await server?.stop()
  })

  const createWorld = async () =>
    createStoreWorld(await createPostgresDatabase(server, bouncer.through))
  describeContract(createWorld)
  describeRaces(createWorld, 40)

  test('instances that start together migrate once', async () => {
    const url = bouncer.through(await server.createDatabase())
    const applied = await Promise.all(
      Array.from({ length: 4 }, () => migrate({ kind: 'postgresql', url })),
    )
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
    expect(await migrate({ kind: 'postgresql', url })).toEqual([])
  })

  test('a transaction that is cut off gives its locks back', async () => {
    const test = await createPostgresDatabase(server, bouncer.through)
    const timeout = await test.db.$transaction(
      (tx) => tx.$queryRaw`SELECT current_setting('idle_in_transaction_session_timeout') AS value`,
    )
    expect(timeout).toEqual([{ value: '30s' }])
    const outside = await test.db.$queryRaw`
      SELECT current_setting('idle_in_transaction_session_timeout') AS value`
    expect(outside).toEqual([{ value: '0' }])
    await test.close()
  })
})
