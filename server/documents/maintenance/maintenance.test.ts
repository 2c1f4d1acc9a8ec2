import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '#server/documents/portal'
import { restoreVersion } from '#server/documents/restore-version'
import { bodyOf, storedBlobs } from '#server/testing/bodies'
import {
  addDocument,
  addGrant,
  addRejected,
  addVersion,
  plantTemplate,
} from '#server/testing/document-fixtures'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { countOrphans } from './count-orphans'
import { sweep } from './sweep'
import { verify } from './verify'

let portal: TestPortal
let ana: Viewer

beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
})
afterEach(() => portal.close())

const day = 24 * 3_600_000
const nothing = {
  ...{ versions: 0, rejectedSaves: 0, blobs: 0 },
  ...{ tokens: 0, sessions: 0, signInFailures: 0, guests: 0, trashed: 0 },
}

describe('verify', () => {
  it('reads every version, every waiting rejected save and every template', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    await addVersion(portal, ana, id, 'two')
    await restoreVersion(portal, ana, { documentId: id, version: 1 })
    await addRejected(portal, ana, id, 'refused')
    await plantTemplate(portal, 'Letter', 'Dear')
    const read: number[] = []
    const report = await verify(portal, (count) => read.push(count))
    expect(report).toEqual({ versions: 3, rejectedSaves: 1, templates: 1, bad: [] })
    expect(read).toEqual([1, 2, 3, 4, 5])
  })

  it('tells missing, cut and changed bytes apart', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx', 'one')
    await addVersion(portal, ana, id, 'two')
    await addVersion(portal, ana, id, 'three')
    const rejectedKey = await addRejected(portal, ana, id, 'refused')
    const key = async (number: number) =>
      (
        await portal.db.version.findUniqueOrThrow({
          where: { documentId_number: { documentId: id, number } },
        })
      ).blobKey
    await portal.blobs.remove(await key(1))
    await portal.db.version.updateMany({ where: { number: 2 }, data: { size: 4n } })
    await portal.db.version.updateMany({ where: { number: 3 }, data: { sha256: 'abc' } })
    await portal.blobs.remove(rejectedKey)
    const lost = await plantTemplate(portal, 'Lost', 'lost')
    await portal.blobs.remove(lost.blobKey)
    const report = await verify(portal)
    expect(report).toMatchObject({ versions: 3, rejectedSaves: 1 })
    expect(report.bad).toMatchObject([
      { documentId: id, version: 1, problem: 'missing', found: null },
      { version: 2, problem: 'wrong-length', expected: { size: 4 }, found: { size: 3 } },
      { version: 3, problem: 'wrong-hash', expected: { sha256: 'abc' } },
      { documentId: id, version: null, problem: 'missing', blobKey: rejectedKey, template: null },
      {
        documentId: null,
        version: null,
        rejectedSave: null,
        template: lost.id,
        problem: 'missing',
      },
    ])
  })

  it('does not call bad what was deleted while it read', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx', 'one')
    await addVersion(portal, ana, id, 'two')
    const { open } = portal.blobs
    portal.blobs.open = async (key, range) => {
      await portal.db.version.deleteMany({ where: { number: 1 } })
      const first = await portal.db.version.findFirst({ where: { blobKey: key } })
      if (first === null) await portal.blobs.remove(key)
      return await open(key, range)
    }
    expect((await verify(portal)).bad).toEqual([])
  })

  it('goes on after bytes that cannot be read', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx', 'one')
    await addDocument(portal, ana, 'Notes.txt', 'two')
    const { blobKey } = await portal.db.version.findFirstOrThrow({ where: { documentId: id } })
    const { open } = portal.blobs
    portal.blobs.open = async (key, range) => {
      if (key === blobKey) throw new Error('EIO')
      return await open(key, range)
    }
    expect(await verify(portal)).toMatchObject({
      versions: 2,
      bad: [{ documentId: id, problem: 'unreadable' }],
    })
  })

  it('walks more rows than one query reads', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    const first = await portal.db.version.findFirstOrThrow({ where: { documentId: id } })
    await portal.db.version.createMany({
      data: Array.from({ length: 1200 }, (_, at) => ({ ...first, number: at + 2 })),
    })
    expect(await verify(portal)).toEqual({
      versions: 1201,
      rejectedSaves: 0,
      templates: 0,
      bad: [],
    })
  })
})

