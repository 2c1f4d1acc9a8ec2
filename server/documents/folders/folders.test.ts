import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDocument } from '#server/documents/create-document'
import { findSameNames } from '#server/documents/find-same-names'
import type { Viewer } from '#server/documents/portal'
import { trashDocument } from '#server/documents/trash-document'
import { uploadDocument } from '#server/documents/upload-document'
import { bodyOf, storedBlobs } from '#server/testing/bodies'
import { addDocument } from '#server/testing/document-fixtures'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { createFolder } from './create-folder'
import { findFolder } from './find-folder'
import { folderPath, maxDepth } from './folder-path'
import { folderTree } from './folder-tree'
import { listFolders } from './list-folders'
import { makeFolders } from './make-folders'
import { moveDocument } from './move-document'
import { moveFolder } from './move-folder'
import { renameFolder } from './rename-folder'
import { trashFolder } from './trash-folder'

let portal: TestPortal
let ana: Viewer
let ben: Viewer

beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
  ben = await addUser(portal, 'Ben')
})
afterEach(() => portal.close())

const make = async (name: string, parentId: string | null = null, onConflict = 'refuse') =>
  createFolder(portal, ana, {
    parent: await findFolder(portal, ana, parentId),
    name,
    onConflict: onConflict === 'number' ? 'number' : 'refuse',
  })
const namesOf = async (id: string | null) =>
  (await folderPath(portal, await findFolder(portal, ana, id))).map(({ name }) => name)

