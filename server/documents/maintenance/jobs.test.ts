import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { speak } from '#messages/speak'
import { listFindings } from '#server/documents/admin/list-findings'
import { storageUsage } from '#server/documents/admin/storage-usage'
import type { Viewer } from '#server/documents/portal'
import { bodyOf } from '#server/testing/bodies'
import {
  addDocument,
  addRejected,
  addVersion,
  plantTemplate,
} from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { readJob, startJob } from './jobs'

onBothDatabases((create) => {
  let portal: TestPortal
  let ana: Viewer
  let ben: Viewer
  beforeEach(async () => {
    portal = await openTestPortal(await create())
    ana = await addUser(portal, 'Ana', 'admin')
    ben = await addUser(portal, 'Ben')
  })
  afterEach(() => portal.close())

  /** The portal, whose verify runs until it is let go on. */
  function held() {
    let letGoOn = () => {}
    const gate = new Promise<void>((resolve) => {
      letGoOn = resolve
    })
    async function* list() {
      await gate
      yield* portal.blobs.list()
    }
    return { slow: { ...portal, blobs: { ...portal.blobs, list } }, letGoOn: () => letGoOn() }
  }

  describe('a job', () => {
    it('reads everything, keeps what it found for whoever looks later, and is audited', async () => {
      const { id } = await addDocument(portal, ben, 'Plan.docx', 'one')
      await addVersion(portal, ben, id, 'two')
      await addRejected(portal, ben, id, 'refused')
      await portal.blobs.put(bodyOf('orphan').stream, { maxBytes: 10 })
      const { blobKey } = await portal.db.version.findFirstOrThrow({ where: { number: 1 } })
      await portal.blobs.remove(blobKey)
      const lost = await plantTemplate(portal, 'Lost', 'lost')
      await portal.blobs.remove(lost.blobKey)
      expect(await readJob(portal, ana, 'verify')).toBeNull()

      const { slow, letGoOn } = held()
      const { finished } = await startJob(slow, ana, 'verify')
      await expect(startJob(portal, ana, 'verify')).rejects.toThrow('This is running already.')
      expect(await readJob(portal, ana, 'verify')).toMatchObject({ state: 'running', of: 4 })
      letGoOn()
      await finished
      const job = await readJob(portal, ana, 'verify')
      expect(job).toMatchObject({
        ...{ state: 'done', done: 4, startedBy: ana.id },
        findings: {
          ...{ versions: 2, rejectedSaves: 1, templates: 1, badCount: 2 },
          bad: [
            { documentId: id, version: 1, problem: 'missing', blobKey },
            { documentId: null, template: lost.id, problem: 'missing' },
          ],
          orphans: { files: 1, bytes: 6 },
        },
      })
      if (!job?.findings) throw new Error('nothing was found')
      expect(await listFindings(portal, ana, job.findings)).toMatchObject([
        { document: { id, name: 'Plan.docx' }, version: 1, template: null },
        { document: null, template: { name: 'Lost' } },
      ])
      expect(portal.audited.at(-1)).toMatchObject({
        ...{ action: 'storage.verify', actorId: ana.id, detail: { read: 4, bad: 2 } },
      })
    })

    it('that tidies up says what it removed', async () => {
      await portal.blobs.put(bodyOf('orphan').stream, { maxBytes: 10 })
      portal.clock.advance(2 * 24 * 3_600_000)
      await (await startJob(portal, ana, 'sweep')).finished
      expect(await readJob(portal, ana, 'sweep')).toMatchObject({
        ...{ state: 'done', removed: { blobs: 1 } },
      })
    })

    it('that fails says why, and can be started again', async () => {
      await addDocument(portal, ben, 'Plan.docx', 'one')
      const broken = {
        ...portal,
        blobs: {
          ...portal.blobs,
          // biome-ignore lint/correctness/useYield: it fails before the first.
          async *list(): AsyncGenerator<never> {
            throw new Error('the disk is gone')
          },
        },
      }
      await (await startJob(broken, ana, 'verify')).finished
      const failed = await readJob(portal, ana, 'verify')
      expect(failed?.state).toBe('failed')
      expect(failed?.failed?.(speak('en', 'errors'))).toBe('It broke off: the disk is gone')
      expect(failed?.failed?.(speak('de', 'errors'))).toBe('Der Lauf brach ab: the disk is gone')
      // As releases before this one have left it.
      const { value } = await portal.db.setting.findUniqueOrThrow({ where: { key: 'job.verify' } })
      await portal.db.setting.update({
        where: { key: 'job.verify' },
        data: { value: JSON.stringify({ ...JSON.parse(value), failed: 'the disk is gone' }) },
      })
      const older = await readJob(portal, ana, 'verify')
      expect(older?.failed?.(speak('de', 'errors'))).toBe('the disk is gone')
      await (await startJob(portal, ana, 'verify')).finished
      expect(await readJob(portal, ana, 'verify')).toMatchObject({ state: 'done', failed: null })
    })

    it('whose portal ended is interrupted after a minute of silence, and can be started again', async () => {
      await (await startJob(portal, ana, 'verify')).finished
      const { value } = await portal.db.setting.findUniqueOrThrow({ where: { key: 'job.verify' } })
      await portal.db.setting.update({
        where: { key: 'job.verify' },
        data: { value: JSON.stringify({ ...JSON.parse(value), finishedAt: null }) },
      })
      expect(await readJob(portal, ana, 'verify')).toMatchObject({ state: 'running' })
      portal.clock.advance(61_000)
      expect(await readJob(portal, ana, 'verify')).toMatchObject({ state: 'interrupted' })
      await (await startJob(portal, ana, 'verify')).finished
      expect(await readJob(portal, ana, 'verify')).toMatchObject({ state: 'done' })
    })

    it('of two who start it at the same moment, one does', async () => {
      const { slow, letGoOn } = held()
      const both = await Promise.allSettled([
        startJob(slow, ana, 'verify'),
        startJob(slow, ana, 'verify'),
      ])
      letGoOn()
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      for (const one of both) if (one.status === 'fulfilled') await one.value.finished
    })

    it('is for admins', async () => {
      await expect(startJob(portal, ben, 'verify')).rejects.toThrow('Only an admin')
      await expect(readJob(portal, ben, 'verify')).rejects.toThrow('Only an admin')
      await expect(storageUsage(portal, ben)).rejects.toThrow('Only an admin')
    })
  })

  it('usage counts every version, by owner and by type, the largest first', async () => {
    const { id } = await addDocument(portal, ben, 'Plan.docx', 'one')
    await addVersion(portal, ben, id, 'four')
    await addRejected(portal, ben, id, 'refused')
    const { id: trashed } = await addDocument(portal, ana, 'a.txt', 'some more words')
    await portal.db.document.update({ where: { id: trashed }, data: { trashedAt: new Date() } })
    await addDocument(portal, ana, 'README', 'x')
    expect(await storageUsage(portal, ana)).toEqual({
      ...{ documents: 3, inTrash: 1, asOf: null },
      versions: { count: 4, bytes: 23 },
      rejectedSaves: { count: 1, bytes: 7 },
      byPerson: [
        { person: { id: ana.id, name: 'Ana', email: ana.email }, documents: 2, bytes: 16 },
        { person: { id: ben.id, name: 'Ben', email: ben.email }, documents: 1, bytes: 7 },
      ],
      byType: [
        { extension: 'txt', documents: 1, bytes: 15 },
        { extension: 'docx', documents: 1, bytes: 7 },
        { extension: '', documents: 1, bytes: 1 },
      ],
    })
  })
})
