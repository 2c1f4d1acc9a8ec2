import { describe } from 'vitest'
import { createStoreWorld } from '#server/testing/store-world'
import { createSqliteDatabase } from '#server/testing/test-database'
import { createTwoProcessWorld } from '#server/testing/two-processes'
import { describeContract } from '#server/wopi/contract/contract'
import { describeRaces } from '#server/wopi/contract/races-contract'

describe('on SQLite:', () => {
  const createWorld = async () => createStoreWorld(await createSqliteDatabase())
  describeContract(createWorld)
  describe('through two connections', () => describeRaces(createWorld, 40))
  describe('from two processes', () => describeRaces(createTwoProcessWorld, 40))
})