describe('a folder', () => {
  it('lies in another one, and knows its way from the root', async () => {
    const plans = await make('Plans')
    const year = await make('2026', plans.id)
    expect(await namesOf(year.id)).toEqual(['Documents', 'Plans', '2026'])
    expect(await namesOf(null)).toEqual(['Documents'])
    expect(portal.audited.map(({ action }) => action)).toEqual(['folder.create', 'folder.create'])
  })

  it('has a name that no other in its place has, whatever the letter case', async () => {
    const plans = await make('Plans')
    await expect(make('plans')).rejects.toMatchObject({ code: 'conflict', field: 'name' })
    expect((await make('plans', null, 'number')).name).toBe('plans (2)')
    expect((await make('Plans', plans.id)).name).toBe('Plans')
  })

  it('gets one of the names when two ask for it at the same moment', async () => {
    const made = await Promise.allSettled([make('Plans'), make('Plans'), make('Plans')])
    expect(made.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    expect(await portal.db.folder.count()).toBe(1)
  })

  it.each(['', 'a/b', '..', 'CON', 'x'.repeat(300)])('is not called «%s»', async (name) => {
    await expect(make(name)).rejects.toMatchObject({ code: 'invalid', field: 'name' })
  })

  it('is renamed, but not to a name that is taken', async () => {
    const plans = await make('Plans')
    await make('Notes')
    expect(await renameFolder(portal, ana, { folderId: plans.id, name: 'Ideas' })).toEqual({
      name: 'Ideas',
    })
    const taken = renameFolder(portal, ana, { folderId: plans.id, name: 'NOTES' })
    await expect(taken).rejects.toMatchObject({ code: 'conflict' })
    const own = await renameFolder(portal, ana, { folderId: plans.id, name: 'IDEAS' })
    expect(own.name).toBe('IDEAS')
  })

  it('moves with all that is in it, but never into itself', async () => {
    const [a, b] = [await make('A'), await make('B')]
    const inner = await make('Inner', a.id)
    await moveFolder(portal, ana, { folderId: a.id, parentId: b.id })
    expect(await namesOf(inner.id)).toEqual(['Documents', 'B', 'A', 'Inner'])
    for (const parentId of [a.id, inner.id]) {
      const refused = moveFolder(portal, ana, { folderId: a.id, parentId })
      await expect(refused).rejects.toMatchObject({ code: 'invalid' })
    }
    await moveFolder(portal, ana, { folderId: a.id, parentId: null })
    expect(await namesOf(inner.id)).toEqual(['Documents', 'A', 'Inner'])
  })

  it('does not make a ring when two are moved into each other at the same moment', async () => {
    const [a, b] = [await make('A'), await make('B')]
    await Promise.allSettled([
      moveFolder(portal, ana, { folderId: a.id, parentId: b.id }),
      moveFolder(portal, ana, { folderId: b.id, parentId: a.id }),
    ])
    expect((await namesOf(a.id))[0]).toBe('Documents')
    expect((await namesOf(b.id))[0]).toBe('Documents')
    expect(await portal.db.folder.count({ where: { parentId: null } })).toBe(1)
  })

  it('does not lie deeper than the portal follows', async () => {
    let parent: string | null = null
    for (let depth = 1; depth < maxDepth; depth += 1) parent = (await make('x', parent)).id
    await expect(make('too deep', parent)).rejects.toMatchObject({ code: 'invalid' })
    const two = await make('two')
    await make('levels', two.id)
    const refused = moveFolder(portal, ana, { folderId: two.id, parentId: parent })
    await expect(refused).rejects.toMatchObject({ code: 'invalid' })
  })

  it('takes a document in unless one of its name is there, and says where it was', async () => {
    const plans = await make('Plans')
    const { id } = await addDocument(portal, ana, 'a.txt')
    const move = (documentId: string, folderId: string | null) =>
      moveDocument(portal, ana, { documentId, folderId })
    expect(await move(id, plans.id)).toEqual({ name: 'a.txt', from: null, to: 'Plans' })
    const other = await addDocument(portal, ana, 'A.TXT')
    await expect(move(other.id, plans.id)).rejects.toMatchObject({
      code: 'conflict',
      message:
        '“Plans” has a document “A.TXT” already. It was not moved; rename one of them first.',
    })
    expect(await move(id, plans.id)).toMatchObject({ from: plans.id })
    await trashDocument(portal, ana, { documentId: other.id })
    expect(await move(id, null)).toEqual({ name: 'a.txt', from: plans.id, to: 'Documents' })
  })

  it('is made with those around it when a folder of a computer is uploaded, and used when it is there', async () => {
    const photos = await make('Photos')
    const paths = ['photos/2026', 'photos', 'photos/2026/CON', 'new']
    const made = await makeFolders(portal, ana, { parentId: null, paths })
    expect(made[1]).toEqual({ id: photos.id, existed: true })
    expect(await namesOf(made[2]?.id ?? '')).toEqual(['Documents', 'Photos', '2026', '_CON'])
    expect(await makeFolders(portal, ana, { parentId: null, paths })).toEqual(
      made.map(({ id }) => ({ id, existed: true })),
    )
    expect(await portal.db.folder.count()).toBe(4)
    const deep = ['ok', Array(maxDepth).fill('x').join('/')]
    await expect(
      makeFolders(portal, ana, { parentId: photos.id, paths: deep }),
    ).rejects.toMatchObject({ code: 'invalid' })
    expect(await portal.db.folder.count()).toBe(4)
    await expect(makeFolders(portal, ben, { parentId: photos.id, paths })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('lists the folders in it, page by page', async () => {
    for (const name of ['b', 'a', 'c']) await make(name)
    const root = await findFolder(portal, ana, null)
    const first = await listFolders(portal, root, { limit: 2 })
    expect(first.items.map(({ name }) => name)).toEqual(['a', 'b'])
    const second = await listFolders(portal, root, { limit: 2, cursor: first.next ?? '' })
    expect(second.items.map(({ name }) => name)).toEqual(['c'])
    expect(second.next).toBeNull()
  })

  it('of somebody else does not exist', async () => {
    const { id } = await make('Plans')
    const mine = await addDocument(portal, ben, 'b.txt')
    await expect(findFolder(portal, ben, id)).rejects.toMatchObject({ code: 'not-found' })
    for (const refused of [
      renameFolder(portal, ben, { folderId: id, name: 'x' }),
      trashFolder(portal, ben, { folderId: id }),
      moveFolder(portal, ben, { folderId: id, parentId: null }),
      moveDocument(portal, ben, { documentId: mine.id, folderId: id }),
      uploadDocument(portal, ben, {
        ...{ name: 'x.txt', body: bodyOf('x'), keepBoth: false, folderId: id },
      }),
      createDocument(portal, ben, { kind: 'txt', title: 'Notes', folderId: id }),
      findSameNames(portal, ben, { folderId: id, names: ['x'] }),
    ]) {
      await expect(refused).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await storedBlobs(portal)).toHaveLength(1)
  })
})

describe('the tree', () => {
  it('shows what is unfolded and what leads to the open folder, of one’s own alone', async () => {
    const plans = await make('Plans')
    const year = await make('2026', plans.id)
    const month = await make('May', year.id)
    const minutes = await make('Minutes')
    await make('Old', minutes.id)
    const tree = async (viewer: Viewer, at: string | undefined, ...unfolded: string[]) => {
      const { way, levels } = await folderTree(portal, viewer, { at, unfolded })
      return [way, levels.map(({ id, folders }) => [id, folders.map(({ name }) => name)])]
    }
    expect(await tree(ana, undefined)).toEqual([[], [[null, ['Minutes', 'Plans']]]])
    expect(await tree(ana, month.id, minutes.id, 'gone')).toEqual([
      [plans.id, year.id],
      [
        [null, ['Minutes', 'Plans']],
        [plans.id, ['2026']],
        [year.id, ['May']],
        [minutes.id, ['Old']],
      ],
    ])
    expect(await tree(ben, month.id, plans.id)).toEqual([[], [[null, []]]])
    await trashFolder(portal, ana, { folderId: plans.id })
    expect(await tree(ana, month.id, plans.id)).toEqual([[], [[null, ['Minutes']]]])
  })
})
