import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '#server/documents/portal'
import { addDocument, addGrant, addVersion, holderOf } from '#server/testing/document-fixtures'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { breakLock } from './break-lock'
import { listLocks } from './list-locks'

let portal: TestPortal
let admin: Viewer
let ana: Viewer
let ben: Viewer

beforeEach(async () => {
  portal = await openTestPortal()
  admin = await addUser(portal, 'Root', 'admin')
  ana = await addUser(portal, 'Ana')
  ben = await addUser(portal, 'Ben')
})
afterEach(() => portal.close())

const minutes = (count: number) => count * 60_000

describe('listLocks', () => {
  it('shows who holds what, through which editor, since when, until when, and the last save', async () => {
    const plan = await addDocument(portal, ana, 'Plan.docx')
    const grant = await addGrant(portal, ben, plan.id)
    await portal.locks.acquire(plan.id, 'lock', holderOf(ben, grant))
    const since = portal.clock.now()
    portal.clock.advance(minutes(5))
    await portal.locks.refresh(plan.id, 'lock')
    const refreshed = portal.clock.now()

    const list = await listLocks(portal, admin, {})
    expect(list).toEqual({
      total: 1,
      previous: null,
      next: null,
      items: [
        {
          document: { id: plan.id, name: 'Plan.docx', extension: 'docx' },
          lockId: 'lock',
          kind: 'wopi',
          holder: { id: ben.id, name: 'Ben', email: 'ben@example.org' },
          editor: { id: 'builtin', name: 'builtin' },
          acquiredAt: since,
          refreshedAt: refreshed,
          expiresAt: new Date(refreshed.getTime() + minutes(30)),
          lastSave: null,
          hint: null,
        },
      ],
    })
  })

  it('shows the newest version saved under the very lock, not one from before', async () => {
    const plan = await addDocument(portal, ana, 'Plan.docx')
    const grantId = await addGrant(portal, ana, plan.id)
    await portal.locks.acquire(plan.id, 'lock', holderOf(ana, grantId))
    portal.clock.advance(1000)
    const stored = await portal.blobs.put(new Blob(['x']).stream(), { maxBytes: 10 })
    if (stored.kind !== 'stored') throw new Error(stored.kind)
    await portal.versions.commit(
      plan.id,
      {
        ...{ blob: stored.blob, source: 'autosave', userId: ana.id, editors: [ana.id] },
        ...{ modifiedByUser: true, editorId: 'builtin' },
      },
      { kind: 'holds-lock', lock: 'lock', grantId },
    )
    const [lock] = (await listLocks(portal, admin, {})).items
    expect(lock?.lastSave).toEqual({ version: 2, at: portal.clock.now() })
  })

  it('leaves out what is free or has expired', async () => {
    const free = await addDocument(portal, ana, 'Free.docx')
    const old = await addDocument(portal, ana, 'Old.docx')
    await portal.locks.acquire(free.id, 'a', holderOf(ana))
    await portal.locks.release(free.id, 'a')
    await portal.locks.acquire(old.id, 'b', holderOf(ana))
    portal.clock.advance(minutes(30))
    expect(await listLocks(portal, admin, {})).toMatchObject({ total: 0, items: [] })
  })

  it('finds by document, by name and by address, whatever the case', async () => {
    const plan = await addDocument(portal, ana, 'Budget PLAN.docx')
    const notes = await addDocument(portal, ana, 'Notes.txt')
    await portal.locks.acquire(plan.id, 'a', holderOf(ana))
    await portal.locks.acquire(notes.id, 'b', holderOf(ben))
    const found = async (search: string) =>
      (await listLocks(portal, admin, { search })).items.map((lock) => lock.document.name)
    expect(await found('budget plan')).toEqual(['Budget PLAN.docx'])
    expect(await found('ben')).toEqual(['Notes.txt'])
    expect(await found('ANA@example')).toEqual(['Budget PLAN.docx'])
    expect(await found('nothing')).toEqual([])
  })

  it('walks pages on and back without repeating or skipping a lock', async () => {
    for (let count = 0; count < 7; count++) {
      const { id } = await addDocument(portal, ana, `Doc ${count}.txt`)
      await portal.locks.acquire(id, 'x', holderOf(ana))
      // Two at each moment, so that the time alone does not order them.
      if (count % 2) portal.clock.advance(1000)
    }
    const all = (await listLocks(portal, admin, {})).items.map((lock) => lock.document.id)
    const first = await listLocks(portal, admin, { limit: 3 })
    const second = await listLocks(portal, admin, { limit: 3, cursor: first.next ?? '' })
    const third = await listLocks(portal, admin, { limit: 3, cursor: second.next ?? '' })
    const ids = [first, second, third].map((page) => page.items.map((lock) => lock.document.id))
    expect(ids.map((page) => page.length)).toEqual([3, 3, 1])
    expect(ids.flat()).toEqual(all)
    expect(first.previous).toBeNull()
    expect(third.next).toBeNull()
    const back = await listLocks(portal, admin, { limit: 3, cursor: third.previous ?? '' })
    expect(back.items).toEqual(second.items)
    const start = await listLocks(portal, admin, { limit: 3, cursor: back.previous ?? '' })
    expect(start.items).toEqual(first.items)
    expect(start.previous).toBeNull()
  })

  it('starts from the first page when the cursor is damaged', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    await portal.locks.acquire(id, 'x', holderOf(ana))
    for (const cursor of ['garbage', 'bnVsbA', Buffer.from('["on",[1,2]]').toString('base64url')]) {
      expect((await listLocks(portal, admin, { cursor })).items).toHaveLength(1)
    }
  })

  it('says why a lock looks dead', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    const grant = await addGrant(portal, ben, id)
    await portal.locks.acquire(id, 'x', holderOf(ben, grant))
    const hint = async () => (await listLocks(portal, admin, {})).items[0]?.hint
    expect(await hint()).toBeNull()
    portal.clock.advance(minutes(21))
    expect(await hint()).toBe('silent')
    await portal.db.grant.updateMany({ data: { revokedAt: portal.clock.now() } })
    expect(await hint()).toBe('access-ended')
    await portal.db.user.updateMany({
      where: { id: ben.id },
      data: { disabledAt: portal.clock.now() },
    })
    expect(await hint()).toBe('holder-disabled')
  })

  it('expects no sign of life from a checkout', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    const until = new Date(portal.clock.now().getTime() + minutes(600))
    await portal.locks.checkOut(id, 'c', { ...holderOf(ana), editorId: null }, until)
    portal.clock.advance(minutes(300))
    const [lock] = (await listLocks(portal, admin, {})).items
    expect(lock).toMatchObject({ kind: 'checkout', editor: null, expiresAt: until, hint: null })
  })

  it('refuses members', async () => {
    await expect(listLocks(portal, ana, {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('breakLock', () => {
  it('ends the lock that the admin saw, and says so in the audit log', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    await portal.locks.acquire(id, 'seen', holderOf(ben))
    const result = await breakLock(portal, admin, {
      ...{ documentId: id, lockId: 'seen', reason: ' Ben is on holiday. ' },
    })
    expect(result).toEqual({ kind: 'broken' })
    expect(await portal.locks.current(id)).toBeNull()
    expect(portal.audited.at(-1)).toEqual({
      actorId: admin.id,
      action: 'lock.break',
      documentId: id,
      subject: ben.id,
      detail: {
        ...{ reason: 'Ben is on holiday.', lockId: 'seen', kind: 'wopi' },
        ...{ holder: 'Ben', editor: 'builtin' },
      },
    })
  })

  it('breaks a checkout too', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    const until = new Date(portal.clock.now().getTime() + minutes(600))
    await portal.locks.checkOut(id, 'c', { ...holderOf(ana), editorId: null }, until)
    expect(await breakLock(portal, admin, { documentId: id, lockId: 'c', reason: 'x' })).toEqual({
      kind: 'broken',
    })
  })

  it('leaves a newer lock alone and shows it', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    await portal.locks.acquire(id, 'seen', holderOf(ben))
    await portal.locks.release(id, 'seen')
    await portal.locks.acquire(id, 'newer', holderOf(ana))
    const before = portal.audited.length
    const result = await breakLock(portal, admin, { documentId: id, lockId: 'seen', reason: 'x' })
    expect(result).toMatchObject({
      kind: 'newer-lock',
      current: { id: 'newer', holder: { userName: 'Ana' } },
    })
    expect(await portal.locks.current(id)).toMatchObject({ id: 'newer' })
    expect(portal.audited).toHaveLength(before)
  })

  it('says so when the lock had ended by itself', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    await portal.locks.acquire(id, 'seen', holderOf(ben))
    portal.clock.advance(minutes(31))
    const result = await breakLock(portal, admin, { documentId: id, lockId: 'seen', reason: 'x' })
    expect(result).toEqual({ kind: 'already-free' })
  })

  it('breaks once when two admins do it at the same moment', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    await portal.locks.acquire(id, 'seen', holderOf(ben))
    const input = { documentId: id, lockId: 'seen', reason: 'x' }
    const results = await Promise.all([
      breakLock(portal, admin, input),
      breakLock(portal, admin, input),
    ])
    expect(results.map((result) => result.kind).sort()).toEqual(['already-free', 'broken'])
    expect(portal.audited.filter((entry) => entry.action === 'lock.break')).toHaveLength(1)
  })

  it('wants a reason', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    await portal.locks.acquire(id, 'seen', holderOf(ben))
    for (const reason of ['', '  ', 'x'.repeat(501)]) {
      await expect(
        breakLock(portal, admin, { documentId: id, lockId: 'seen', reason }),
      ).rejects.toMatchObject({ code: 'invalid', field: 'reason' })
    }
    expect(await portal.locks.current(id)).not.toBeNull()
  })

  it('does not know a document that is not there, and refuses members', async () => {
    const input = { documentId: 'nope', lockId: 'x', reason: 'x' }
    await expect(breakLock(portal, admin, input)).rejects.toMatchObject({ code: 'not-found' })
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    await portal.locks.acquire(id, 'seen', holderOf(ben))
    await expect(
      breakLock(portal, ana, { documentId: id, lockId: 'seen', reason: 'mine' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    expect(await portal.locks.current(id)).not.toBeNull()
  })

  it('turns the next save of the editor away', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    const grantId = await addGrant(portal, ana, id)
    await portal.locks.acquire(id, 'seen', holderOf(ana, grantId))
    await breakLock(portal, admin, { documentId: id, lockId: 'seen', reason: 'x' })
    const stored = await portal.blobs.put(new Blob(['late']).stream(), { maxBytes: 10 })
    if (stored.kind !== 'stored') throw new Error(stored.kind)
    const result = await portal.versions.commit(
      id,
      {
        ...{ blob: stored.blob, source: 'save', userId: ana.id, editors: [ana.id] },
        ...{ modifiedByUser: true, editorId: 'builtin' },
      },
      { kind: 'holds-lock', lock: 'seen', grantId },
    )
    expect(result).toEqual({ kind: 'lock-mismatch', current: null })
    expect(await addVersion(portal, ana, id, 'free again')).toBe(2)
  })
})
