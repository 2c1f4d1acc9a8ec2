import { afterEach, beforeEach, expect, test } from 'vitest'
import { deleteDocument } from '#server/documents/delete-document'
import { sweep } from '#server/documents/maintenance/sweep'
import { openDocument } from '#server/documents/open-document'
import type { Viewer } from '#server/documents/portal'
import { removeShare } from '#server/documents/sharing/change-share'
import { shareWith } from '#server/documents/sharing/share-with'
import { createGuest } from '#server/documents/sharing/visit-link'
import { trashDocument } from '#server/documents/trash-document'
import { uploadDocument } from '#server/documents/upload-document'
import { uploadVersion } from '#server/documents/upload-version'
import { bodyOf } from '#server/testing/bodies'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { newEvent } from '#server/wopi/event'
import { mostRemembered, rememberedMs } from './forget-old'
import { listRecent } from './list-recent'
import { noteOpening, noteRecent } from './note-recent'
import { createSaveNotes } from './note-saves'

let portal: TestPortal
let ana: Viewer
let ben: Viewer
beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
  ben = await addUser(portal, 'Ben')
})
afterEach(() => portal.close())

async function upload(owner: Viewer, name: string) {
  const file = { name, body: bodyOf(name), keepBoth: false }
  return (await uploadDocument(portal, owner, file)).id
}
async function recent(viewer: Viewer) {
  const { items } = await listRecent(portal, viewer, {})
  return items.map(({ name, recent: { how } }) => `${how} ${name}`)
}
async function open(viewer: Viewer, documentId: string) {
  portal.clock.advance(1000)
  await noteOpening(portal, viewer, { documentId })
}

test('what somebody opened or changed is listed once, the last first, with when', async () => {
  const plan = await upload(ana, 'Plan.txt')
  const list = await upload(ana, 'List.txt')
  expect(await recent(ana)).toEqual([])
  await open(ana, plan)
  portal.clock.advance(1000)
  await openDocument(portal, ana, { documentId: list, mode: 'view' })
  expect(await recent(ana)).toEqual(['opened List.txt', 'opened Plan.txt'])
  portal.clock.advance(1000)
  await uploadVersion(portal, ana, { documentId: plan, body: bodyOf('second') })
  const { items } = await listRecent(portal, ana, {})
  expect(items).toMatchObject([
    { name: 'Plan.txt', recent: { how: 'changed', at: portal.clock.now() }, owner: null },
    { name: 'List.txt', place: { name: 'Documents' } },
  ])
  expect(await recent(ben)).toEqual([])
})

test('what is shared is listed as long as it is, and what is in the trash is not', async () => {
  const [plan, own] = [await upload(ana, 'Plan.txt'), await upload(ben, 'Own.txt')]
  await shareWith(portal, ana, {
    target: { kind: 'document', id: plan },
    with: [{ kind: 'person', id: ben.id }],
    terms: { level: 'view', expiresAt: null },
  })
  await open(ben, own)
  await open(ben, plan)
  expect(await recent(ben)).toEqual(['opened Plan.txt', 'opened Own.txt'])
  const share = await portal.db.share.findFirstOrThrow()
  await removeShare(portal, ana, { shareId: share.id })
  await trashDocument(portal, ben, { documentId: own })
  expect(await recent(ben)).toEqual([])
  await deleteDocument(portal, ben, { documentId: own })
  await noteRecent(portal, ben, own, 'opened')
  expect(await portal.db.recentDocument.count()).toBe(1)
})

test('pages are full though some rows between are not the person’s to see, both ways', async () => {
  const ids: string[] = []
  for (let at = 0; at < 9; at += 1) ids.push(await upload(at % 3 === 0 ? ben : ana, `${at}.txt`))
  for (const [at, id] of ids.entries()) {
    portal.clock.advance(1000)
    // Ben's were shared once.
    await noteRecent(portal, ana, id, at === 1 ? 'changed' : 'opened')
  }
  const names = async (cursor?: string | null) => {
    const page = await listRecent(portal, ana, { limit: 2, cursor: cursor ?? undefined })
    return { ...page, names: page.items.map(({ name }) => name) }
  }
  const first = await names()
  expect(first).toMatchObject({ names: ['8.txt', '7.txt'], previous: null })
  const second = await names(first.next)
  expect(second.names).toEqual(['5.txt', '4.txt'])
  const third = await names(second.next)
  expect(third).toMatchObject({ names: ['2.txt', '1.txt'], next: null })
  expect((await names(third.previous)).names).toEqual(['5.txt', '4.txt'])
})

test('saves of editors are noted, many as one; others’, refused and empty ones are not', async () => {
  const plan = await upload(ana, 'Plan.txt')
  const failures: unknown[] = []
  const notes = createSaveNotes({ ...portal, failed: (error) => failures.push(error) })
  const saved = {
    ...newEvent(new Request('http://portal.example.org')),
    ...{ operation: 'put-file', status: 200, fileId: plan, userId: ana.id },
  }
  const guest = await createGuest(portal, { name: 'Gil' })
  notes.note({ ...saved, userId: ben.id, status: 409 })
  notes.note({ ...saved, userId: ben.id, reason: 'unchanged' })
  notes.note({ ...saved, userId: ben.id, operation: 'get-file' })
  notes.note({ ...saved, userId: guest.id })
  notes.note({ ...saved, fileId: 'gone for good' })
  notes.note(saved)
  notes.note(saved)
  await notes.flush()
  expect(failures).toEqual([])
  expect(await recent(ana)).toEqual(['changed Plan.txt'])
  expect(await portal.db.recentDocument.count()).toBe(1)
  await noteRecent(portal, guest, plan, 'opened')
  expect(await portal.db.recentDocument.count()).toBe(1)
})

test('the sweeper forgets what was long ago, and what is too much of one person', async () => {
  const ids = [await upload(ana, 'Old.txt'), await upload(ana, 'New.txt')]
  const [old = '', fresh = ''] = ids
  await open(ana, old)
  portal.clock.advance(rememberedMs)
  await open(ana, fresh)
  const document = await portal.db.document.findFirstOrThrow({ where: { id: old } })
  const many = Array.from({ length: mostRemembered + 20 }, (_, at) => `d${at}`)
  await portal.db.document.createMany({ data: many.map((id) => ({ ...document, id })) })
  const now = portal.clock.now().getTime()
  await portal.db.recentDocument.createMany({
    data: many.map((documentId, at) => ({
      ...{ userId: ben.id, documentId, how: 'opened', at: new Date(now - at * 1000) },
    })),
  })
  await sweep(portal)
  expect(await recent(ana)).toEqual(['opened New.txt'])
  const kept = await portal.db.recentDocument.findMany({
    where: { userId: ben.id },
    orderBy: { at: 'asc' },
  })
  expect(kept).toHaveLength(mostRemembered)
  expect(kept[0]?.documentId).toBe(`d${mostRemembered - 1}`)
})
