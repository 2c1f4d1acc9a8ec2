import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Viewer } from '#server/documents/portal'
import {
  addDocument,
  addGrant,
  addRejected,
  addVersion,
  holderOf,
} from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { needsAttention } from './needs-attention'
import { overview } from './overview'

const minute = 60_000
const hour = 60 * minute
const roomy = { freeBytes: 50, totalBytes: 100 }

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

  it('the overview counts saves and refused saves into their hours, and nothing else', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.txt')
    await addVersion(portal, ana, id, 'long ago')
    portal.clock.advance(24 * hour)
    await addVersion(portal, ana, id, 'one')
    await addVersion(portal, ana, id, 'two')
    portal.clock.advance(2 * hour + minute)
    await addRejected(portal, ana, id, 'refused')
    await addVersion(portal, ana, id, 'three')
    const { byHour, documents } = await overview(portal, root)
    expect(byHour).toHaveLength(24)
    expect(documents).toBe(1)
    expect(byHour.at(-1)).toEqual({ saves: 1, refused: 1 })
    expect(byHour.at(-2)).toEqual({ saves: 0, refused: 0 })
    expect(byHour.at(-3)).toEqual({ saves: 2, refused: 0 })
    expect(byHour.reduce((sum, { saves }) => sum + saves, 0)).toBe(3)
  })

  it('the overview counts who edits, with what, and what is stored', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.txt', '12345')
    const other = await addDocument(portal, ana, 'List.txt', '123')
    await portal.locks.acquire(id, 'x', holderOf(ana, await addGrant(portal, ana, id)))
    await portal.locks.acquire(other.id, 'x', holderOf(ana, await addGrant(portal, ana, other.id)))
    const now = await overview(portal, root)
    expect(now.locks).toEqual({ wopi: 2, checkouts: 0, people: 1 })
    expect(now.tokens).toEqual({ count: 2, editors: 1 })
    expect(now.storedBytes).toBe(8)
    portal.clock.advance(31 * minute)
    expect((await overview(portal, root)).locks).toEqual({ wopi: 0, checkouts: 0, people: 0 })
    await expect(overview(portal, ana)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('a portal that was just set up needs its bytes verified, and nothing more', async () => {
    expect(await needsAttention(portal, root, roomy)).toEqual([{ kind: 'never-verified' }])
    await expect(needsAttention(portal, ana, roomy)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('what an admin should look at is named: disk, quota, refused saves, dead locks', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.txt', '12345')
    await addRejected(portal, ana, id, 'refused')
    await portal.locks.acquire(id, 'x', holderOf(ana, await addGrant(portal, ana, id)))
    portal.clock.advance(25 * minute)
    await portal.db.user.update({ where: { id: ana.id }, data: { quotaBytes: 5 } })
    const found = await needsAttention(portal, root, { freeBytes: 9, totalBytes: 100 })
    expect(found).toEqual([
      { kind: 'disk', freeBytes: 9 },
      { kind: 'quota', count: 1 },
      { kind: 'refused-saves', count: 1, endingSoon: 0 },
      { kind: 'dead-locks', count: 1 },
      { kind: 'never-verified' },
    ])
    await portal.db.user.update({ where: { id: ana.id }, data: { quotaBytes: -1 } })
    portal.clock.advance(25 * 24 * hour)
    expect(await needsAttention(portal, root, roomy)).toEqual([
      { kind: 'refused-saves', count: 1, endingSoon: 1 },
      { kind: 'never-verified' },
    ])
  })
})
