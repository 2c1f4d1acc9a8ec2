import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolders } from '#server/documents/folders/make-folders'
import { getDocument } from '#server/documents/get-document'
import { sweep } from '#server/documents/maintenance/sweep'
import { openDownload } from '#server/documents/open-download'
import type { Viewer } from '#server/documents/portal'
import { uploadDocument } from '#server/documents/upload-document'
import { bodyOf, brokenBody, readDownload, storedBlobs } from '#server/testing/bodies'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { appendChunk } from './append-chunk'
import { beginUpload } from './begin-upload'
import { dropUpload } from './drop-upload'
import { finishUpload } from './finish-upload'
import { findPartialUpload } from './partial-upload'

const day = 86_400_000

onBothDatabases((create) => {
  let portal: TestPortal
  let ana: Viewer
  let ben: Viewer
  beforeEach(async () => {
    portal = await openTestPortal(await create(), { perUser: 40, total: null, reserve: 0 })
    ana = await addUser(portal, 'Ana')
    ben = await addUser(portal, 'Ben')
  })
  afterEach(() => portal.close())

  const begin = (size: number, target: object = {}) =>
    beginUpload(portal, ana, { size, target: { name: 'Big.txt', ...target } })
  const append = (id: string, at: number, text: string) =>
    appendChunk(portal, ana, { id, at, body: bodyOf(text) })
  const finish = (id: string, viewer = ana) => finishUpload(portal, viewer, id)
  const received = async (id: string) => (await findPartialUpload(portal, ana, id)).received

  /** A file that is whole and waits for its end. */
  async function whole(target: object = {}) {
    const id = await begin(11, target)
    await append(id, 0, 'first ')
    await append(id, 6, 'words')
    return id
  }

  test('a file that came in parts becomes a document with its bytes, and the parts go', async () => {
    const id = await begin(11)
    expect(await append(id, 0, 'first ')).toBe(6)
    await expect(finish(id)).rejects.toMatchObject({ code: 'invalid' })
    expect(await append(id, 6, 'words')).toBe(11)
    const made = { documentId: id, name: 'Big.txt', version: 1, place: 'Documents' }
    expect(await finish(id)).toEqual(made)
    expect(await readDownload(openDownload(portal, ana, { documentId: id }))).toBe('first words')
    expect(await storedBlobs(portal)).toHaveLength(1)
    // Whoever lost the answer asks again.
    expect(await finish(id)).toEqual(made)
    expect(await portal.db.document.count()).toBe(1)
    await expect(append(id, 11, 'more')).resolves.toBe(11)
  })

  test('a part that breaks off is not kept, and the upload goes on from before it', async () => {
    const id = await begin(11)
    await append(id, 0, 'first ')
    const broken = appendChunk(portal, ana, { id, at: 6, body: brokenBody() })
    await expect(broken).rejects.toThrow()
    await expect(
      appendChunk(portal, ana, { id, at: 6, body: { ...bodyOf('wo'), announcedBytes: 5 } }),
    ).rejects.toMatchObject({ code: 'wrong-length' })
    expect(await received(id)).toBe(6)
    expect(await storedBlobs(portal)).toHaveLength(1)
  })

  test('of two parts for one place, sent at the same time, one is taken', async () => {
    const id = await begin(4)
    const both = await Promise.allSettled([append(id, 0, 'one '), append(id, 0, 'two ')])
    const [lost, ...more] = both.flatMap((each) =>
      each.status === 'rejected' ? [each.reason] : [],
    )
    expect([lost.code, more]).toEqual(['conflict', []])
    expect(await storedBlobs(portal)).toHaveLength(1)
    await finish(id)
    const text = await readDownload(openDownload(portal, ana, { documentId: id }))
    expect(text).toBe(both[0]?.status === 'fulfilled' ? 'one ' : 'two ')
  })

  test('two who finish at the same time make one document', async () => {
    const id = await whole()
    const both = await Promise.allSettled([finish(id), finish(id)])
    for (const each of both) {
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'busy' })
    }
    expect(both.map(({ status }) => status)).toContain('fulfilled')
    expect(await portal.db.document.count()).toBe(1)
  })

  test('a process that dies between the document and the note of it makes no second one', async () => {
    const id = await whole()
    await finish(id)
    const died = { result: null, finishingAt: portal.clock.now() }
    await portal.db.partialUpload.update({ where: { id }, data: died })
    await expect(finish(id)).rejects.toMatchObject({ code: 'busy' })
    portal.clock.advance(day / 24)
    expect(await finish(id)).toMatchObject({ documentId: id, version: 1 })
    expect(await portal.db.document.count()).toBe(1)
  })

  test('what is sent past the end, or to the wrong place, is refused', async () => {
    const id = await begin(5)
    await expect(append(id, 0, 'too long')).rejects.toMatchObject({ code: 'too-large' })
    await expect(append(id, 3, 'x')).rejects.toMatchObject({ code: 'conflict' })
    expect(await received(id)).toBe(0)
    expect(await storedBlobs(portal)).toEqual([])
  })

  test('what has no room is refused before a byte is sent, with what is on its way counted', async () => {
    await expect(begin(41)).rejects.toMatchObject({ code: 'over-quota' })
    await begin(30)
    await expect(begin(11)).rejects.toMatchObject({ code: 'over-quota' })
    await begin(10)
  })

  test('nobody else sees it, and it goes only where its sender may write', async () => {
    const id = await whole()
    const theirs = [
      finish(id, ben),
      dropUpload(portal, ben, id),
      appendChunk(portal, ben, { id, at: 11, body: bodyOf('') }),
      findPartialUpload(portal, ben, id),
    ]
    for (const each of await Promise.allSettled(theirs)) {
      expect(each).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } })
    }
    const body = bodyOf('of Ben')
    const of = await uploadDocument(portal, ben, { name: 'B.txt', body, keepBoth: false })
    await expect(begin(1, { documentId: of.id })).rejects.toMatchObject({ code: 'not-found' })
    const [folder] = await makeFolders(portal, ben, { parentId: null, paths: ['Box'] })
    await expect(begin(1, { folderId: folder?.id })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('becomes a version; refused while somebody edits, it waits and is taken later', async () => {
    const { id: documentId } = await uploadDocument(portal, ana, {
      ...{ name: 'Big.txt', body: bodyOf('old'), keepBoth: false },
    })
    const id = await whole({ documentId })
    const locked = { userId: ben.id, grantId: 'grant', editorId: 'builtin' }
    await portal.locks.acquire(documentId, 'editing', locked)
    await expect(finish(id)).rejects.toMatchObject({ code: 'locked' })
    await portal.locks.release(documentId, 'editing')
    expect(await finish(id)).toEqual({ documentId, name: 'Big.txt', version: 2, place: null })
    expect((await getDocument(portal, ana, { documentId })).size).toBe(11)
  })

  test('parts are kept by the sweep for a day after the last, then go; those gone are said to be', async () => {
    const id = await begin(11)
    await append(id, 0, 'first ')
    portal.clock.advance(day - 1)
    await sweep(portal, { orphanAgeMs: 0 })
    await append(id, 6, 'words')
    portal.clock.advance(day - 1)
    await sweep(portal, { orphanAgeMs: 0 })
    expect(await storedBlobs(portal)).toHaveLength(2)

    const lost = await whole()
    for (const { blobKey } of await portal.db.uploadChunk.findMany({ where: { uploadId: lost } })) {
      await portal.blobs.remove(blobKey)
    }
    await expect(finish(lost)).rejects.toMatchObject({ code: 'not-found' })
    expect(await portal.db.document.count()).toBe(0)

    portal.clock.advance(1)
    await expect(finish(id)).rejects.toMatchObject({ code: 'not-found' })
    await sweep(portal, { orphanAgeMs: 0 })
    expect(await storedBlobs(portal)).toEqual([])
    expect(await portal.db.partialUpload.count()).toBe(0)
  })

  test('cancelled, all of it goes', async () => {
    const id = await whole()
    await dropUpload(portal, ana, id)
    expect(await storedBlobs(portal)).toEqual([])
    await expect(finish(id)).rejects.toMatchObject({ code: 'not-found' })
  })
})
