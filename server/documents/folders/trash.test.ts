import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkOutDocument } from '#server/documents/check-out-document'
import { deleteDocument } from '#server/documents/delete-document'
import { emptyTrash } from '#server/documents/empty-trash'
import { listItems } from '#server/documents/list-items'
import { listTrash } from '#server/documents/list-trash'
import type { Viewer } from '#server/documents/portal'
import { restoreDocument } from '#server/documents/restore-document'
import { trashDocument } from '#server/documents/trash-document'
import { uploadDocument } from '#server/documents/upload-document'
import { bodyOf, storedBlobs } from '#server/testing/bodies'
import { lockInEditor } from '#server/testing/held'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { createFolder } from './create-folder'
import { deleteFolder } from './delete-folder'
import { findFolder } from './find-folder'
import { moveFolder } from './move-folder'
import { restoreFolder } from './restore-folder'
import { trashFolder } from './trash-folder'

onBothDatabases((create) => {
  let portal: TestPortal
  let ana: Viewer
  let ben: Viewer

  beforeEach(async () => {
    portal = await openTestPortal(await create())
    ana = await addUser(portal, 'Ana')
    ben = await addUser(portal, 'Ben')
  })
  afterEach(() => portal.close())

  async function make(name: string, parentId: string | null = null) {
    const parent = await findFolder(portal, ana, parentId)
    return (await createFolder(portal, ana, { parent, name, onConflict: 'refuse' })).id
  }
  async function add(name: string, folderId: string | null) {
    portal.clock.advance(1000)
    const input = { name, body: bodyOf(name), keepBoth: false, folderId }
    return (await uploadDocument(portal, ana, input)).id
  }
  const trash = (folderId: string) => {
    portal.clock.advance(1000)
    return trashFolder(portal, ana, { folderId })
  }
  const restore = (folderId: string) => restoreFolder(portal, ana, { folderId })
  async function names(folderId: string | null) {
    const folder = await findFolder(portal, ana, folderId)
    const query = { folder, search: '', sort: 'name', direction: 'asc' } as const
    return (await listItems(portal, ana, query)).items.map(({ name }) => name)
  }
  const inTrash = async () => (await listTrash(portal, ana, {})).items.map(({ name }) => name)

  describe('a folder that is thrown away', () => {
    it('takes all that is in it along, and is one thing in the trash', async () => {
      const plans = await make('Plans')
      const year = await make('2026', plans)
      await add('a.txt', plans)
      await add('b.txt', year)
      await add('c.txt', null)
      expect(await trash(plans)).toEqual({ name: 'Plans', documents: 2 })
      expect(await names(null)).toEqual(['c.txt'])
      expect((await listTrash(portal, ana, {})).items).toMatchObject([
        { kind: 'folder', name: 'Plans', documents: 2, trashedBy: { name: 'Ana' } },
      ])
      for (const id of [plans, year]) {
        await expect(findFolder(portal, ana, id)).rejects.toMatchObject({ code: 'not-found' })
      }
      expect(portal.audited.at(-1)).toMatchObject({
        action: 'folder.trash',
        detail: { name: 'Plans', documents: 2 },
      })
    })

    it('goes there and for good by an admin who says why', async () => {
      const admin = await addUser(portal, 'Root', 'admin')
      const folderId = await make('Plans')
      await add('a.txt', folderId)
      const asked = { code: 'invalid', field: 'reason' }
      await expect(trashFolder(portal, admin, { folderId })).rejects.toMatchObject(asked)
      await trashFolder(portal, admin, { folderId, reason: 'A duplicate' })
      expect(portal.audited.at(-1)?.detail).toMatchObject({ documents: 1, reason: 'A duplicate' })
      await expect(deleteFolder(portal, admin, { folderId })).rejects.toMatchObject(asked)
      expect(await storedBlobs(portal)).toHaveLength(1)
      await deleteFolder(portal, admin, { folderId, reason: 'As the court asks' })
      expect(
        portal.audited.slice(-2).map(({ action, detail }) => [action, detail?.reason]),
      ).toEqual([
        ['document.delete', 'As the court asks'],
        ['folder.delete', 'As the court asks'],
      ])
      expect(await storedBlobs(portal)).toHaveLength(0)
    })

    it('comes back with all that went with it, and with nothing else', async () => {
      const plans = await make('Plans')
      const year = await make('2026', plans)
      await add('a.txt', plans)
      await add('b.txt', year)
      const before = await add('before.txt', plans)
      await trashDocument(portal, ana, { documentId: before })
      await trash(plans)
      expect(await restore(plans)).toEqual({ name: 'Plans', place: null })
      expect(await names(plans)).toEqual(['2026', 'a.txt'])
      expect(await names(year)).toEqual(['b.txt'])
      expect(await inTrash()).toEqual(['before.txt'])
      await expect(restore(plans)).rejects.toMatchObject({ code: 'not-found' })
    })

    it('comes back under a number when its name is taken', async () => {
      const plans = await make('Plans')
      await trash(plans)
      await make('plans')
      expect(await restore(plans)).toEqual({ name: 'Plans (2)', place: null })
    })

    it('comes back to the root when the folder it was in has gone', async () => {
      const plans = await make('Plans')
      const year = await make('2026', plans)
      await add('b.txt', year)
      await trash(year)
      await trash(plans)
      expect(await inTrash()).toEqual(['Plans', '2026'])
      expect(await restore(year)).toEqual({ name: '2026', place: null })
      expect(await names(null)).toEqual(['2026'])
      expect(await names(year)).toEqual(['b.txt'])
      await restore(plans)
      expect(await names(plans)).toEqual([])
    })

    it('stays, with everything, while somebody edits a document in it', async () => {
      const plans = await make('Plans')
      const year = await make('2026', plans)
      await add('a.txt', plans)
      const held = await add('b.txt', year)
      await lockInEditor(portal, held, ben)
      await expect(trash(plans)).rejects.toMatchObject({
        code: 'locked',
        message: expect.stringContaining('“b.txt” in it is being edited'),
      })
      expect(await names(plans)).toEqual(['2026', 'a.txt'])
      expect(await inTrash()).toEqual([])
      portal.clock.advance(31 * 60_000)
      expect((await trash(plans)).documents).toBe(2)
    })

    it('goes when the only lock is a checkout of one’s own', async () => {
      const plans = await make('Plans')
      const documentId = await add('a.txt', plans)
      await checkOutDocument(portal, ana, { documentId })
      expect((await trash(plans)).documents).toBe(1)
    })

    it('is not gone into by others: not found, and nothing changes', async () => {
      const plans = await make('Plans')
      const input = { folderId: plans }
      await expect(trashFolder(portal, ben, input)).rejects.toMatchObject({ code: 'not-found' })
      await trash(plans)
      for (const verb of [restoreFolder, deleteFolder]) {
        await expect(verb(portal, ben, input)).rejects.toMatchObject({ code: 'not-found' })
      }
      const into = moveFolder(portal, ana, { folderId: await make('Other'), parentId: plans })
      await expect(into).rejects.toMatchObject({ code: 'not-found' })
      expect(await inTrash()).toEqual(['Plans'])
    })

    it('and a document in it can be restored alone, to the root', async () => {
      const plans = await make('Plans')
      const documentId = await add('a.txt', plans)
      await add('b.txt', plans)
      await trash(plans)
      expect(await restoreDocument(portal, ana, { documentId })).toEqual({
        name: 'a.txt',
        place: null,
      })
      expect(await names(null)).toEqual(['a.txt'])
      await restore(plans)
      expect(await names(plans)).toEqual(['b.txt'])
    })
  })

  it('a document goes back to its folder, also when that was away for a while', async () => {
    const plans = await make('Plans')
    const documentId = await add('a.txt', plans)
    await trashDocument(portal, ana, { documentId })
    await trash(plans)
    await restore(plans)
    expect(await restoreDocument(portal, ana, { documentId })).toMatchObject({ place: 'Plans' })
    expect(await names(plans)).toEqual(['a.txt'])
  })

  it('a folder deleted for good takes its documents and their bytes, and no others', async () => {
    const plans = await make('Plans')
    const year = await make('2026', plans)
    const older = await make('2025', plans)
    const kept = await add('kept.txt', older)
    await add('a.txt', plans)
    await add('b.txt', year)
    const before = await add('before.txt', year)
    await trashDocument(portal, ana, { documentId: before })
    await trash(older)
    await trash(plans)
    await deleteFolder(portal, ana, { folderId: plans })
    expect((await inTrash()).sort()).toEqual(['2025', 'before.txt'])
    expect(await storedBlobs(portal)).toHaveLength(2)
    await restore(older)
    await restoreDocument(portal, ana, { documentId: before })
    expect(await names(null)).toEqual(['2025', 'before.txt'])
    expect(await names(older)).toEqual(['kept.txt'])
    await trashDocument(portal, ana, { documentId: kept })
    await deleteDocument(portal, ana, { documentId: kept })
  })

  it('is emptied of all that is one’s own and free, in portions', async () => {
    const plans = await make('Plans')
    await add('a.txt', plans)
    await trash(plans)
    const held = await add('held.txt', null)
    await checkOutDocument(portal, ana, { documentId: held })
    await trashDocument(portal, ana, { documentId: held })
    await portal.db.lock.update({ where: { documentId: held }, data: { userId: ben.id } })
    for (let n = 0; n < 3; n += 1) {
      await trashDocument(portal, ana, { documentId: await add(`${n}.txt`, null) })
    }
    await add('here.txt', null)
    const others = await uploadDocument(portal, ben, {
      ...{ name: 'Ben’s.txt', body: bodyOf('b'), keepBoth: false, folderId: null },
    })
    await trashDocument(portal, ben, { documentId: others.id })

    expect(await emptyTrash(portal, ana, { batch: 2 })).toEqual({ deleted: 4, rest: null, held: 1 })
    expect(await inTrash()).toEqual(['held.txt'])
    expect(await names(null)).toEqual(['here.txt'])
    expect((await listTrash(portal, ben, {})).items).toHaveLength(1)
    expect(await storedBlobs(portal)).toHaveLength(3)
    expect(await emptyTrash(portal, ana)).toEqual({ deleted: 0, rest: null, held: 1 })
  })

  it('is emptied, and a folder there deleted, in parts that each take up where the last one stopped', async () => {
    const plans = await make('Plans')
    for (let n = 0; n < 3; n += 1) await add(`${n}.txt`, plans)
    const held = await add('held.txt', plans)
    await checkOutDocument(portal, ana, { documentId: held })
    await trash(plans)
    await portal.db.lock.update({ where: { documentId: held }, data: { userId: ben.id } })
    const until = portal.clock.now()
    portal.clock.advance(1000)
    await trashDocument(portal, ana, { documentId: await add('later.txt', null) })
    const signal = AbortSignal.abort()

    const deletions = [await deleteFolder(portal, ana, { folderId: plans }, { signal })]
    expect(deletions).toMatchObject([{ name: 'Plans', rest: { left: 3 } }])
    let emptied = await emptyTrash(portal, ana, { until, signal })
    while (emptied.rest !== null) {
      const { deleted, rest } = emptied
      expect(await names(null)).toEqual([])
      emptied = await emptyTrash(portal, ana, {
        until,
        from: { after: rest.after, deleted },
        signal,
      })
    }
    expect((deletions[0]?.deleted ?? 0) + emptied.deleted).toBe(3)
    expect(emptied.held).toBe(1)
    expect((await inTrash()).sort()).toEqual(['Plans', 'later.txt'])

    await portal.db.lock.updateMany({ data: { userId: ana.id } })
    expect(await emptyTrash(portal, ana, { until })).toEqual({ deleted: 1, rest: null, held: 0 })
    expect(await inTrash()).toEqual(['later.txt'])
  })

  it('lets other requests in, and stops, also while nothing in it can be deleted', async () => {
    for (let n = 0; n < 30; n += 1) {
      await trashDocument(portal, ana, { documentId: await add(`${n}.txt`, null) })
    }
    // Nothing on the disk is waited for.
    await portal.db.lock.deleteMany()
    const stop = new AbortController()
    setTimeout(() => stop.abort())
    const { deleted, rest } = await emptyTrash(portal, ana, { signal: stop.signal })
    expect(deleted).toBe(0)
    expect(rest?.left).toBeGreaterThan(0)
  })

  it('a document that arrives while its folder goes is found: with the folder, or at the root', async () => {
    for (let round = 0; round < 8; round += 1) {
      const plans = await make(`Plans ${round}`)
      const added = await Promise.allSettled([
        add(`late ${round}.txt`, plans),
        trash(plans),
        add(`later ${round}.txt`, plans),
      ])
      for (const one of added) {
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'not-found' })
      }
    }
    const rows = await portal.db.document.findMany({
      select: { trashedAt: true, trashedWithId: true, folder: { select: { trashedAt: true } } },
    })
    for (const { trashedAt, trashedWithId, folder } of rows) {
      expect(trashedAt !== null).toBe(trashedWithId !== null)
      expect(folder === null || folder.trashedAt === null).toBe(trashedAt === null)
    }
  })
})
