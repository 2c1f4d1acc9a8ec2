import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Viewer } from '#server/documents/portal'
import { addDocument, addVersion } from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import type { TestDatabase } from '#server/testing/test-database'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { readNextText } from './read-next-text'
import { readText } from './reading/read-text'
import { reindex } from './reindex'
import type { TextReader } from './text-reader'
import { createTextWorker } from './text-worker'

const minute = 60_000

onBothDatabases((create) => {
  let opened: TestDatabase
  let portal: TestPortal
  let ana: Viewer
  beforeEach(async () => {
    opened = await create()
    portal = await openTestPortal(opened)
    ana = await addUser(portal, 'Ana')
  })
  afterEach(() => portal.close())

  /** Reads in this process. */
  const reader: TextReader = { read: readText, close() {} }
  const dying: TextReader = {
    read: async () => ({ outcome: 'failed', reason: 'it died' }),
    close() {},
  }

  const readAll = async (by = reader) => {
    const outcomes: string[] = []
    for (;;) {
      const read = await readNextText(portal, by)
      if (read === null) return outcomes
      outcomes.push(read.outcome)
    }
  }
  const kept = () =>
    portal.db.documentText.findMany({ select: { version: true, outcome: true, text: true } })

  it('reads each version that is saved, and keeps the newest', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.txt', 'first words')
    expect(await readAll()).toEqual(['read'])
    expect(await kept()).toEqual([{ version: 1, outcome: 'read', text: 'first words' }])
    expect(await readAll()).toEqual([])
    await addVersion(portal, ana, id, 'second words')
    await addVersion(portal, ana, id, 'third words')
    expect(await readAll()).toEqual(['read'])
    expect(await kept()).toEqual([{ version: 3, outcome: 'read', text: 'third words' }])
  })

  it('keeps nothing of a version that is not the newest any more', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.txt', 'first words')
    const slow: TextReader = {
      ...reader,
      async read(kind, bytes) {
        await addVersion(portal, ana, id, 'second words')
        return await readText(kind, bytes)
      },
    }
    expect((await readNextText(portal, slow))?.outcome).toBe('saved-again')
    expect(await kept()).toEqual([])
    expect(await readAll()).toEqual(['read'])
    expect(await kept()).toMatchObject([{ version: 2 }])
  })

  it('keeps nothing of a document that is deleted while it is read', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.txt', 'words')
    const slow: TextReader = {
      ...reader,
      async read(kind, bytes) {
        await portal.db.document.delete({ where: { id } })
        return await readText(kind, bytes)
      },
    }
    expect((await readNextText(portal, slow))?.outcome).toBe('saved-again')
    expect(await kept()).toEqual([])
  })

  it('gives each document to one of the instances that ask', async () => {
    for (let n = 0; n < 6; n += 1) await addDocument(portal, ana, `${n}.txt`)
    const other = { ...portal, db: opened.openAnother() }
    const read = await Promise.all(
      Array.from({ length: 6 }, (_, n) => readNextText(n % 2 ? portal : other, reader)),
    )
    expect(new Set(read.map((each) => each?.documentId)).size).toBe(6)
  })

  it('tries a document again when the one who read it was never heard of again', async () => {
    await addDocument(portal, ana, 'Plan.txt')
    const silent = {
      ...portal,
      blobs: { ...portal.blobs, open: () => new Promise<never>(() => {}) },
    }
    void readNextText(silent, reader)
    await expect.poll(() => portal.db.textTask.count({ where: { tries: 1 } })).toBe(1)
    expect(await readAll()).toEqual([])
    portal.clock.advance(6 * minute)
    expect(await readAll()).toEqual(['read'])
  })

  it('leaves a document alone over which readers die, until it is saved again', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.txt', 'words')
    expect(await readAll(dying)).toEqual(['later'])
    portal.clock.advance(2 * minute)
    expect(await readAll(dying)).toEqual(['later'])
    portal.clock.advance(3 * minute)
    expect(await readAll(dying)).toEqual(['gave-up'])
    portal.clock.advance(60 * minute)
    expect(await readAll(reader)).toEqual([])
    expect(await kept()).toEqual([{ version: 1, outcome: 'gave-up', text: '' }])
    await addVersion(portal, ana, id, 'other words')
    expect(await readAll(reader)).toEqual(['read'])
  })

  it('does not hold it against a document that the store does not answer', async () => {
    await addDocument(portal, ana, 'Plan.txt')
    const blobs = { ...portal.blobs, open: () => Promise.reject(new Error('no answer')) }
    for (let n = 0; n < 5; n += 1) {
      await expect(readNextText({ ...portal, blobs }, reader)).rejects.toThrow('no answer')
      portal.clock.advance(2 * minute)
    }
    expect(await readAll()).toEqual(['read'])
  })

  it('marks what has no text, without looking into it', async () => {
    await addDocument(portal, ana, 'Photo.jpg')
    await addDocument(portal, ana, 'Empty.txt', '')
    await addDocument(portal, ana, 'Broken.docx', 'no zip')
    const { id } = await addDocument(portal, ana, 'Missing.txt', 'words')
    const { blobKey } = await portal.db.version.findFirstOrThrow({ where: { documentId: id } })
    await portal.blobs.remove(blobKey)
    expect((await readAll()).sort()).toEqual(['damaged', 'damaged', 'no-text', 'no-text'])
    const large = await addDocument(portal, ana, 'Large.pdf')
    await portal.db.version.updateMany({
      where: { documentId: large.id },
      data: { size: 65n * 1024n ** 2n },
    })
    expect(await readAll()).toEqual(['too-large'])
    expect(await portal.db.textTask.count()).toBe(0)
  })

  it('reads everything again when it is told to', async () => {
    await addDocument(portal, ana, 'Plan.txt')
    await addDocument(portal, ana, 'Photo.jpg')
    await readAll()
    await portal.db.documentText.updateMany({ data: { text: 'lost' } })
    const seen: string[] = []
    expect(await reindex(portal, reader, (read, of) => seen.push(`${read}/${of}`))).toEqual({
      ...{ documents: 2, outcomes: { read: 1, 'no-text': 1 }, waiting: 0 },
    })
    expect(seen.at(-1)).toBe('2/2')
    expect((await kept()).map(({ text }) => text).sort()).toEqual(['', 'Plan.txt'])
  })

  it('goes on by itself: what is there, and what is saved later', async () => {
    await addDocument(portal, ana, 'Early.txt')
    const failures: unknown[] = []
    const worker = createTextWorker(portal, {
      ...{ reader, read() {}, failed: (error) => failures.push(error) },
    })
    worker.start()
    await expect.poll(async () => (await kept()).length).toBe(1)
    await addDocument(portal, ana, 'Late.txt')
    worker.wake()
    await expect.poll(async () => (await kept()).length).toBe(2)
    await worker.stop()
    expect(failures).toEqual([])
  })
})
