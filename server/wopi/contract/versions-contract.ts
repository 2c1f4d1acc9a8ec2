import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ana, aSave, ben, type CreateWorld, hour, minute, setScene, type World } from './world'

/** What every version table does, apart from the guards: see {@link describeWriteGuards}. */
export function describeVersions(createWorld: CreateWorld): void {
  describe('the version table', () => {
    let world: World
    beforeEach(async () => {
      world = await createWorld()
      await setScene(world)
      await world.locks.acquire('doc', 'abc', ana)
    })
    afterEach(() => world.close())

    const micros = () => BigInt(world.now().getTime()) * 1000n
    const underLock = { kind: 'holds-lock', lock: 'abc', grantId: 'grant' } as const

    test('tells the head of a document', async () => {
      expect(await world.versions.head('doc')).toEqual({
        fileId: 'doc',
        name: 'doc.docx',
        ownerId: 'ana',
        version: 1,
        size: 5,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        blobKey: expect.any(String),
        modifiedAt: micros(),
      })
    })

    test('knows no head of documents that are in the trash or were never there', async () => {
      await world.moveToTrash('doc')
      expect(await world.versions.head('doc')).toBeNull()
      expect(await world.versions.head('nowhere')).toBeNull()
    })

    test('moves the head to what was saved', async () => {
      world.pass(minute)
      const save = aSave({ blob: { key: 'f'.repeat(32), size: 2 ** 33, sha256: 'e'.repeat(64) } })
      expect(await world.versions.commit('doc', save, underLock)).toEqual({
        kind: 'saved',
        version: 2,
        modifiedAt: micros(),
      })
      expect(await world.versions.head('doc')).toEqual({
        fileId: 'doc',
        name: 'doc.docx',
        ownerId: 'ana',
        version: 2,
        size: 2 ** 33,
        sha256: 'e'.repeat(64),
        blobKey: 'f'.repeat(32),
        modifiedAt: micros(),
      })
    })

    test('keeps who saved, how, with what and under which lock', async () => {
      const save = aSave({
        source: 'exit-save',
        userId: 'ben',
        editors: ['ben', 'ana'],
        modifiedByUser: false,
        editorId: 'collabora',
      })
      await world.versions.commit('doc', save, underLock)
      expect((await world.versionsOf('doc'))[1]).toEqual({
        number: 2,
        blobKey: save.blob.key,
        size: save.blob.size,
        sha256: save.blob.sha256,
        modifiedAt: expect.any(BigInt),
        lockId: 'abc',
        source: 'exit-save',
        userId: 'ben',
        editors: ['ben', 'ana'],
        modifiedByUser: false,
        editorId: 'collabora',
        restoredFrom: null,
      })
    })

    test('keeps which version a restored one repeats', async () => {
      await world.locks.release('doc', 'abc')
      const save = aSave({
        source: 'restore',
        restoredFrom: 1,
        modifiedByUser: null,
        editorId: null,
      })
      await world.versions.commit('doc', save, { kind: 'nobody-else', userId: 'ana' })
      expect((await world.versionsOf('doc'))[1]).toMatchObject({
        source: 'restore',
        restoredFrom: 1,
        modifiedByUser: null,
        editorId: null,
        lockId: null,
      })
    })

    test('makes a new version of the same bytes too', async () => {
      const save = aSave()
      await world.versions.commit('doc', save, underLock)
      const again = { ...save, blob: { ...save.blob, key: 'd'.repeat(32) } }
      expect(await world.versions.commit('doc', again, underLock)).toMatchObject({ version: 3 })
      expect((await world.versionsOf('doc')).map(({ number }) => number)).toEqual([1, 2, 3])
    })

    test('adds nothing for a save without edits whose bytes are the head’s', async () => {
      const first = aSave()
      await world.versions.commit('doc', first, underLock)
      const head = await world.versions.head('doc')
      world.pass(minute)
      const blob = { ...first.blob, key: 'd'.repeat(32) }
      const untouched = aSave({ blob, modifiedByUser: false, source: 'exit-save' })
      expect(await world.versions.commit('doc', untouched, underLock)).toEqual({
        kind: 'unchanged',
        version: 2,
        modifiedAt: head?.modifiedAt,
      })
      expect(await world.versions.head('doc')).toEqual(head)
      expect(await world.versionsOf('doc')).toHaveLength(2)
    })

    test('makes a version of a save without edits whose bytes are another version’s or only nearly the head’s', async () => {
      const first = aSave()
      await world.versions.commit('doc', first, underLock)
      await world.versions.commit('doc', aSave({ modifiedByUser: false }), underLock)
      const older = aSave({ blob: { ...first.blob, key: 'd'.repeat(32) }, modifiedByUser: false })
      expect(await world.versions.commit('doc', older, underLock)).toMatchObject({
        kind: 'saved',
        version: 4,
      })
    })

    test('makes a version of what the portal writes, whatever its bytes and flags', async () => {
      await world.locks.release('doc', 'abc')
      const first = aSave({ modifiedByUser: false, source: 'upload' })
      const portal = { kind: 'nobody-else', userId: 'ana' } as const
      await world.versions.commit('doc', first, portal)
      const again = { ...first, blob: { ...first.blob, key: 'd'.repeat(32) } }
      expect(await world.versions.commit('doc', again, portal)).toMatchObject({ version: 3 })
    })

    test('gives each version a later time while the clock stands still or goes back', async () => {
      const times = [(await world.versions.head('doc'))?.modifiedAt]
      for (const step of [0, 0, -hour, -1, 0]) {
        world.pass(step)
        await world.locks.acquire('doc', 'abc', ana)
        const result = await world.versions.commit('doc', aSave(), underLock)
        expect(result.kind).toBe('saved')
        times.push((await world.versions.head('doc'))?.modifiedAt)
        if (result.kind === 'saved') expect(result.modifiedAt).toBe(times.at(-1))
      }
      const start = times[0] ?? 0n
      expect(times).toEqual([0n, 1n, 2n, 3n, 4n, 5n].map((step) => start + step))
    })

    test('leaves the head alone when locks come and go', async () => {
      const before = await world.versions.head('doc')
      world.pass(minute)
      await world.locks.refresh('doc', 'abc')
      await world.locks.replace('doc', 'abc', 'new', ben)
      await world.locks.release('doc', 'new')
      expect(await world.versions.head('doc')).toEqual(before)
    })

    test('neither takes, extends nor gives back the lock when it saves', async () => {
      world.pass(10 * minute)
      const before = await world.locks.current('doc')
      await world.versions.commit('doc', aSave(), underLock)
      expect(await world.locks.current('doc')).toEqual(before)
    })
  })
}
