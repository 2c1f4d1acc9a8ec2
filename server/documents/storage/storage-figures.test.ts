import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fillDatabase } from '#bench/fill/fill-database'
import { storageUsage } from '#server/documents/admin/storage-usage'
import type { Viewer } from '#server/documents/portal'
import { addDocument } from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import type { TestDatabase } from '#server/testing/test-database'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { countStorage, readStorageFigures } from './storage-figures'

onBothDatabases((create) => {
  let database: TestDatabase
  let portal: TestPortal
  let root: Viewer
  beforeEach(async () => {
    database = await create()
    portal = await openTestPortal(database)
  })
  afterEach(() => portal.close())

  /** As if there had been so many documents, and counting them had taken ten seconds. */
  async function remember(documents: number) {
    const { at, ...figures } = await countStorage(portal)
    const value = JSON.stringify({ tookMs: 10_000, figures: { ...figures, documents } })
    await portal.db.setting.update({
      where: { key: 'storage-figures' },
      data: { value, updatedAt: at },
    })
  }

  it('counts in slices what one statement would', async () => {
    await fillDatabase(database.database, portal.blobs, { documents: 1200, longestHistory: 30 })
    const counted = await countStorage(portal)
    const all = await portal.db.version.aggregate({ _count: true, _sum: { size: true } })
    expect(counted.versions).toEqual({ count: all._count, bytes: Number(all._sum.size) })
    expect(counted.documents).toBe(1200)
    expect(counted.inTrash).toBe(
      await portal.db.document.count({ where: { trashedAt: { not: null } } }),
    )
    expect(counted.byType.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(counted.versions.bytes)
    expect(counted.byOwner[0]).toMatchObject({ key: 'bench-u-00000001', documents: 600 })
  })

  it('is as it is now where there is little, and as it was, with when, where there is much', async () => {
    root = await addUser(portal, 'Root', 'admin')
    await addDocument(portal, root, 'Plan.txt')
    await remember(5000)
    await addDocument(portal, root, 'List.txt')
    expect(await storageUsage(portal, root)).toMatchObject({ documents: 2, asOf: null })
    const at = portal.clock.now()
    await remember(5001)
    portal.clock.advance(999_000)
    expect(await storageUsage(portal, root)).toMatchObject({ documents: 5001, asOf: at })
    // A hundred times as long ago as it takes: it is counted anew, for whoever asks next.
    portal.clock.advance(1000)
    expect(await storageUsage(portal, root)).toMatchObject({ documents: 5001, asOf: at })
    await vi.waitFor(
      async () =>
        expect(await storageUsage(portal, root)).toMatchObject({ documents: 2, asOf: null }),
      { timeout: 30_000 },
    )
  })

  it('says that there is nothing yet while it is counted for the first time', async () => {
    root = await addUser(portal, 'Root', 'admin')
    const { db } = portal
    const slow = { ...portal, db: Object.create(db, { $queryRaw: { value: stalled } }) }
    let go = () => {}
    const gate = new Promise<void>((resolve) => {
      go = resolve
    })
    async function stalled(...given: Parameters<typeof db.$queryRaw>) {
      await gate
      return await db.$queryRaw(...given)
    }
    const first = countStorage(slow)
    expect(await storageUsage(slow, root)).toBeNull()
    expect(countStorage(slow)).toBe(first)
    go()
    expect(await first).toMatchObject({ documents: 0 })
    expect(await readStorageFigures(slow)).toMatchObject({ documents: 0 })
  })

  it('the sweep finds whose count is wrong, and mends that', async () => {
    root = await addUser(portal, 'Root', 'admin')
    const ben = await addUser(portal, 'Ben')
    await addDocument(portal, root, 'Plan.txt', '12345')
    await addDocument(portal, ben, 'List.txt', '123')
    const use = async () =>
      (await portal.db.user.findMany({ orderBy: { name: 'asc' } })).map(
        ({ usedBytes }) => usedBytes,
      )
    await portal.db.user.update({ where: { id: ben.id }, data: { usedBytes: 77n } })
    await portal.storage.recountAll()
    expect(await use()).toEqual([3n, 5n])
  })
})
