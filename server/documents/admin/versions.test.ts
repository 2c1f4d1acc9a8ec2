import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyDocument } from '#server/documents/copy-document'
import { copyVersion } from '#server/documents/copy-version'
import { deleteVersion } from '#server/documents/delete-version'
import { labelVersion } from '#server/documents/label-version'
import { openDownload } from '#server/documents/open-download'
import { pinVersion } from '#server/documents/pin-version'
import type { Viewer } from '#server/documents/portal'
import { restoreVersion } from '#server/documents/restore-version'
import { readDownload, storedBlobs } from '#server/testing/bodies'
import { addDocument, addRejected, addVersion } from '#server/testing/document-fixtures'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { getDocument } from './get-document'
import { listAllDocuments } from './list-all-documents'
import { listDocumentVersions } from './list-document-versions'

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

describe('listAllDocuments', () => {
  it('weighs the versions of everybody’s documents, those in the trash too', async () => {
    const plan = await addDocument(portal, ana, 'Plan.docx', '12345')
    portal.clock.advance(1000)
    await addVersion(portal, ana, plan.id, '1234567890')
    await addRejected(portal, ana, plan.id, 'refused')
    await pinVersion(portal, admin, { documentId: plan.id, number: 1, pinned: true })
    const changed = portal.clock.now()
    portal.clock.advance(1000)
    const notes = await addDocument(portal, ben, 'Notes.txt', '1')
    await portal.db.document.update({
      where: { id: notes.id },
      data: { trashedAt: portal.clock.now() },
      select: { id: true },
    })

    const list = await listAllDocuments(portal, admin, {})
    expect(list.items).toEqual([
      {
        ...{ id: notes.id, name: 'Notes.txt', extension: 'txt', head: 1, versions: 1 },
        ...{ pinned: 0, size: 1, totalSize: 1, rejected: 0 },
        owner: { id: ben.id, name: 'Ben', email: 'ben@example.org' },
        modifiedAt: portal.clock.now(),
        trashedAt: portal.clock.now(),
      },
      {
        ...{ id: plan.id, name: 'Plan.docx', extension: 'docx', head: 2, versions: 2 },
        ...{ pinned: 1, size: 10, totalSize: 15, rejected: 1 },
        owner: { id: ana.id, name: 'Ana', email: 'ana@example.org' },
        modifiedAt: changed,
        trashedAt: null,
      },
    ])
  })

  it('sorts by name and searches documents and owners', async () => {
    await addDocument(portal, ana, 'beta.txt')
    await addDocument(portal, ben, 'Alpha.txt')
    await addDocument(portal, ana, 'alpha 2.txt')
    const names = async (input: Parameters<typeof listAllDocuments>[2]) =>
      (await listAllDocuments(portal, admin, input)).items.map((document) => document.name)
    expect(await names({ sort: 'name' })).toEqual(['alpha 2.txt', 'Alpha.txt', 'beta.txt'])
    expect(await names({ search: 'ALPHA', sort: 'name' })).toEqual(['alpha 2.txt', 'Alpha.txt'])
    expect(await names({ search: 'ben@' })).toEqual(['Alpha.txt'])
    expect(await names({ search: 'gamma' })).toEqual([])
  })

  it.each(['modified', 'name'] as const)('walks pages by %s on and back', async (sort) => {
    for (let count = 0; count < 5; count++) {
      // Same names and same times: the id has the last word.
      await addDocument(portal, ana, count < 3 ? 'Same.txt' : `Doc ${count}.txt`)
    }
    const ids = (list: { items: { id: string }[] }) => list.items.map((document) => document.id)
    const all = ids(await listAllDocuments(portal, admin, { sort }))
    const first = await listAllDocuments(portal, admin, { sort, limit: 2 })
    const second = await listAllDocuments(portal, admin, {
      ...{ sort, limit: 2, cursor: first.next ?? '' },
    })
    const third = await listAllDocuments(portal, admin, {
      ...{ sort, limit: 2, cursor: second.next ?? '' },
    })
    expect([...ids(first), ...ids(second), ...ids(third)]).toEqual(all)
    expect(third.next).toBeNull()
    const back = await listAllDocuments(portal, admin, {
      ...{ sort, limit: 2, cursor: third.previous ?? '' },
    })
    expect(ids(back)).toEqual(ids(second))
  })

  it('starts anew when the order changes under a cursor', async () => {
    for (const name of ['a.txt', 'b.txt', 'c.txt']) await addDocument(portal, ana, name)
    const { next } = await listAllDocuments(portal, admin, { sort: 'name', limit: 1 })
    const other = await listAllDocuments(portal, admin, { cursor: next ?? '' })
    expect(other.items).toHaveLength(3)
  })
})

