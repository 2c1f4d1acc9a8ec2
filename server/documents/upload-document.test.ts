import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bodyOf, brokenBody, readDownload, storedBlobs } from '#server/testing/bodies'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { findSameNames } from './find-same-names'
import { getDocument } from './get-document'
import { openDownload } from './open-download'
import type { Viewer } from './portal'
import { uploadDocument } from './upload-document'

let portal: TestPortal
let ana: Viewer
let ben: Viewer
beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
  ben = await addUser(portal, 'Ben')
})
afterEach(() => portal.close())

const upload = (name: string, text: string, keepBoth = false) =>
  uploadDocument(portal, ana, { name, body: bodyOf(text), keepBoth })

describe('an upload', () => {
  test('becomes a document with one version and the same bytes', async () => {
    const { id } = await upload('C:\\Users\\ana\\Plan.txt', 'first words')
    const document = await getDocument(portal, ana, { documentId: id })
    expect(document).toMatchObject({
      name: 'Plan.txt',
      extension: 'txt',
      owner: { name: 'Ana' },
      modifiedBy: { name: 'Ana' },
      version: 1,
      size: 11,
      sha256: '78e561c812e15c42ff0c74afaca378f8916e763fb018555c36e4b46f8a4db9ad',
      lock: null,
    })
    expect(await readDownload(openDownload(portal, ana, { documentId: id }))).toBe('first words')
    expect(portal.audited).toEqual([
      {
        actorId: ana.id,
        action: 'document.upload',
        documentId: id,
        detail: { name: 'Plan.txt', size: 11 },
      },
    ])
  })

  test('may be empty', async () => {
    const { id } = await upload('empty.txt', '')
    expect(await readDownload(openDownload(portal, ana, { documentId: id }))).toBe('')
  })

  test('keeps both under a number when asked to', async () => {
    await upload('Plan.txt', 'one')
    expect((await upload('plan.TXT', 'two', true)).name).toBe('plan (2).TXT')
    expect((await upload('Plan.txt', 'three', true)).name).toBe('Plan (3).txt')
    expect((await upload('Plan.txt', 'same name again')).name).toBe('Plan.txt')
  })

  test('that is too large is refused and nothing of it is kept', async () => {
    const tooLarge = 'x'.repeat(portal.limits.maxUploadBytes + 1)
    await expect(upload('big.txt', tooLarge)).rejects.toMatchObject({
      code: 'too-large',
      message: 'This file is larger than 1 MiB, the most this portal takes.',
    })
    const unannounced = { ...bodyOf(tooLarge), announcedBytes: undefined }
    await expect(
      uploadDocument(portal, ana, { name: 'big.txt', body: unannounced, keepBoth: false }),
    ).rejects.toMatchObject({ code: 'too-large' })
    expect(await storedBlobs(portal)).toEqual([])
    expect(await portal.db.document.count()).toBe(0)
  })

  test('that is shorter than announced is refused and nothing of it is kept', async () => {
    const body = { ...bodyOf('half'), announcedBytes: 8 }
    await expect(
      uploadDocument(portal, ana, { name: 'half.txt', body, keepBoth: false }),
    ).rejects.toMatchObject({ code: 'wrong-length' })
    expect(await storedBlobs(portal)).toEqual([])
  })

  test('that breaks off leaves nothing behind', async () => {
    await expect(
      uploadDocument(portal, ana, { name: 'x.txt', body: brokenBody(), keepBoth: false }),
    ).rejects.toThrow('connection reset')
    expect(await storedBlobs(portal)).toEqual([])
    expect(await portal.db.document.count()).toBe(0)
  })
})

test('files whose names are there already are found, but not in the trash and not those of others', async () => {
  const plan = await upload('Plan.txt', 'one')
  const gone = await upload('Gone.txt', 'two')
  await portal.db.document.update({
    where: { id: gone.id },
    data: { trashedAt: portal.clock.now() },
  })
  const names = ['PLAN.txt', 'Gone.txt', 'New.txt', 'Plân.txt']
  expect(await findSameNames(portal, ana, { folderId: null, names })).toEqual([
    { asked: 'PLAN.txt', documentId: plan.id, name: 'Plan.txt' },
  ])
  expect(await findSameNames(portal, ben, { folderId: null, names })).toEqual([])
})
