import { afterEach, beforeEach, expect, test } from 'vitest'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { createStoreWorld } from '#server/testing/store-world'
import type { TestDatabase } from '#server/testing/test-database'
import { ana, aSave, ben, hour, minute, setScene, type World } from '#server/wopi/contract/world'
import { createPrismaFiles } from './prisma-files'

onBothDatabases((create) => {
  let own: TestDatabase
  let world: World
  let files: ReturnType<typeof createPrismaFiles>
  beforeEach(async () => {
    own = await create()
    world = await createStoreWorld(own)
    files = createPrismaFiles({ db: own.db, clock: world })
    await setScene(world)
  })
  afterEach(() => world.close())

  const rename = (name: string) =>
    files.whileFree('doc', 'ana', async (tx) => {
      await tx.document.update({ where: { id: 'doc' }, data: { name } })
      return name
    })
  const nameOf = async () =>
    (await own.db.document.findUniqueOrThrow({ where: { id: 'doc' } })).name

  test('a new document has its lock row and its first version', async () => {
    const document = {
      id: 'new',
      name: 'Ä.TXT',
      nameKey: 'ä.txt',
      extension: 'txt',
      ownerId: 'ben',
      folderId: null,
    }
    const save = aSave({ source: 'new', userId: 'ben', editors: ['ben'], editorId: null })
    const modifiedAt = BigInt(world.now().getTime()) * 1000n
    expect(await files.createDocument(document, save)).toEqual({
      version: 1,
      modifiedAt,
      folderId: null,
    })
    expect(
      await own.db.document.findUniqueOrThrow({
        where: { id: 'new' },
        include: { lock: true, versions: true },
      }),
    ).toMatchObject({
      ...document,
      headNumber: 1,
      size: 6n,
      contentModifiedAt: modifiedAt,
      modifiedById: 'ben',
      createdAt: world.now(),
      trashedAt: null,
      lock: { lockId: null, expiresAt: null },
      versions: [{ number: 1, source: 'new', blobKey: save.blob.key, createdById: 'ben' }],
    })
  })

  test('a document that cannot be made leaves nothing', async () => {
    const names = { id: 'new', name: 'x', nameKey: 'x', extension: '' }
    const document = { ...names, ownerId: 'nobody', folderId: null }
    await expect(files.createDocument(document, aSave())).rejects.toThrow()
    expect(await own.db.version.count({ where: { documentId: 'new' } })).toBe(0)
    expect(await own.db.lock.count({ where: { documentId: 'new' } })).toBe(0)
  })

  test('a save keeps the document’s row in step with its head, for lists', async () => {
    world.pass(minute)
    await files.commit('doc', aSave({ userId: 'ben' }), { kind: 'nobody-else', userId: 'ben' })
    expect(await own.db.document.findUnique({ where: { id: 'doc' } })).toMatchObject({
      headNumber: 2,
      size: 6n,
      contentModifiedAt: BigInt(world.now().getTime()) * 1000n,
      modifiedById: 'ben',
    })
  })

  test('work is done while the document is free, expired or checked out by the same person', async () => {
    expect(await rename('one')).toEqual({ kind: 'done', value: 'one' })
    await files.acquire('doc', 'abc', ben)
    world.pass(30 * minute)
    expect(await rename('two')).toEqual({ kind: 'done', value: 'two' })
    await files.checkOut('doc', 'out', ana, new Date(world.now().getTime() + hour))
    expect(await rename('three')).toEqual({ kind: 'done', value: 'three' })
    expect(await nameOf()).toBe('three')
  })

  test('work is not begun while somebody holds the document', async () => {
    await files.acquire('doc', 'abc', ana)
    const locked = { kind: 'locked', current: await files.current('doc') }
    expect(await rename('no')).toEqual(locked)
    await files.release('doc', 'abc')
    await files.checkOut('doc', 'out', ben, new Date(world.now().getTime() + hour))
    expect(await rename('no')).toMatchObject({
      kind: 'locked',
      current: { kind: 'checkout', holder: { userName: 'Ben' } },
    })
    expect(await nameOf()).toBe('doc.docx')
  })

  test('work on a document in the trash is done, on no document it is not', async () => {
    await world.moveToTrash('doc')
    expect(await rename('trashed')).toMatchObject({ kind: 'done' })
    const never = files.whileFree('nowhere', 'ana', () => Promise.reject(new Error('begun')))
    expect(await never).toEqual({ kind: 'gone' })
  })

  test('work that fails half-way leaves nothing', async () => {
    const failed = files.whileFree('doc', 'ana', async (tx) => {
      await tx.document.update({ where: { id: 'doc' }, data: { name: 'half' } })
      throw new Error('stop')
    })
    await expect(failed).rejects.toThrow('stop')
    expect(await nameOf()).toBe('doc.docx')
    expect(await rename('next')).toMatchObject({ kind: 'done' })
  })

  test('nobody takes the lock or saves while work is being done', async () => {
    const order: string[] = []
    let begun = () => {}
    const inside = new Promise<void>((resolve) => {
      begun = resolve
    })
    const work = files.whileFree('doc', 'ana', async (tx) => {
      begun()
      await new Promise((resolve) => setTimeout(resolve, 150))
      await tx.document.update({ where: { id: 'doc' }, data: { trashedAt: world.now() } })
      order.push('worked')
    })
    await inside
    const taken = world.another.locks.acquire('doc', 'abc', ben).then((result) => {
      order.push('asked for the lock')
      return result
    })
    const saved = world.another.versions.commit('doc', aSave(), {
      kind: 'nobody-else',
      userId: 'ana',
    })
    await work
    expect([await taken, await saved]).toEqual([{ kind: 'gone' }, { kind: 'gone' }])
    expect(order).toEqual(['worked', 'asked for the lock'])
  })

  test('a document deleted for good takes everything with it but other documents’ rows', async () => {
    await world.addFile('other', 'ana', 'x')
    await files.whileFree('doc', 'ana', (tx) => tx.document.delete({ where: { id: 'doc' } }))
    expect(await own.db.lock.findMany({ select: { documentId: true } })).toEqual([
      { documentId: 'other' },
    ])
    expect(await own.db.version.count()).toBe(1)
    expect(await own.db.grant.count()).toBe(0)
    expect(await files.head('doc')).toBeNull()
    expect(await world.grants.find('token-of-grant')).toEqual({ kind: 'not-granted' })
  })

  test('bytes refused for a document that was deleted meanwhile are not kept', async () => {
    const put = await world.blobs.put(new Blob(['edits']).stream(), { maxBytes: 10 })
    if (put.kind !== 'stored') throw new Error(put.kind)
    await own.db.document.delete({ where: { id: 'doc' } })
    await world.rejected.keep({
      fileId: 'doc',
      save: aSave({ blob: put.blob }),
      grantId: 'grant',
      reason: 'access-ended',
      offeredLock: null,
      currentLock: null,
    })
    expect(await world.blobs.size(put.blob.key)).toBeNull()
  })
})