describe('listDocumentVersions', () => {
  it('lists the newest first, with everybody who wrote in it', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx', 'one')
    portal.clock.advance(1000)
    await addVersion(portal, ben, id, 'three')
    const list = await listDocumentVersions(portal, admin, { documentId: id })
    expect(list.items).toMatchObject([
      {
        ...{ number: 2, size: 5, source: 'save', modifiedByUser: true, editor: 'builtin' },
        ...{ isHead: true, pinned: false, label: null, restoredFrom: null },
        createdBy: { name: 'Ben' },
        editors: [{ name: 'Ben' }],
        createdAt: portal.clock.now(),
      },
      { number: 1, size: 3, source: 'upload', editor: null, isHead: false },
    ])
  })

  it('walks pages', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    for (let count = 0; count < 4; count++) await addVersion(portal, ana, id, `${count}`)
    const input = { documentId: id, limit: 2 }
    const first = await listDocumentVersions(portal, admin, input)
    const second = await listDocumentVersions(portal, admin, { ...input, cursor: first.next ?? '' })
    expect([...first.items, ...second.items].map((version) => version.number)).toEqual([5, 4, 3, 2])
    const back = await listDocumentVersions(portal, admin, {
      ...{ ...input, cursor: second.previous ?? '' },
    })
    expect(back.items).toEqual(first.items)
  })

  it('knows only documents that are there, for admins only', async () => {
    const input = { documentId: 'nope' }
    await expect(listDocumentVersions(portal, admin, input)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(getDocument(portal, admin, input)).rejects.toMatchObject({ code: 'not-found' })
    for (const verb of [listDocumentVersions, getDocument]) {
      await expect(verb(portal, ana, input)).rejects.toMatchObject({ code: 'forbidden' })
    }
    await expect(listAllDocuments(portal, ana, {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('deleteVersion', () => {
  const reason = 'A scan of somebody’s passport'

  it('asks an admin why it is deleted from a document that is not their own', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx', 'one')
    await addVersion(portal, ana, id, 'two')
    const address = { documentId: id, number: 1 }
    await expect(deleteVersion(portal, admin, address)).rejects.toMatchObject({
      ...{ code: 'invalid', field: 'reason' },
    })
    expect(await storedBlobs(portal)).toHaveLength(2)
    await deleteVersion(portal, admin, { ...address, reason })
    expect(portal.audited.at(-1)).toMatchObject({
      ...{ actorId: admin.id, action: 'version.delete', documentId: id },
      detail: { version: 1, size: 3, reason },
    })
  })

  it('keeps what an admin says of a version that they restored', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx', 'one')
    await addVersion(portal, ana, id, 'two')
    const asked = { documentId: id, version: 1 }
    for (const reason of [undefined, ' ']) {
      await expect(restoreVersion(portal, admin, { ...asked, reason })).rejects.toMatchObject({
        ...{ code: 'invalid', field: 'reason' },
      })
    }
    await restoreVersion(portal, admin, { ...asked, reason: 'Ana asked for it' })
    expect(portal.audited.at(-1)).toMatchObject({
      detail: { from: 1, version: 3, reason: 'Ana asked for it' },
    })
  })

  it('removes the row and its bytes', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx', 'one')
    await addVersion(portal, ana, id, 'two')
    const before = await storedBlobs(portal)
    await deleteVersion(portal, ana, { documentId: id, number: 1 })
    const list = await listDocumentVersions(portal, admin, { documentId: id })
    expect(list.items.map((version) => version.number)).toEqual([2])
    expect(before).toHaveLength(2)
    expect(await storedBlobs(portal)).toHaveLength(1)
    expect(portal.audited.at(-1)).toEqual({
      ...{ actorId: ana.id, action: 'version.delete', documentId: id },
      detail: { version: 1, size: 3 },
    })
  })

  it('never deletes the newest one nor a pinned one', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    const first = { documentId: id, number: 1 }
    await expect(deleteVersion(portal, admin, { ...first, reason })).rejects.toMatchObject({
      code: 'conflict',
      message: 'Version 1 is the newest one and stays.',
    })
    await addVersion(portal, ana, id, 'two')
    await pinVersion(portal, ana, { ...first, pinned: true })
    await expect(deleteVersion(portal, admin, { ...first, reason })).rejects.toMatchObject({
      code: 'conflict',
      message: 'Version 1 is pinned and stays. Unpin it first.',
    })
    expect(await storedBlobs(portal)).toHaveLength(2)
    await pinVersion(portal, admin, { ...first, pinned: false })
    await deleteVersion(portal, admin, { ...first, reason })
    expect(await storedBlobs(portal)).toHaveLength(1)
  })

  it('keeps bytes that another row still has', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    await addVersion(portal, ana, id, 'two')
    const { blobKey } = await portal.db.version.findUniqueOrThrow({
      where: { documentId_number: { documentId: id, number: 1 } },
    })
    await portal.db.version.updateMany({ where: { number: 2 }, data: { blobKey } })
    await deleteVersion(portal, admin, { documentId: id, number: 1, reason })
    expect(await portal.blobs.size(blobKey)).not.toBeNull()
  })

  it('leaves a restored copy whole', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx', 'one')
    await addVersion(portal, ana, id, 'two')
    await restoreVersion(portal, admin, { documentId: id, version: 1, reason })
    await deleteVersion(portal, admin, { documentId: id, number: 1, reason })
    const head = await portal.versions.head(id)
    expect(head?.version).toBe(3)
    expect(await new Response(await portal.blobs.open(head?.blobKey ?? '')).text()).toBe('one')
  })
})

