import { afterEach, beforeEach, expect, test } from 'vitest'
import { deleteDocument } from '#server/documents/delete-document'
import { deleteVersion } from '#server/documents/delete-version'
import { sweep } from '#server/documents/maintenance/sweep'
import { verify } from '#server/documents/maintenance/verify'
import type { Viewer } from '#server/documents/portal'
import { renameDocument } from '#server/documents/rename-document'
import { trashDocument } from '#server/documents/trash-document'
import { uploadDocument } from '#server/documents/upload-document'
import { uploadVersion } from '#server/documents/upload-version'
import { bodyOf, storedBlobs } from '#server/testing/bodies'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { createPreviewQueue, type PreviewQueue } from './create-preview-queue'
import { getPreview } from './get-preview'
import { openPreview } from './open-preview'
import type { PreviewMaker } from './preview-maker'

type Make = PreviewMaker['make']

/** Makes a picture that says of what it is. */
const picture: Make = async ({ extension, open }, keep) => {
  const text = await new Response(await open()).text()
  const key = await keep('image', new Blob([`${extension} of ${text}`]).stream())
  return { state: 'made', image: { key, width: 4, height: 3 }, pdf: null, text: null }
}

onBothDatabases((create) => {
  let portal: TestPortal
  let ana: Viewer
  let documentId: string
  let failures: unknown[]
  let atOnce: { now: number; most: number }

  beforeEach(async () => {
    portal = await openTestPortal(await create())
    ana = await addUser(portal, 'Ana')
    documentId = await upload('Plan.txt')
    failures = []
    atOnce = { now: 0, most: 0 }
  })
  afterEach(() => portal.close())

  const upload = async (name: string) =>
    (await uploadDocument(portal, ana, { name, body: bodyOf('first'), keepBoth: false })).id

  /** The queue of an instance of the portal. */
  function instance(make: Make, hasOffice = false): PreviewQueue {
    const queue = createPreviewQueue({
      ...{ db: portal.db, blobs: portal.blobs, clock: portal.clock },
      maker: {
        ...{ maxBytes: 1024, hasOffice },
        async make(...of) {
          atOnce.now += 1
          atOnce.most = Math.max(atOnce.most, atOnce.now)
          return make(...of).finally(() => {
            atOnce.now -= 1
          })
        },
      },
      marked: () => undefined,
      failed: (error) => failures.push(error),
    })
    portal.previews = queue
    return queue
  }

  const ask = (version?: number) => getPreview(portal, ana, { documentId, version })
  const read = async (version: number) => {
    const opened = await openPreview(portal, ana, { documentId, version, part: 'image' })
    return new Response(await opened.open()).text()
  }
  /** Asks, and asks again when it is made. */
  async function settle(queue: PreviewQueue, version?: number) {
    await ask(version)
    await queue.idle()
    return ask(version)
  }

  test('it is made when somebody asks, each version once', async () => {
    let made = 0
    const queue = instance(async (...of) => {
      made += 1
      return picture(...of)
    })
    expect(await ask()).toEqual({ state: 'waiting', version: 1 })
    await queue.idle()
    const image = { width: 4, height: 3 }
    expect(await ask()).toEqual({ state: 'made', version: 1, image, pdf: false, text: false })
    expect(await read(1)).toBe('txt of first')
    await uploadVersion(portal, ana, { documentId, body: bodyOf('second') })
    expect(await settle(queue)).toMatchObject({ state: 'made', version: 2 })
    expect(await settle(queue, 1)).toMatchObject({ state: 'made', version: 1 })
    expect(await read(2)).toBe('txt of second')
    expect(made).toBe(2)
  })

  test('an instance makes one at a time, and two instances each another one', async () => {
    const one = instance(picture)
    const ids = await Promise.all(['a', 'b', 'c', 'd'].map((name) => upload(`${name}.txt`)))
    await Promise.all(ids.map((id) => getPreview(portal, ana, { documentId: id })))
    await one.idle()
    expect(atOnce.most).toBe(1)
    const made: string[] = []
    const noting: Make = async (source, keep) => {
      made.push(source.extension)
      return picture(source, keep)
    }
    await portal.db.preview.updateMany({ data: { state: 'waiting' } })
    const both = [instance(noting), instance(noting)]
    for (const queue of both) queue.wake()
    await Promise.all(both.map((queue) => queue.idle()))
    expect(made).toHaveLength(4)
    expect(failures).toEqual([])
  })

  test('what failed is marked and not tried again', async () => {
    let tries = 0
    const queue = instance(async () => {
      tries += 1
      return { state: 'failed', reason: 'damaged', detail: 'x' }
    })
    const failed = { state: 'failed', version: 1, reason: 'damaged' }
    expect(await settle(queue)).toEqual(failed)
    expect(await settle(queue)).toEqual(failed)
    expect(tries).toBe(1)
  })

  test('one whose instance dies three times in it is given up', async () => {
    let tries = 0
    const queue = instance(async () => {
      tries += 1
      throw new Error('the store does not answer')
    })
    for (let i = 0; i < 3; i++) {
      expect(await settle(queue)).toEqual({ state: 'waiting', version: 1 })
      portal.clock.advance(5 * 60_000)
    }
    expect(await settle(queue)).toMatchObject({ state: 'failed', reason: 'broken-off' })
    expect(tries).toBe(3)
    expect(failures).toHaveLength(3)
  })

  test('another name may mean another type: it is made anew, and the old one is swept', async () => {
    const queue = instance(picture)
    await settle(queue)
    const before = await storedBlobs(portal)
    await renameDocument(portal, ana, { documentId, name: 'Plan.csv', changeExtension: true })
    expect(await ask()).toEqual({ state: 'waiting', version: 1 })
    await queue.idle()
    expect(await read(1)).toBe('csv of first')
    portal.clock.advance(25 * 60 * 60 * 1000)
    expect(await sweep(portal)).toMatchObject({ blobs: 1 })
    expect(await storedBlobs(portal)).toHaveLength(before.length)
    expect(await read(1)).toBe('csv of first')
  })

  test('with an office program at last, what was made without one is made anew', async () => {
    documentId = await upload('Talk.odp')
    await settle(instance(async () => ({ state: 'failed', reason: 'damaged', detail: '' })))
    const better = instance(picture, true)
    expect(await settle(better)).toMatchObject({ state: 'made' })
    // And by those that have none it is shown as it is.
    expect(await settle(instance(picture))).toMatchObject({ state: 'made' })
  })

  test('of what is too large, empty, or of no known type, nothing is made', async () => {
    const queue = instance(async () => {
      throw new Error('not asked')
    })
    const big = { name: 'Big.txt', body: bodyOf('x'.repeat(2000)), keepBoth: false }
    documentId = (await uploadDocument(portal, ana, big)).id
    expect(await settle(queue)).toEqual({ state: 'failed', version: 1, reason: 'too-large' })
    documentId = await upload('Thing.xyz')
    expect(await settle(queue)).toEqual({ state: 'none' })
    const empty = { name: 'Empty.txt', body: bodyOf(''), keepBoth: false }
    documentId = (await uploadDocument(portal, ana, empty)).id
    expect(await settle(queue)).toEqual({ state: 'none' })
    portal.previews = null
    documentId = await upload('Other.txt')
    expect(await ask()).toEqual({ state: 'none' })
    expect(failures).toEqual([])
  })

  test('it counts for nobody, goes with its version, and is no finding of a check', async () => {
    const queue = instance(picture)
    await uploadVersion(portal, ana, { documentId, body: bodyOf('second') })
    await settle(queue, 1)
    await settle(queue, 2)
    const { usedBytes } = await portal.db.user.findUniqueOrThrow({ where: { id: ana.id } })
    expect(usedBytes).toBe(11n)
    expect(await verify(portal)).toMatchObject({ versions: 2, bad: [] })
    portal.clock.advance(25 * 60 * 60 * 1000)
    expect(await sweep(portal)).toMatchObject({ blobs: 0 })
    expect(await storedBlobs(portal)).toHaveLength(4)
    await deleteVersion(portal, ana, { documentId, number: 1 })
    expect(await storedBlobs(portal)).toHaveLength(2)
    await trashDocument(portal, ana, { documentId })
    await deleteDocument(portal, ana, { documentId })
    expect(await storedBlobs(portal)).toEqual([])
    expect(await portal.db.preview.count()).toBe(0)
  })

  test('a version that goes while it is made leaves nothing', async () => {
    await uploadVersion(portal, ana, { documentId, body: bodyOf('second') })
    const queue = instance(async (...of) => {
      await portal.db.version.deleteMany({ where: { documentId, number: 1 } })
      return picture(...of)
    })
    await ask(1)
    await queue.idle()
    expect(await portal.db.preview.count()).toBe(0)
    // Of the two versions, whose rows alone were touched.
    expect(await storedBlobs(portal)).toHaveLength(2)
    expect(failures).toEqual([])
  })

  test('one whose bytes are lost, after a restored backup, is made again', async () => {
    const queue = instance(picture)
    await settle(queue)
    const row = await portal.db.preview.findFirstOrThrow()
    await portal.blobs.remove(row.imageKey ?? '')
    await expect(read(1)).rejects.toMatchObject({ code: 'not-found' })
    expect(await settle(queue)).toMatchObject({ state: 'made' })
    expect(await read(1)).toBe('txt of first')
  })
})
