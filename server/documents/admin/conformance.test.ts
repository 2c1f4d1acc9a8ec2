import { afterEach, beforeEach, expect, it } from 'vitest'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { conformanceReport, lastConformance, recordConformance } from './conformance'

let portal: TestPortal
beforeEach(async () => {
  portal = await openTestPortal()
})
afterEach(() => portal.close())

const run = { suite: '2019', configuration: 'everything on', passed: 130, failed: 1, skipped: 2 }
const report = (changes = {}) => ({
  ...{ at: portal.clock.now().toISOString(), build: 'abc', runs: [run] },
  ...changes,
})

it('shows the last report, and none before there is one, to admins only', async () => {
  const admin = await addUser(portal, 'Root', 'admin')
  const ana = await addUser(portal, 'Ana')
  expect(await lastConformance(portal, admin)).toBeNull()
  await recordConformance(portal, admin, report({ build: 'old' }))
  await recordConformance(portal, admin, report())
  expect(await lastConformance(portal, admin)).toEqual(report())
  expect(portal.audited.at(-1)).toMatchObject({
    ...{ action: 'conformance.record', detail: { build: 'abc', passed: 130, failed: 1 } },
  })
  const forbidden = { code: 'forbidden' }
  await expect(lastConformance(portal, ana)).rejects.toMatchObject(forbidden)
  await expect(recordConformance(portal, ana, report())).rejects.toMatchObject(forbidden)
})

it('takes no report of the future, and none that is none', async () => {
  const admin = await addUser(portal, 'Root', 'admin')
  const at = new Date(portal.clock.now().getTime() + 3_600_000).toISOString()
  await expect(recordConformance(portal, admin, report({ at }))).rejects.toMatchObject({
    ...{ code: 'invalid' },
  })
  expect(conformanceReport.safeParse(report({ runs: [] })).success).toBe(false)
  expect(conformanceReport.safeParse(report({ runs: [{ ...run, passed: -1 }] })).success).toBe(
    false,
  )
})
