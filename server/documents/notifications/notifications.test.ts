import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { breakLock } from '#server/documents/admin/break-lock'
import { deleteDocument } from '#server/documents/delete-document'
import { discardRejectedSave } from '#server/documents/discard-rejected-save'
import type { Viewer } from '#server/documents/portal'
import { trashDocument } from '#server/documents/trash-document'
import { addDocument } from '#server/testing/document-fixtures'
import { refuseSave } from '#server/testing/refused-save'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { countUnread } from './count-unread'
import { listNotifications } from './list-notifications'
import { markRead } from './mark-read'

let portal: TestPortal
let ana: Viewer
let ben: Viewer
let plan: string

beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
  ben = await addUser(portal, 'Ben')
  plan = (await addDocument(portal, ana, 'Plan.docx')).id
})
afterEach(() => portal.close())

const list = async (viewer: Viewer, input: { cursor?: string; unreadOnly?: boolean } = {}) =>
  listNotifications(portal, viewer, { unreadOnly: false, ...input })
const mention = (person: Viewer, text: string) =>
  portal.db.notification.create({
    data: {
      ...{ id: portal.newId(), userId: person.id, at: portal.clock.now(), kind: 'mention' },
      ...{ actorId: ben.id, documentId: plan, detail: JSON.stringify({ text }) },
    },
    select: { id: true },
  })

describe('notifications', () => {
  it('tell a person of their refused save, and whether it still waits', async () => {
    const rejectedId = await refuseSave(portal, plan, ana, 'words')
    expect((await list(ana)).items).toMatchObject([
      {
        read: false,
        document: { id: plan, name: 'Plan.docx', trashed: false },
        about: { kind: 'save-refused', reason: 'lock-mismatch', waiting: true },
      },
    ])
    await discardRejectedSave(portal, ana, { rejectedId })
    expect((await list(ana)).items).toMatchObject([{ about: { waiting: false } }])
  })

  it('tell the owner of a refused save of a guest, who has none', async () => {
    const guest = await addUser(portal, 'Gast', 'guest')
    await refuseSave(portal, plan, guest, 'words')
    expect((await list(ana)).items).toMatchObject([
      { document: { id: plan }, about: { kind: 'save-refused', guest: { id: guest.id } } },
    ])
    expect(await countUnread(portal, guest)).toBe(0)
  })

  it('tell once of a save that the editor sends twice', async () => {
    const grantId = 'one-grant'
    for (const _ of ['first', 'again']) {
      const put = await portal.blobs.put(new Blob(['same words']).stream(), { maxBytes: 100 })
      if (put.kind !== 'stored') throw new Error(put.kind)
      await portal.rejected.keep({
        save: {
          ...{ blob: put.blob, source: 'save', userId: ana.id, editors: [ana.id] },
          ...{ modifiedByUser: true, editorId: 'builtin' },
        },
        ...{ fileId: plan, grantId, reason: 'not-locked', offeredLock: 'x', currentLock: null },
      })
    }
    expect(await countUnread(portal, ana)).toBe(1)
  })

  it('tell who held a lock that an admin broke it, and nobody of their own', async () => {
    const admin = await addUser(portal, 'Cleo', 'admin')
    const guest = await addUser(portal, 'Gast', 'guest')
    const until = new Date(portal.clock.now().getTime() + 60_000)
    for (const { id } of [ana, admin, guest]) {
      const holder = { userId: id, userName: '', grantId: null, editorId: null }
      await portal.locks.checkOut(plan, 'held', holder, until)
      await breakLock(portal, admin, { documentId: plan, lockId: 'held', reason: 'x' })
    }
    expect((await list(ana)).items).toMatchObject([
      { document: { id: plan }, about: { kind: 'lock-broken', lock: 'checkout' } },
    ])
    expect(await countUnread(portal, ana)).toBe(1)
    expect(await portal.db.notification.count()).toBe(1)
  })

  it('are a person’s own: nobody else counts, lists or marks them', async () => {
    await refuseSave(portal, plan, ana, 'words')
    const admin = await addUser(portal, 'Cleo', 'admin')
    for (const other of [ben, admin]) {
      expect((await list(other)).items).toEqual([])
      expect(await markRead(portal, other, {})).toEqual({ marked: 0 })
      const [mine] = (await list(ana)).items
      expect(await markRead(portal, other, { id: mine?.id })).toEqual({ marked: 0 })
    }
    expect(await countUnread(portal, ana)).toBe(1)
  })

  it('say nothing of a document that the person may not see any more', async () => {
    await mention(ben, 'Please look')
    expect((await list(ben)).items).toEqual([])
    expect(await countUnread(portal, ben)).toBe(0)
  })

  it('are marked one by one and all at once, and are listed without the read ones', async () => {
    const first = await mention(ana, 'one')
    portal.clock.advance(1000)
    await mention(ana, 'two')
    expect(await markRead(portal, ana, { id: first.id })).toEqual({ marked: 1 })
    expect(await markRead(portal, ana, { id: first.id })).toEqual({ marked: 0 })
    expect((await list(ana)).items.map(({ read }) => read)).toEqual([false, true])
    expect((await list(ana, { unreadOnly: true })).items).toMatchObject([
      { about: { kind: 'mention', by: { name: 'Ben' }, text: 'two' } },
    ])
    expect(await markRead(portal, ana, {})).toEqual({ marked: 1 })
    expect(await countUnread(portal, ana)).toBe(0)
  })

  it('come in pages, the newest first', async () => {
    for (let number = 1; number <= 35; number += 1) {
      await mention(ana, String(number))
      portal.clock.advance(1000)
    }
    const first = await list(ana)
    expect(first.items).toHaveLength(30)
    expect(first.items[0]).toMatchObject({ about: { text: '35' } })
    const second = await list(ana, first.next === null ? {} : { cursor: first.next })
    expect(second.items.map(({ about }) => 'text' in about && about.text)).toEqual([
      ...['5', '4', '3', '2', '1'],
    ])
    expect(second.next).toBeNull()
  })

  it('know of the trash, and go with the document', async () => {
    await mention(ana, 'look')
    await trashDocument(portal, ana, { documentId: plan })
    expect((await list(ana)).items).toMatchObject([{ document: { trashed: true } }])
    await deleteDocument(portal, ana, { documentId: plan })
    expect((await list(ana)).items).toEqual([])
  })
})