describe('labels and pins', () => {
  it('are set, changed and taken away by whoever may edit', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    const first = { documentId: id, number: 1 }
    const shown = async () =>
      (await listDocumentVersions(portal, admin, { documentId: id })).items[0]
    await labelVersion(portal, ana, { ...first, label: '  Sent to  the printer ' })
    await pinVersion(portal, ana, { ...first, pinned: true })
    expect(await shown()).toMatchObject({ pinned: true, label: 'Sent to the printer' })
    await labelVersion(portal, admin, { ...first, label: 'Signed' })
    expect(await shown()).toMatchObject({ pinned: true, label: 'Signed' })
    await labelVersion(portal, ana, { ...first, label: ' ' })
    await labelVersion(portal, ana, { ...first, label: '' })
    await pinVersion(portal, ana, { ...first, pinned: false })
    expect(await shown()).toMatchObject({ pinned: false, label: null })
    expect(portal.audited.slice(1).map(({ action, detail }) => [action, detail])).toEqual([
      ['version.label', { version: 1, label: 'Sent to the printer', before: null }],
      ['version.pin', { version: 1 }],
      ['version.label', { version: 1, label: 'Signed', before: 'Sent to the printer' }],
      ['version.label', { version: 1, label: null, before: 'Signed' }],
      ['version.unpin', { version: 1 }],
    ])
  })

  it('are refused when too long', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    const input = { documentId: id, number: 1, label: 'x'.repeat(81) }
    const refused = { code: 'invalid', field: 'label' }
    await expect(labelVersion(portal, ana, input)).rejects.toMatchObject(refused)
  })
})

describe('a copy of a version', () => {
  it('is a document of its own, with the bytes of that version, whoever holds the original', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx', 'one')
    await addVersion(portal, ana, id, 'two')
    await portal.locks.acquire(id, 'abc', { userId: ben.id, grantId: null, editorId: null })
    const first = { documentId: id, number: 1 }
    const copy = await copyVersion(portal, ana, first)
    expect(copy).toMatchObject({ name: 'Plan (version 1).docx', version: 1 })
    expect(await readDownload(openDownload(portal, ana, { documentId: copy.id }))).toBe('one')
    expect((await copyVersion(portal, ana, first)).name).toBe('Plan (version 1) (2).docx')
    await deleteVersion(portal, ana, first)
    expect(await readDownload(openDownload(portal, ana, { documentId: copy.id }))).toBe('one')
  })
})

it('a copy of a document is made of its newest version, and called like it', async () => {
  const { id } = await addDocument(portal, ana, 'Plan.docx', 'one')
  await addVersion(portal, ana, id, 'two')
  const copy = await copyDocument(portal, ana, { documentId: id })
  expect(copy).toMatchObject({ name: 'Plan (2).docx', version: 1 })
  expect(await readDownload(openDownload(portal, ana, { documentId: copy.id }))).toBe('two')
})

it('a version that is not there, and the versions of strangers, are not found', async () => {
  const { id } = await addDocument(portal, ana, 'Plan.docx')
  await addVersion(portal, ana, id, 'two')
  const absent = { code: 'not-found' }
  for (const [viewer, number] of [
    [ana, 7],
    [ben, 1],
  ] as const) {
    const address = { documentId: id, number }
    await expect(deleteVersion(portal, viewer, address)).rejects.toMatchObject(absent)
    await expect(copyVersion(portal, viewer, address)).rejects.toMatchObject(absent)
    await expect(pinVersion(portal, viewer, { ...address, pinned: true })).rejects.toMatchObject(
      absent,
    )
    await expect(labelVersion(portal, viewer, { ...address, label: 'x' })).rejects.toMatchObject(
      absent,
    )
  }
})
