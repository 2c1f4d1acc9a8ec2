import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Viewer } from '#server/documents/portal'
import { bandOf, endOfBand } from '#server/documents/save-times/bands'
import { createSaveTimes, forgetSaveTimes } from '#server/documents/save-times/save-times'
import {
  addDocument,
  addGrant,
  addRejected,
  addVersion,
  holderOf,
} from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import type { WopiEvent } from '#server/wopi/ports'
import { type Machine, needsAttention } from './needs-attention'
import { overview } from './overview'

/** A PutFile that was answered after a while. */
function putFile(durationMs: number, more: Partial<WopiEvent> = {}): WopiEvent {
  return {
    ...{ operation: 'put-file', status: 200, correlationId: 'c', fileId: 'f', userId: 'u' },
    ...{ grantId: 'g', editorId: 'e', editorKind: 'other', source: 'save', durationMs },
    ...{ proof: null, trial: null, lockOffered: null, lockBefore: null, version: 1, reason: null },
    ...more,
  }
}

const minute = 60_000
const hour = 60 * minute
const well = async () => null
const roomy: Machine = { disk: { freeBytes: 50, totalBytes: 100 }, probe: well }

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

  /** The portal's clock begins anywhere in an hour. */
  const toNextHour = () => portal.clock.advance(hour - (portal.clock.now().getTime() % hour))

  it('the overview counts saves and refused saves into their hours, and nothing else', async () => {
    toNextHour()
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
    const begun = portal.clock.now().getTime() - minute
    expect(byHour.at(-1)).toEqual({ at: new Date(begun), saves: 1, refused: 1, tookMs: null })
    expect(byHour.at(-2)).toMatchObject({ saves: 0, refused: 0 })
    expect(byHour.at(-3)).toMatchObject({ at: new Date(begun - 2 * hour), saves: 2, refused: 0 })
    expect(byHour.reduce((sum, { saves }) => sum + saves, 0)).toBe(3)
  })

  it('the overview says how long saves of every instance took, hour by hour', async () => {
    toNextHour()
    const [one, other] = [createSaveTimes(portal), createSaveTimes(portal)]
    for (let saved = 0; saved < 90; saved += 1) one.note(putFile(100))
    await one.flush()
    for (let saved = 0; saved < 5; saved += 1) other.note(putFile(90))
    for (let saved = 0; saved < 5; saved += 1) other.note(putFile(9000))
    await Promise.all([one.flush(), other.flush()])
    portal.clock.advance(hour)
    one.note(putFile(50_000, { reason: 'unchanged' }))
    one.note(putFile(50_000, { status: 409, reason: 'lock-mismatch' }))
    one.note(putFile(50_000, { operation: 'get-file' }))
    await one.flush()
    const { byHour } = await overview(portal, root)
    expect(byHour.at(-2)?.tookMs).toBe(endOfBand(bandOf(100)))
    expect(byHour.filter(({ tookMs }) => tookMs !== null)).toHaveLength(1)
    portal.clock.advance(47 * hour)
    await forgetSaveTimes(portal)
    expect(await portal.db.saveTime.count()).toBeGreaterThan(0)
    portal.clock.advance(hour)
    await forgetSaveTimes(portal)
    expect(await portal.db.saveTime.count()).toBe(0)
  })

  it('times that could not be stored are stored with the next ones', async () => {
    toNextHour()
    const told: unknown[] = []
    const broken = { fails: true }
    const db = new Proxy(portal.db, {
      get: (target, name) =>
        name === '$transaction' && broken.fails
          ? () => Promise.reject(new Error('the database is away'))
          : Reflect.get(target, name),
    })
    const times = createSaveTimes({ ...portal, db, failed: (error) => told.push(error) })
    times.note(putFile(100))
    await times.flush()
    expect(told).toHaveLength(1)
    broken.fails = false
    times.note(putFile(100))
    await times.flush()
    expect(await portal.db.saveTime.findMany({ select: { count: true } })).toEqual([{ count: 2 }])
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

  it('a store that takes nothing comes first, and jobs that came to no good end are named', async () => {
    const run = { run: 'r', done: 0, of: 0, startedBy: null, findings: null, removed: null }
    const note = async (kind: string, end: object) => {
      const startedAt = portal.clock.now().toISOString()
      const value = JSON.stringify({
        ...run,
        startedAt,
        finishedAt: startedAt,
        failed: null,
        ...end,
      })
      const data = { key: `job.${kind}`, value, updatedAt: portal.clock.now() }
      await portal.db.setting.create({ data })
    }
    await note('backup', { failed: 'ENOSPC' })
    await note('sweep', {})
    await note('verify', { finishedAt: null })
    const machine: Machine = { ...roomy, probe: async () => 'read-only' }
    const jobs = [{ kind: 'job', job: 'backup' }]
    // It runs: its count would be off by the bytes of a trial.
    expect(await needsAttention(portal, root, machine)).toEqual(jobs)
    portal.clock.advance(hour)
    expect(await needsAttention(portal, root, machine)).toEqual([
      { kind: 'store', fault: 'read-only' },
      ...jobs,
      { kind: 'job', job: 'verify' },
    ])
  })

  it('what an admin should look at is named: disk, quota, refused saves, dead locks', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.txt', '12345')
    await addRejected(portal, ana, id, 'refused')
    await portal.locks.acquire(id, 'x', holderOf(ana, await addGrant(portal, ana, id)))
    portal.clock.advance(25 * minute)
    await portal.db.user.update({ where: { id: ana.id }, data: { quotaBytes: 5 } })
    const found = await needsAttention(portal, root, {
      ...{ disk: { freeBytes: 9, totalBytes: 100 }, probe: well },
    })
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
