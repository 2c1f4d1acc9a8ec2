import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFolder } from '#server/documents/folders/create-folder'
import { rootOf } from '#server/documents/folders/find-folder'
import { trashFolder } from '#server/documents/folders/trash-folder'
import { listTrash } from '#server/documents/list-trash'
import type { Viewer } from '#server/documents/portal'
import { trashDocument } from '#server/documents/trash-document'
import { addDocument } from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { sweep } from './sweep'

const day = 24 * 60 * 60 * 1000

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

  async function throwAway(viewer: Viewer, name: string) {
    const { id } = await addDocument(portal, viewer, name)
    await trashDocument(portal, viewer, { documentId: id })
  }
  const inTrash = async (viewer: Viewer) =>
    (await listTrash(portal, viewer, {})).items.map(({ name }) => name)

  test('what has been in the trash for too long goes, everybody’s, and the log says by what rule', async () => {
    const kept = await addDocument(portal, ana, 'Kept.txt')
    await throwAway(ana, 'Old.txt')
    const folder = await createFolder(portal, ben, {
      ...{ parent: rootOf(ben.id), name: 'Old', onConflict: 'refuse' },
    })
    await trashFolder(portal, ben, { folderId: folder.id })
    portal.clock.advance(29 * day)
    await throwAway(ana, 'New.txt')
    portal.clock.advance(day)
    const month = { ...portal, limits: { ...portal.limits, trashMs: 30 * day } }
    expect((await sweep(month)).trashed).toBe(1)
    expect(await inTrash(ana)).toEqual(['New.txt'])
    expect(await inTrash(ben)).toEqual([])
    expect(await portal.db.document.count({ where: { id: kept.id } })).toBe(1)
    const deleted = portal.audited.filter(({ action }) => action.endsWith('.delete'))
    expect(deleted.sort((a, b) => a.action.localeCompare(b.action))).toMatchObject([
      { action: 'document.delete', actorId: null, detail: { name: 'Old.txt', rule: 'TRASH_DAYS' } },
      { action: 'folder.delete', actorId: null, detail: { name: 'Old', rule: 'TRASH_DAYS' } },
    ])
    expect((await sweep(month)).trashed).toBe(0)
  })

  test('without such a time the trash keeps everything', async () => {
    await throwAway(ana, 'Old.txt')
    portal.clock.advance(3650 * day)
    expect((await sweep(portal)).trashed).toBe(0)
    expect(await inTrash(ana)).toEqual(['Old.txt'])
  })
})