describe('sweep', () => {
  it('has nothing to do in a tidy portal', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    await addVersion(portal, ana, id, 'two')
    await addRejected(portal, ana, id, 'refused')
    await addGrant(portal, ana, id)
    portal.clock.advance(29 * day)
    expect(await sweep(portal)).toEqual({ ...nothing, tokens: 1 })
    expect(await storedBlobs(portal)).toHaveLength(3)
  })

  it('removes rejected saves after 30 days with their bytes', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    const key = await addRejected(portal, ana, id, 'refused')
    portal.clock.advance(30 * day)
    expect(await sweep(portal)).toEqual({ ...nothing, rejectedSaves: 1, blobs: 1 })
    expect(await portal.blobs.size(key)).toBeNull()
    expect(await portal.db.rejectedSave.count()).toBe(0)
  })

  it('leaves one that somebody is dealing with for the next day', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    await addRejected(portal, ana, id, 'refused')
    portal.clock.advance(30 * day)
    await portal.db.rejectedSave.updateMany({ data: { resolvedAt: portal.clock.now() } })
    expect((await sweep(portal)).rejectedSaves).toBe(0)
    portal.clock.advance(2 * day)
    expect((await sweep(portal)).rejectedSaves).toBe(1)
  })

  it('removes bytes without a row after a day, and never younger or used ones', async () => {
    await addDocument(portal, ana, 'Plan.docx')
    await portal.blobs.put(bodyOf('orphan').stream, { maxBytes: 100 })
    expect(await sweep(portal)).toEqual(nothing)
    portal.clock.advance(day + 1000)
    expect(await sweep(portal)).toEqual({ ...nothing, blobs: 1 })
    expect(await storedBlobs(portal)).toHaveLength(1)
    expect((await verify(portal)).bad).toEqual([])
  })

  it('never removes the bytes of a template, and those that a template had', async () => {
    const { id, blobKey } = await plantTemplate(portal, 'Letter', 'Dear')
    portal.clock.advance(400 * day)
    expect(await countOrphans(portal)).toEqual({ files: 0, bytes: 0 })
    expect(await sweep(portal, { orphanAgeMs: 0 })).toEqual(nothing)
    expect(await portal.blobs.size(blobKey)).toBe(4)
    await portal.db.template.deleteMany({ where: { id } })
    expect(await countOrphans(portal)).toEqual({ files: 1, bytes: 4 })
    expect(await sweep(portal)).toEqual({ ...nothing, blobs: 1 })
  })

  it('forgets tokens a week after their end, and sessions at theirs', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    await addGrant(portal, ana, id, day)
    const revoked = await addGrant(portal, ana, id, 100 * day)
    const good = await addGrant(portal, ana, id, 100 * day)
    const now = portal.clock.now()
    await portal.db.grant.update({
      where: { id: revoked },
      data: { revokedAt: now },
      select: { id: true },
    })
    await portal.db.session.create({
      data: {
        ...{ id: 's', userId: ana.id, userAgent: '', createdAt: now, lastSeenAt: now },
        expiresAt: new Date(now.getTime() + day),
      },
      select: { id: true },
    })
    await portal.db.signInFailure.create({
      data: { id: 'f', key: 'account:x', at: now },
      select: { id: true },
    })
    portal.clock.advance(7 * day + 1)
    expect(await sweep(portal)).toEqual({ ...nothing, tokens: 1, sessions: 1, signInFailures: 1 })
    portal.clock.advance(day)
    expect(await sweep(portal)).toEqual({ ...nothing, tokens: 1 })
    expect((await portal.db.grant.findMany()).map((grant) => grant.id)).toEqual([good])
  })

  it('may run twice at the same moment', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    for (const words of ['a', 'b', 'c']) await addRejected(portal, ana, id, words)
    portal.clock.advance(30 * day)
    const [first, second] = await Promise.all([sweep(portal), sweep(portal)])
    expect(first.rejectedSaves + second.rejectedSaves).toBe(3)
    expect(await storedBlobs(portal)).toHaveLength(1)
  })
})
