import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bodyOf, storedBlobs } from '#server/testing/bodies'
import { addDocument, addVersion } from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { refuseSave } from '#server/testing/refused-save'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { setQuota } from './admin/set-quota'
import { adoptRejectedSave } from './adopt-rejected-save'
import { copyVersion } from './copy-version'
import { deleteDocument } from './delete-document'
import { deleteVersion } from './delete-version'
import { discardRejectedSave } from './discard-rejected-save'
import { sweep } from './maintenance/sweep'
import type { Storage, Viewer } from './portal'
import { restoreVersion } from './restore-version'
import { storageUse } from './storage-use'
import { trashDocument } from './trash-document'
import { uploadDocument } from './upload-document'
import { uploadVersion } from './upload-version'

const overQuota = { code: 'over-quota' }

onBothDatabases((create) => {
  let portal: TestPortal
  let admin: Viewer
  let ana: Viewer
  let ben: Viewer
  const open = async (quota: Storage['quota']) => {
    portal = await openTestPortal(await create(), quota)
    admin = await addUser(portal, 'Ada', 'admin')
    ana = await addUser(portal, 'Ana')
    ben = await addUser(portal, 'Ben')
  }
  beforeEach(() => open({ perUser: 30, total: 70, reserve: 100 }))
  afterEach(() => portal.close())

  const upload = (words: string, announced = true) => {
    const body = bodyOf(words)
    const sent = announced ? body : { ...body, announcedBytes: undefined }
    return uploadDocument(portal, ana, { name: 'Plan.txt', body: sent, keepBoth: true })
  }
  const used = async (viewer = ana) => (await storageUse(portal, viewer)).used
  const ten = '0123456789'

  describe('a quota', () => {
    it('counts every version, restored and copied ones too, and what goes', async () => {
      const { id } = await addDocument(portal, ana, 'Plan.txt', ten)
      await addVersion(portal, ana, id, '12345')
      expect(await storageUse(portal, ana)).toEqual({ used: 15, quota: 30 })
      await restoreVersion(portal, ana, { documentId: id, version: 1 })
      expect(await used()).toBe(25)
      await expect(copyVersion(portal, ana, { documentId: id, number: 1 })).rejects.toMatchObject(
        overQuota,
      )
      await expect(
        restoreVersion(portal, ana, { documentId: id, version: 1 }),
      ).rejects.toMatchObject(overQuota)
      expect(await storedBlobs(portal)).toHaveLength(3)
      await deleteVersion(portal, ana, { documentId: id, number: 1 })
      expect(await used()).toBe(15)
      await trashDocument(portal, ana, { documentId: id })
      expect(await used()).toBe(15)
      await deleteDocument(portal, ana, { documentId: id })
      expect(await used()).toBe(0)
    })

    it('refuses uploads and new versions and keeps nothing of them', async () => {
      const { id } = await upload(ten.repeat(2))
      const more = `${ten}.`
      let asked = 0
      const stream = new ReadableStream<Uint8Array>(
        {
          pull() {
            asked += 1
          },
        },
        { highWaterMark: 0 },
      )
      const body = { stream, announcedBytes: 11 }
      await expect(
        uploadDocument(portal, ana, { name: 'x.txt', body, keepBoth: true }),
      ).rejects.toMatchObject(overQuota)
      expect(asked).toBe(0)
      await expect(upload(more, false)).rejects.toMatchObject(overQuota)
      await expect(
        uploadVersion(portal, ana, { documentId: id, body: bodyOf(more) }),
      ).rejects.toMatchObject(overQuota)
      expect(await storedBlobs(portal)).toHaveLength(1)
      await uploadVersion(portal, ana, { documentId: id, body: bodyOf(ten) })
      expect(await used()).toBe(30)
    })

    it('is the owner’s, whoever writes', async () => {
      const { id } = await upload(ten.repeat(3))
      await expect(
        uploadVersion(portal, admin, { documentId: id, body: bodyOf(ten) }),
      ).rejects.toMatchObject(overQuota)
      expect(await used(admin)).toBe(0)
    })

    it('is passed by none of several uploads at once', async () => {
      const results = await Promise.allSettled([1, 2, 3, 4, 5].map(() => upload(ten)))
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
      expect(await used()).toBe(30)
      expect(await storedBlobs(portal)).toHaveLength(3)
    })

    it('of all together is kept, too', async () => {
      await setQuota(portal, admin, { userId: ana.id, quota: 'unlimited' })
      await upload(ten.repeat(6))
      const theirs = { name: 'x.txt', body: bodyOf(`${ten}.`), keepBoth: true }
      await expect(uploadDocument(portal, ben, theirs)).rejects.toMatchObject(overQuota)
      await expect(upload(`${ten}.`)).rejects.toMatchObject(overQuota)
      await upload(ten)
    })

    it('may be a person’s own, larger, smaller, or none', async () => {
      await setQuota(portal, admin, { userId: ana.id, quota: 5 })
      await expect(upload(ten)).rejects.toMatchObject(overQuota)
      await setQuota(portal, admin, { userId: ana.id, quota: 40 })
      await upload(ten.repeat(4))
      expect(await storageUse(portal, ana)).toEqual({ used: 40, quota: 40 })
      await setQuota(portal, admin, { userId: ana.id, quota: 'default' })
      expect(await storageUse(portal, ana)).toEqual({ used: 40, quota: 30 })
      await expect(setQuota(portal, ana, { userId: ana.id, quota: 'unlimited' })).rejects.toThrow(
        'Only an admin',
      )
    })

    it('counts refused saves until somebody decides, and lets one in as a version in its own place', async () => {
      const { id } = await upload(ten)
      const rejectedId = await refuseSave(portal, id, ana, ten.repeat(2))
      expect(await used()).toBe(30)
      await adoptRejectedSave(portal, ana, { rejectedId })
      expect(await used()).toBe(30)
      const another = await refuseSave(portal, id, ana, 'more')
      expect(await used()).toBe(34)
      await discardRejectedSave(portal, ana, { rejectedId: another })
      expect(await used()).toBe(30)
    })

    it('is counted anew with each sweep', async () => {
      const { id } = await upload(ten)
      await refuseSave(portal, id, ana, ten)
      await portal.db.user.update({ where: { id: ana.id }, data: { usedBytes: 999n } })
      await sweep(portal)
      expect(await used()).toBe(20)
      portal.clock.advance(31 * 24 * 3_600_000)
      await sweep(portal)
      expect(await used()).toBe(10)
    })
  })

  it('without a quota what is stored is counted all the same', async () => {
    await portal.close()
    await open({ perUser: null, total: null, reserve: 0 })
    await upload(ten.repeat(10))
    expect(await storageUse(portal, ana)).toEqual({ used: 100, quota: null })
  })
})
