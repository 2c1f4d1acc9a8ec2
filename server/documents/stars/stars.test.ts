import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFolder } from '#server/documents/folders/create-folder'
import { findFolder } from '#server/documents/folders/find-folder'
import { trashFolder } from '#server/documents/folders/trash-folder'
import { getDocument } from '#server/documents/get-document'
import { countItems, type ItemQuery, listItems } from '#server/documents/list-items'
import type { Viewer } from '#server/documents/portal'
import { removeShare } from '#server/documents/sharing/change-share'
import { shareWith } from '#server/documents/sharing/share-with'
import { trashDocument } from '#server/documents/trash-document'
import { uploadDocument } from '#server/documents/upload-document'
import { bodyOf } from '#server/testing/bodies'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { mostStars, setStar } from './set-star'

let portal: TestPortal
let ana: Viewer
let ben: Viewer
beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
  ben = await addUser(portal, 'Ben')
})
afterEach(() => portal.close())

const query: ItemQuery = { search: '', sort: 'name', direction: 'asc', starred: true }

async function upload(owner: Viewer, name: string, folderId: string | null = null) {
  const file = { name, body: bodyOf('words'), keepBoth: false, folderId }
  return (await uploadDocument(portal, owner, file)).id
}
async function makeFolder(name: string) {
  const parent = await findFolder(portal, ana, null)
  return createFolder(portal, ana, { parent, name, onConflict: 'refuse' })
}
async function starred(viewer: Viewer, input: Partial<ItemQuery> = {}) {
  const { items } = await listItems(portal, viewer, { ...query, ...input })
  return items.map(({ name }) => name)
}
const star = (viewer: Viewer, kind: 'document' | 'folder', id: string, on = true) =>
  setStar(portal, viewer, { kind, id, starred: on })

test('what has a star is listed with its place, for whoever gave it, until it is taken away', async () => {
  const { id: folderId } = await makeFolder('Year')
  const plan = await upload(ana, 'Plan.txt', folderId)
  await upload(ana, 'Other.txt')
  await Promise.all([star(ana, 'document', plan), star(ana, 'document', plan)])
  await star(ana, 'folder', folderId)
  const { items } = await listItems(portal, ana, query)
  expect(items).toMatchObject([
    { name: 'Year', starred: true, place: { name: 'Documents' } },
    { name: 'Plan.txt', starred: true, place: { name: 'Year' } },
  ])
  expect(await countItems(portal, ana, query)).toEqual({ folders: 1, documents: 1 })
  expect(await starred(ben)).toEqual([])
  expect(await getDocument(portal, ana, { documentId: plan })).toMatchObject({ starred: true })
  await star(ana, 'document', plan, false)
  await star(ana, 'document', plan, false)
  expect(await starred(ana)).toEqual(['Year'])
})

test('the list goes on by key, and sorts', async () => {
  for (const name of ['a.txt', 'b.txt', 'c.txt'])
    await star(ana, 'document', await upload(ana, name))
  const first = await listItems(portal, ana, { ...query, limit: 2 })
  expect(first.items.map(({ name }) => name)).toEqual(['a.txt', 'b.txt'])
  expect(await starred(ana, { limit: 2, cursor: first.next ?? '' })).toEqual(['c.txt'])
  expect(await starred(ana, { direction: 'desc' })).toEqual(['c.txt', 'b.txt', 'a.txt'])
})

test('what is shared, by itself or in a folder, is listed as long as the share stands, without its place', async () => {
  const { id: folderId } = await makeFolder('Year')
  const inside = await upload(ana, 'Inside.txt', folderId)
  const alone = await upload(ana, 'Alone.txt')
  await expect(star(ben, 'document', alone)).rejects.toMatchObject({ code: 'not-found' })
  const grantee = { with: [{ kind: 'person' as const, id: ben.id }] }
  const terms = { level: 'view' as const, expiresAt: null }
  await shareWith(portal, ana, { target: { kind: 'folder', id: folderId }, ...grantee, terms })
  await shareWith(portal, ana, { target: { kind: 'document', id: alone }, ...grantee, terms })
  await star(ben, 'document', inside)
  await star(ben, 'document', alone)
  const { items } = await listItems(portal, ben, query)
  expect(items).toMatchObject([
    { name: 'Alone.txt', place: null, owner: { name: 'Ana' } },
    { name: 'Inside.txt', place: null },
  ])
  const share = await portal.db.share.findFirstOrThrow({ where: { folderId } })
  await removeShare(portal, ana, { shareId: share.id })
  expect(await starred(ben)).toEqual(['Alone.txt'])
  expect(await countItems(portal, ben, query)).toEqual({ folders: 0, documents: 1 })
  // It is still theirs to take away, and is back with the share.
  await shareWith(portal, ana, { target: { kind: 'folder', id: folderId }, ...grantee, terms })
  expect(await starred(ben)).toEqual(['Alone.txt', 'Inside.txt'])
})

test('what is in the trash is not listed, and cannot be starred', async () => {
  const { id: folderId } = await makeFolder('Year')
  const inside = await upload(ana, 'Inside.txt', folderId)
  const alone = await upload(ana, 'Alone.txt')
  for (const id of [inside, alone]) await star(ana, 'document', id)
  await star(ana, 'folder', folderId)
  await trashDocument(portal, ana, { documentId: alone })
  await trashFolder(portal, ana, { folderId })
  expect(await starred(ana)).toEqual([])
  await expect(star(ana, 'document', alone)).rejects.toMatchObject({ code: 'conflict' })
  await expect(star(ana, 'folder', folderId)).rejects.toMatchObject({ code: 'not-found' })
})

test('one star too many is refused, and the list of all of them works', async () => {
  const id = await upload(ana, 'Plan.txt')
  const [document] = await portal.db.document.findMany()
  const many = Array.from({ length: mostStars }, (_, at) => `d${at}`)
  if (document) {
    const copies = many.map((copy) => ({ ...document, id: copy }))
    await portal.db.document.createMany({ data: copies })
  }
  const stars = { userId: ana.id, createdAt: portal.clock.now() }
  await portal.db.star.createMany({
    data: many.map((documentId) => ({ ...stars, id: documentId, documentId })),
  })
  await expect(star(ana, 'document', id)).rejects.toMatchObject({ code: 'invalid' })
  await star(ana, 'document', 'd1')
  expect(await countItems(portal, ana, query)).toEqual({ folders: 0, documents: mostStars })
})
