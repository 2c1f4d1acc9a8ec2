import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bodyOf, storedBlobs } from '#server/testing/bodies'
import { lockInEditor } from '#server/testing/held'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { checkInDocument } from './check-in-document'
import { checkOutDocument } from './check-out-document'
import { deleteDocument } from './delete-document'
import { getDocument } from './get-document'
import type { Viewer } from './portal'
import { renameDocument } from './rename-document'
import { restoreVersion } from './restore-version'
import { trashDocument } from './trash-document'
import { uploadDocument } from './upload-document'
import { uploadVersion } from './upload-version'

/** Everything that must wait until nobody else holds the document. */

let portal: TestPortal
let ana: Viewer
let admin: Viewer
let documentId: string

beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
  admin = await addUser(portal, 'Ada', 'admin')
  const body = bodyOf('first')
  documentId = (await uploadDocument(portal, ana, { name: 'Plan.txt', body, keepBoth: false })).id
  await uploadVersion(portal, ana, { documentId, body: bodyOf('second') })
})
afterEach(() => portal.close())

const acts = {
  'restoring a version': () => restoreVersion(portal, ana, { documentId, version: 1 }),
  'uploading a version': () => uploadVersion(portal, ana, { documentId, body: bodyOf('third') }),
  'moving to the trash': () => trashDocument(portal, ana, { documentId }),
  'checking out': () => checkOutDocument(portal, ana, { documentId }),
  'changing the extension': () =>
    renameDocument(portal, ana, { documentId, name: 'Plan.md', changeExtension: true }),
}

describe.each(Object.entries(acts))('%s', (_, act) => {
  test('is refused while somebody edits, and says who and since when', async () => {
    await lockInEditor(portal, documentId, admin)
    const since = portal.clock.now().toISOString().slice(11, 16)
    portal.clock.advance(12 * 60_000)
    await expect(act()).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining(
        `Ada has had it open for editing for 12 minutes (since ${since} UTC).`,
      ),
    })
    await expectUnchanged()
  })

  test('is refused while somebody else has it checked out', async () => {
    await checkOutDocument(portal, admin, { documentId })
    await expect(act()).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining('Ada has had it checked out'),
    })
    await expectUnchanged()
  })

  test('is refused while the person edits it in another window', async () => {
    await lockInEditor(portal, documentId, ana)
    await expect(act()).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining('You have had it open for editing'),
    })
    await expectUnchanged()
  })

  test('is possible under the own checkout', async () => {
    await checkOutDocument(portal, ana, { documentId })
    await expect(act()).resolves.toBeDefined()
  })

  test('is possible when the lock has expired', async () => {
    await lockInEditor(portal, documentId, admin)
    portal.clock.advance(30 * 60_000)
    await expect(act()).resolves.toBeDefined()
  })

  async function expectUnchanged() {
    const document = await getDocument(portal, ana, { documentId })
    expect(document).toMatchObject({ name: 'Plan.txt', version: 2, trashedAt: null })
    expect(await storedBlobs(portal)).toHaveLength(2)
    const actions = portal.audited.filter((entry) => entry.actorId === ana.id)
    expect(actions.map((entry) => entry.action)).toEqual(['document.upload', 'version.upload'])
  }
})

test('deleting for good is refused while somebody has the document checked out', async () => {
  await checkOutDocument(portal, ana, { documentId })
  await trashDocument(portal, ana, { documentId })
  await expect(deleteDocument(portal, admin, { documentId, reason: 'x' })).rejects.toMatchObject({
    code: 'locked',
    message: expect.stringContaining('“Plan.txt” was not deleted.'),
  })
  expect(await storedBlobs(portal)).toHaveLength(2)
})

test('a lock that is taken while the bytes arrive refuses the version, and nothing of it is kept', async () => {
  const slow = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await lockInEditor(portal, documentId, admin)
      controller.enqueue(new TextEncoder().encode('late'))
      controller.close()
    },
  })
  await expect(
    uploadVersion(portal, ana, { documentId, body: { stream: slow, announcedBytes: 4 } }),
  ).rejects.toMatchObject({ code: 'locked' })
  expect(await getDocument(portal, ana, { documentId })).toMatchObject({ version: 2 })
  expect(await storedBlobs(portal)).toHaveLength(2)
})

test('of a lock and a move to the trash at the same moment exactly one wins', async () => {
  for (let round = 0; round < 10; round += 1) {
    const body = bodyOf('x')
    const { id } = await uploadDocument(portal, ana, { name: 'r.txt', body, keepBoth: false })
    const holder = { userId: admin.id, grantId: null, editorId: 'builtin' }
    const [lock, trash] = await Promise.all([
      portal.locks.acquire(id, 'lock', holder),
      trashDocument(portal, ana, { documentId: id }).then(
        () => 'trashed' as const,
        () => 'refused' as const,
      ),
    ])
    expect([lock.kind, trash]).toSatisfy(
      ([a, b]) => (a === 'ok' && b === 'refused') || (a === 'gone' && b === 'trashed'),
    )
  }
})

describe('a checkout', () => {
  test('names its holder on the document and moves its end when it is taken again', async () => {
    const first = await checkOutDocument(portal, ana, { documentId })
    portal.clock.advance(60_000)
    const second = await checkOutDocument(portal, ana, { documentId })
    expect(second.until.getTime() - first.until.getTime()).toBe(60_000)
    const { lock } = await getDocument(portal, admin, { documentId })
    expect(lock).toMatchObject({ kind: 'checked-out', by: { name: 'Ana' }, mine: false })
  })

  test('keeps editors out', async () => {
    await checkOutDocument(portal, ana, { documentId })
    await expect(lockInEditor(portal, documentId, ana)).rejects.toThrow('mismatch')
  })

  test('ends with the check-in', async () => {
    await checkOutDocument(portal, ana, { documentId })
    expect(await checkInDocument(portal, ana, { documentId })).toEqual({ version: null })
    expect((await getDocument(portal, ana, { documentId })).lock).toBeNull()
  })

  test('takes a new version with the check-in', async () => {
    await checkOutDocument(portal, ana, { documentId })
    const upload = { fileName: 'anything.txt', body: bodyOf('third') }
    expect(await checkInDocument(portal, ana, { documentId, upload })).toEqual({ version: 3 })
    expect(await getDocument(portal, ana, { documentId })).toMatchObject({ version: 3, lock: null })
  })

  test('stays when the version of the check-in is refused', async () => {
    await checkOutDocument(portal, ana, { documentId })
    const upload = { body: { ...bodyOf('half'), announcedBytes: 8 } }
    await expect(checkInDocument(portal, ana, { documentId, upload })).rejects.toMatchObject({
      code: 'wrong-length',
    })
    expect((await getDocument(portal, ana, { documentId })).lock?.kind).toBe('checked-out')
  })

  test('of somebody else cannot be checked in, not even by an admin', async () => {
    await checkOutDocument(portal, ana, { documentId })
    await expect(checkInDocument(portal, admin, { documentId })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await getDocument(portal, ana, { documentId })).lock?.kind).toBe('checked-out')
  })

  test('that an admin ended cannot be checked in, and a new one is left alone', async () => {
    await checkOutDocument(portal, ana, { documentId })
    const held = await portal.locks.current(documentId)
    await portal.locks.releaseAny(documentId, held?.id ?? '')
    await checkOutDocument(portal, admin, { documentId })
    await expect(checkInDocument(portal, ana, { documentId })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await getDocument(portal, ana, { documentId })).lock?.by.name).toBe('Ada')
  })
})
