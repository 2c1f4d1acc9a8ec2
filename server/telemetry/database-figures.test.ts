import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkOutDocument } from '#server/documents/check-out-document'
import { sweep } from '#server/documents/maintenance/sweep'
import type { Viewer } from '#server/documents/portal'
import { addDocument, addGrant, addRejected } from '#server/testing/document-fixtures'
import { lockInEditor } from '#server/testing/held'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { createDatabaseFigures } from './database-figures'

onBothDatabases((create) => {
  let portal: TestPortal
  let ana: Viewer
  beforeEach(async () => {
    portal = await openTestPortal(await create())
    ana = await addUser(portal, 'Ana')
  })
  afterEach(() => portal.close())

  test('counts what is held, waits and is alive, and nothing that is over', async () => {
    const [one, two] = [
      await addDocument(portal, ana, 'One.txt'),
      await addDocument(portal, ana, 'Two.txt'),
    ]
    await lockInEditor(portal, one.id, ana)
    await checkOutDocument(portal, ana, { documentId: two.id })
    await addGrant(portal, ana, one.id, 1000)
    await addGrant(portal, ana, one.id)
    const revoked = { id: await addGrant(portal, ana, one.id) }
    await portal.db.grant.update({ where: revoked, data: { revokedAt: portal.clock.now() } })
    await addRejected(portal, ana, one.id, 'waits')
    await addRejected(portal, ana, one.id, 'settled')
    await portal.db.rejectedSave.updateMany({
      where: { grantId: 'grant-settled' },
      data: { resolvedAt: portal.clock.now() },
    })
    expect(await createDatabaseFigures(portal)()).toEqual({
      ...{ locksHeld: { wopi: 1, checkout: 1 }, rejectedSavesWaiting: 1, grantsAlive: 2 },
      ...{ textsWaiting: 2, lastSweep: null },
    })
    portal.clock.advance(2 * 60 * 60 * 1000)
    await sweep(portal)
    expect(await createDatabaseFigures(portal)()).toMatchObject({
      ...{ locksHeld: { wopi: 0, checkout: 1 }, rejectedSavesWaiting: 1, grantsAlive: 1 },
      lastSweep: { at: portal.clock.now() },
    })
  })

  test('asks the database once for many who ask', async () => {
    let asked = 0
    const count = portal.db.lock.count.bind(portal.db.lock)
    const lock = {
      ...portal.db.lock,
      count: (...args: Parameters<typeof count>) => {
        asked += 1
        return count(...args)
      },
    }
    const db = new Proxy(portal.db, {
      get: (target, key) => (key === 'lock' ? lock : Reflect.get(target, key)),
    })
    const figures = createDatabaseFigures({ db, clock: portal.clock })
    await Promise.all(Array.from({ length: 50 }, () => figures()))
    expect(asked).toBe(2)
  })
})
