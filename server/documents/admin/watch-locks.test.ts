import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Viewer } from '#server/documents/portal'
import { addDocument, addGrant, addVersion, holderOf } from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { createLockWatch } from './watch-locks'

onBothDatabases((create) => {
  let portal: TestPortal
  let root: Viewer
  let ana: Viewer

  beforeEach(async () => {
    portal = await openTestPortal(await create())
    root = await addUser(portal, 'Root', 'admin')
    ana = await addUser(portal, 'Ana')
  })
  afterEach(() => portal.close())

  it('whoever watches the locks is told when one is taken, refreshed, saved under, runs out', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.txt')
    const other = await addDocument(portal, ana, 'List.txt')
    const grant = await addGrant(portal, ana, id)
    const changed = vi.fn()
    const asked = vi.spyOn(portal.db.lock, 'aggregate')
    const leave = createLockWatch(portal, 5).watch(root, changed)
    const told = async (what: () => unknown) => {
      const before = asked.mock.calls.length
      // What it was compared with is known, before it changes.
      await expect.poll(() => asked.mock.calls.length).toBeGreaterThan(before + 1)
      const count = changed.mock.calls.length
      await what()
      await expect.poll(() => changed.mock.calls.length).toBeGreaterThan(count)
    }
    await told(() => portal.locks.acquire(id, 'x', holderOf(ana, grant)))
    portal.clock.advance(1000)
    await told(() => portal.locks.refresh(id, 'x'))
    await told(() => addVersion(portal, ana, other.id, 'more'))
    await told(() => portal.clock.advance(31 * 60_000))
    leave()
    const calls = asked.mock.calls.length
    await new Promise((resolve) => setTimeout(resolve, 60))
    // The look that was under way may have begun another.
    expect(asked.mock.calls.length).toBeLessThanOrEqual(calls + 1)
  })

  it('many watch at the price of one, and only admins', async () => {
    const asked = vi.spyOn(portal.db.lock, 'aggregate')
    const locks = createLockWatch(portal, 60_000)
    const leave = Array.from({ length: 20 }, () => locks.watch(root, () => undefined))
    await expect.poll(() => asked.mock.calls.length).toBe(1)
    for (const each of leave) each()
    expect(() => locks.watch(ana, () => undefined)).toThrow('admin')
  })
})
