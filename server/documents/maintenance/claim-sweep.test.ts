import { afterEach, beforeEach, expect, it } from 'vitest'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { createTestClock, type TestClock } from '#server/testing/test-clock'
import type { TestDatabase } from '#server/testing/test-database'
import { claimSweep } from './claim-sweep'

const hour = 3_600_000

onBothDatabases((create) => {
  let test: TestDatabase
  let clock: TestClock
  let instances: TestDatabase['db'][]

  beforeEach(async () => {
    test = await create()
    clock = createTestClock()
    instances = [test.db, test.openAnother(), test.openAnother()]
  })
  afterEach(() => test.close())

  /** How many of the instances get the turn when all ask. */
  const turns = async () => {
    const claims = instances.map((db) => claimSweep({ db, clock }, hour))
    return (await Promise.all(claims)).filter((got) => got).length
  }

  it('gives one of several instances the turn, the first time and once in each period', async () => {
    expect(await turns()).toBe(1)
    expect(await turns()).toBe(0)
    clock.pass(hour - 1)
    expect(await turns()).toBe(0)
    clock.pass(1)
    expect(await turns()).toBe(1)
    clock.pass(5 * hour)
    expect(await turns()).toBe(1)
    expect(await turns()).toBe(0)
  })
})
