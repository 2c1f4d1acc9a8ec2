import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { previewVersionPolicy } from '#server/documents/admin/preview-version-policy'
import { setVersionPolicy } from '#server/documents/admin/set-version-policy'
import { pinVersion } from '#server/documents/pin-version'
import type { Viewer } from '#server/documents/portal'
import { storedBlobs } from '#server/testing/bodies'
import { addDocument } from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { pruneVersions } from './prune-versions'
import { keepEverything, readVersionPolicy } from './version-policy'

const day = 24 * 3_600_000

onBothDatabases((create) => {
  let portal: TestPortal
  let admin: Viewer
  let ana: Viewer
  beforeEach(async () => {
    portal = await openTestPortal(await create())
    admin = await addUser(portal, 'Ada', 'admin')
    ana = await addUser(portal, 'Ana')
  })
  afterEach(() => portal.close())

  const reason = 'The disk is full'
  const thin = { ...keepEverything, thinAutosaves: true }

  async function save(
    documentId: string,
    source: 'save' | 'autosave',
    lock: string,
    words: string,
  ) {
    const stored = await portal.blobs.put(new Blob([words]).stream(), { maxBytes: 1000 })
    if (stored.kind !== 'stored') throw new Error(stored.kind)
    const by = { userId: ana.id, editors: [ana.id], modifiedByUser: true, editorId: 'builtin' }
    await portal.locks.acquire(documentId, lock, { userId: ana.id, grantId: null, editorId: null })
    const result = await portal.versions.commit(
      documentId,
      { blob: stored.blob, source, ...by },
      { kind: 'holds-lock', lock, grantId: await grantOf(documentId) },
    )
    await portal.locks.release(documentId, lock)
    return result
  }
  async function grantOf(documentId: string) {
    const found = await portal.db.grant.findFirst({ where: { documentId }, select: { id: true } })
    if (found) return found.id
    const id = portal.newId()
    const row = { userId: ana.id, documentId, editorId: 'builtin', rights: 'edit', basis: 'policy' }
    const times = { createdAt: portal.clock.now(), expiresAt: new Date('2099-01-01') }
    await portal.db.grant.create({ data: { id, tokenHash: id, ...row, ...times } })
    return id
  }
  /** Version 1, autosaves 2 to 5, and save 6, all of one session. */
  async function edited(name: string) {
    const { id } = await addDocument(portal, ana, name, 'first')
    for (const words of ['a', 'bb', 'ccc', 'dddd']) await save(id, 'autosave', 'session', words)
    await save(id, 'save', 'session', 'whole')
    return id
  }
  const numbers = async (documentId: string) =>
    (await portal.db.version.findMany({ where: { documentId }, orderBy: { number: 'asc' } })).map(
      ({ number }) => number,
    )

  describe('the policy', () => {
    it('keeps everything until an admin says otherwise', async () => {
      const id = await edited('Plan.txt')
      portal.clock.advance(1000 * day)
      expect(await pruneVersions(portal)).toEqual({ versions: 0, bytes: 0 })
      expect(await numbers(id)).toHaveLength(6)
      expect(await readVersionPolicy(portal)).toEqual(keepEverything)
      await expect(setVersionPolicy(portal, ana, { policy: thin, reason })).rejects.toMatchObject({
        code: 'forbidden',
      })
      await expect(previewVersionPolicy(portal, ana, thin)).rejects.toMatchObject({
        code: 'forbidden',
      })
    })

    it('shows what would go, removes just that with its bytes, and says so', async () => {
      const plan = await edited('Plan.txt')
      await edited('Notes.txt')
      await pinVersion(portal, ana, { documentId: plan, number: 3, pinned: true })
      portal.clock.advance(2 * day)
      const young = await edited('Young.txt')
      expect(await previewVersionPolicy(portal, admin, thin)).toMatchObject({
        ...{ documents: 2, versions: 5, bytes: 6 + 4, complete: true },
        most: [
          { name: 'Notes.txt', versions: 3, bytes: 6 },
          { name: 'Plan.txt', versions: 2, bytes: 4 },
        ],
      })
      expect(await storedBlobs(portal)).toHaveLength(18)
      await expect(
        setVersionPolicy(portal, admin, { policy: thin, reason: ' ' }),
      ).rejects.toMatchObject({ code: 'invalid', field: 'reason' })
      expect(await readVersionPolicy(portal)).toEqual(keepEverything)
      await setVersionPolicy(portal, admin, { policy: thin, reason })
      expect(portal.audited.at(-1)?.detail).toEqual({ ...thin, reason })
      expect(await pruneVersions(portal)).toEqual({ versions: 5, bytes: 10 })
      expect(await numbers(plan)).toEqual([1, 3, 5, 6])
      expect(await numbers(young)).toHaveLength(6)
      expect(await storedBlobs(portal)).toHaveLength(13)
      expect(portal.audited.filter(({ action }) => action === 'version.prune')).toContainEqual({
        ...{ actorId: null, action: 'version.prune', documentId: plan },
        detail: { versions: 2, size: 4, from: 2, to: 4 },
      })
      expect(await pruneVersions(portal)).toEqual({ versions: 0, bytes: 0 })
    })

    it('keeps documents to a number of versions and of bytes', async () => {
      const plan = await edited('Plan.txt')
      portal.clock.advance(2 * day)
      await setVersionPolicy(portal, admin, {
        policy: { ...keepEverything, maxVersions: 4 },
        reason,
      })
      await pruneVersions(portal)
      expect(await numbers(plan)).toEqual([3, 4, 5, 6])
      await setVersionPolicy(portal, admin, { policy: { ...keepEverything, maxBytes: 9 }, reason })
      await pruneVersions(portal)
      expect(await numbers(plan)).toEqual([5, 6])
    })

    it('never removes bytes that another row names', async () => {
      const plan = await edited('Plan.txt')
      const [two] = await portal.db.version.findMany({ where: { documentId: plan, number: 2 } })
      await portal.db.version.updateMany({
        where: { documentId: plan, number: 6 },
        data: { blobKey: two?.blobKey ?? '' },
      })
      portal.clock.advance(2 * day)
      await setVersionPolicy(portal, admin, { policy: thin, reason })
      await pruneVersions(portal)
      expect(await numbers(plan)).toEqual([1, 5, 6])
      expect(await portal.blobs.size(two?.blobKey ?? '')).toBe(1)
    })
  })

  it('beside saves: the head stays, each save is there, and every version has its bytes', async () => {
    const plan = await edited('Plan.txt')
    await setVersionPolicy(portal, admin, {
      policy: { ...thin, keepAllHours: 1, maxVersions: 1 },
      reason,
    })
    for (let round = 0; round < 15; round++) {
      portal.clock.advance(2 * 3_600_000)
      const [saved, again] = await Promise.all([
        save(plan, 'autosave', `round-${round}`, `words of round ${round}`),
        pruneVersions(portal).then(() => pruneVersions(portal)),
      ])
      expect(again).toBeDefined()
      if (saved.kind !== 'saved') throw new Error(saved.kind)
      const head = await portal.versions.head(plan)
      expect(head?.version).toBe(saved.version)
    }
    const rows = await portal.db.version.findMany({ where: { documentId: plan } })
    for (const { blobKey, size } of rows) {
      expect(await portal.blobs.size(blobKey)).toBe(Number(size))
    }
    expect(await storedBlobs(portal)).toHaveLength(rows.length)
  })
})
