import { afterEach, beforeEach, expect, it } from 'vitest'
import { sweep } from '#server/documents/maintenance/sweep'
import type { Viewer } from '#server/documents/portal'
import { addDocument, addVersion } from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { storageGrowth } from './storage-growth'

const day = 24 * 3_600_000

onBothDatabases((create) => {
  let portal: TestPortal
  let root: Viewer

  beforeEach(async () => {
    portal = await openTestPortal(await create())
    root = await addUser(portal, 'Root', 'admin')
    // Noon of the 2nd: far from the edges of days and months.
    const now = portal.clock.now()
    const second = Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), 2, 12)
    portal.clock.advance(second - now.getTime())
  })
  afterEach(() => portal.close())

  const growth = (by: 'days' | 'months', freeBytes: number | null = null) =>
    storageGrowth(portal, root, { by, freeBytes })

  /** Days that a sweep noted, each with a thousand bytes more than the one before; the last was yesterday. */
  async function noteDays(count: number, more = 1000) {
    const today = Math.floor(portal.clock.now().getTime() / day) * day
    await portal.db.storageDay.createMany({
      data: Array.from({ length: count }, (_, at) => ({
        ...{ day: new Date(today - (count - at) * day), documents: at + 1 },
        bytes: BigInt(100_000 + more * at),
      })),
    })
    await portal.db.user.update({
      where: { id: root.id },
      data: { usedBytes: BigInt(100_000 + more * count) },
    })
  }

  it('the sweep notes what is stored, the last one of a day for the day', async () => {
    const { id } = await addDocument(portal, root, 'Plan.txt', '12345')
    await sweep(portal)
    await addVersion(portal, root, id, '123')
    await sweep(portal)
    portal.clock.advance(2 * day)
    await addDocument(portal, root, 'List.txt', '1')
    const { points, pace } = await growth('days')
    expect(points).toHaveLength(30)
    expect(points.slice(-4).map(({ stored }) => stored)).toEqual([
      null,
      { documents: 1, bytes: 8 },
      null,
      // Nobody swept today: it is as it is now.
      { documents: 2, bytes: 9 },
    ])
    expect(points.at(-3)?.at.toISOString()).toMatch(/-02T00:00:00.000Z$/)
    expect(pace).toBeNull()
  })

  it('by month it says how each one ended', async () => {
    await noteDays(40)
    const { points } = await growth('months')
    expect(points).toHaveLength(12)
    expect(points.slice(-3).map(({ stored }) => stored?.documents)).toEqual([
      expect.any(Number),
      39,
      // The month has begun: of today nothing but the two that are there.
      0,
    ])
    expect(points[0]?.stored).toBeNull()
    expect(points.every(({ at }) => at.getUTCDate() === 1)).toBe(true)
  })

  it('the pace is said when two weeks are known, and the end of the disk when it is near', async () => {
    await noteDays(40)
    const { pace } = await growth('days', 304_000)
    // 40,000 bytes from the end of the first day until noon of today.
    expect(pace?.days).toBe(40)
    expect(pace?.bytesPerMonth).toBeCloseTo((40_000 / 39.5) * 30.4, 0)
    expect(pace?.monthsLeft).toBeCloseTo(10 * (39.5 / 40), 2)
    expect((await growth('days', 10 ** 12)).pace).toMatchObject({ monthsLeft: null })
    expect((await growth('days')).pace).toMatchObject({ monthsLeft: null })
  })

  it('of a few days, or of many days that nobody saw, nothing is foretold', async () => {
    await noteDays(14)
    expect((await growth('days', 1)).pace).toBeNull()
    await portal.db.storageDay.deleteMany()
    await noteDays(60)
    const rows = await portal.db.storageDay.findMany({ orderBy: { day: 'asc' } })
    await portal.db.storageDay.deleteMany({
      where: { day: { in: rows.slice(1, -5).map((row) => row.day) } },
    })
    expect((await growth('days', 1)).pace).toBeNull()
  })

  it('what became less fills no disk', async () => {
    await noteDays(30, -1000)
    const { pace } = await growth('days', 1)
    expect(pace?.bytesPerMonth).toBeLessThan(0)
    expect(pace?.monthsLeft).toBeNull()
  })

  it('is for admins', async () => {
    const ben = await addUser(portal, 'Ben')
    await expect(storageGrowth(portal, ben, { by: 'days', freeBytes: null })).rejects.toThrow(
      'Only an admin',
    )
  })
})
