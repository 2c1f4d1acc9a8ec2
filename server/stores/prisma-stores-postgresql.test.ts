import { afterAll, beforeAll, describe } from 'vitest'
import { postgresIsOff, type TestPostgres } from '#server/testing/postgres'
import { createStoreWorld } from '#server/testing/store-world'
import { createPostgresDatabase, startMigratedPostgres } from '#server/testing/test-database'
import { describeContract } from '#server/wopi/contract/contract'
import { describeRaces } from '#server/wopi/contract/races-contract'

describe.skipIf(postgresIsOff)('on PostgreSQL:', () => {
  let server: TestPostgres
  beforeAll(async () => {
    server = await startMigratedPostgres()
  })
  afterAll(() => server.stop())

  const createWorld = async () => createStoreWorld(await createPostgresDatabase(server))
  describeContract(createWorld)
  describeRaces(createWorld, 80)
})
