import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ana, ben, type CreateWorld, hour, minute, setScene, type World } from './world'

/** What every lock table does (reference §2.0.1). */
export function describeLocks(createWorld: CreateWorld): void {
  describe('the lock table', () => {
    let world: World
    beforeEach(async () => {
      world = await createWorld()
      await setScene(world)
    })
    afterEach(() => world.close())

    const later = (milliseconds: number) => new Date(world.now().getTime() + milliseconds)
    const heldByAna = (id: string) =>
      expect.objectContaining({
        id,
        kind: 'wopi',
        holder: expect.objectContaining({ userId: 'ana' }),
      })

    test('shows who took a free lock, since when and for 30 minutes', async () => {
      expect(await world.locks.current('doc')).toBeNull()
      expect(await world.locks.acquire('doc', 'abc', ana)).toEqual({ kind: 'ok' })
      expect(await world.locks.current('doc')).toEqual({
        id: 'abc',
        kind: 'wopi',
        holder: { userId: 'ana', userName: 'Ana', editorId: 'builtin' },
        acquiredAt: world.now(),
        expiresAt: later(30 * minute),
      })
    })

    test('keeps the holder and restarts the timer when the same id comes again', async () => {
      const start = world.now()
      await world.locks.acquire('doc', 'abc', ana)
      world.pass(10 * minute)
      expect(await world.locks.acquire('doc', 'abc', ben)).toEqual({ kind: 'ok' })
      expect(await world.locks.current('doc')).toEqual({
        id: 'abc',
        kind: 'wopi',
        holder: { userId: 'ana', userName: 'Ana', editorId: 'builtin' },
        acquiredAt: start,
        expiresAt: later(30 * minute),
      })
    })

    test('refuses another id and says which one stands in the way', async () => {
      await world.locks.acquire('doc', 'abc', ana)
      const refused = { kind: 'mismatch', current: heldByAna('abc') }
      expect(await world.locks.acquire('doc', 'xyz', ben)).toEqual(refused)
      expect(await world.locks.refresh('doc', 'xyz')).toEqual(refused)
      expect(await world.locks.replace('doc', 'xyz', 'new', ben)).toEqual(refused)
      expect(await world.locks.release('doc', 'xyz')).toEqual(refused)
      expect(await world.locks.releaseAny('doc', 'xyz')).toEqual(refused)
      expect(await world.locks.current('doc')).toEqual(heldByAna('abc'))
    })

    test('refuses what needs a lock when there is none', async () => {
      const refused = { kind: 'mismatch', current: null }
      expect(await world.locks.refresh('doc', 'abc')).toEqual(refused)
      expect(await world.locks.replace('doc', 'abc', 'new', ana)).toEqual(refused)
      expect(await world.locks.release('doc', 'abc')).toEqual(refused)
      expect(await world.locks.releaseAny('doc', 'abc')).toEqual(refused)
      expect(await world.locks.current('doc')).toBeNull()
    })

    test('refreshes for another 30 minutes', async () => {
      await world.locks.acquire('doc', 'abc', ana)
      world.pass(29 * minute)
      expect(await world.locks.refresh('doc', 'abc')).toEqual({ kind: 'ok' })
      world.pass(29 * minute)
      expect(await world.locks.current('doc')).toEqual(heldByAna('abc'))
    })

    test('replaces the id and the holder in one step', async () => {
      await world.locks.acquire('doc', 'abc', ana)
      world.pass(10 * minute)
      expect(await world.locks.replace('doc', 'abc', 'new', ben)).toEqual({ kind: 'ok' })
      expect(await world.locks.current('doc')).toEqual({
        id: 'new',
        kind: 'wopi',
        holder: { userId: 'ben', userName: 'Ben', editorId: null },
        acquiredAt: world.now(),
        expiresAt: later(30 * minute),
      })
      expect(await world.locks.replace('doc', 'abc', 'new', ben)).toMatchObject({
        kind: 'mismatch',
        current: { id: 'new' },
      })
    })

    test('releases once', async () => {
      await world.locks.acquire('doc', 'abc', ana)
      expect(await world.locks.release('doc', 'abc')).toEqual({ kind: 'ok' })
      expect(await world.locks.current('doc')).toBeNull()
      expect(await world.locks.release('doc', 'abc')).toEqual({ kind: 'mismatch', current: null })
    })

    test('holds until the last millisecond of its 30 minutes', async () => {
      await world.locks.acquire('doc', 'abc', ana)
      world.pass(30 * minute - 1)
      expect(await world.locks.current('doc')).toEqual(heldByAna('abc'))
      expect(await world.locks.acquire('doc', 'xyz', ben)).toMatchObject({ kind: 'mismatch' })
      expect(await world.locks.refresh('doc', 'abc')).toEqual({ kind: 'ok' })
    })

    test('counts as free from the moment it expires, without any timer', async () => {
      await world.locks.acquire('doc', 'abc', ana)
      world.pass(30 * minute)
      const free = { kind: 'mismatch', current: null }
      expect(await world.locks.current('doc')).toBeNull()
      expect(await world.locks.refresh('doc', 'abc')).toEqual(free)
      expect(await world.locks.replace('doc', 'abc', 'new', ana)).toEqual(free)
      expect(await world.locks.release('doc', 'abc')).toEqual(free)
      expect(await world.locks.releaseAny('doc', 'abc')).toEqual(free)
      expect(await world.locks.acquire('doc', 'xyz', ben)).toEqual({ kind: 'ok' })
      expect(await world.locks.current('doc')).toMatchObject({
        id: 'xyz',
        holder: { userId: 'ben' },
        acquiredAt: world.now(),
      })
    })

    test('takes the same id anew after it expired', async () => {
      await world.locks.acquire('doc', 'abc', ana)
      world.pass(31 * minute)
      expect(await world.locks.acquire('doc', 'abc', ben)).toEqual({ kind: 'ok' })
      expect(await world.locks.current('doc')).toMatchObject({
        holder: { userId: 'ben' },
        acquiredAt: world.now(),
      })
    })

    test('of one document leaves other documents alone', async () => {
      await world.addFile('other', 'ana', 'x')
      await world.locks.acquire('doc', 'abc', ana)
      expect(await world.locks.current('other')).toBeNull()
      expect(await world.locks.acquire('other', 'abc', ben)).toEqual({ kind: 'ok' })
      await world.locks.release('doc', 'abc')
      expect(await world.locks.current('other')).toMatchObject({ holder: { userId: 'ben' } })
    })

    test('has nothing to say of documents that are in the trash or were never there', async () => {
      await world.locks.acquire('doc', 'abc', ana)
      await world.moveToTrash('doc')
      for (const fileId of ['doc', 'nowhere']) {
        expect(await world.locks.current(fileId)).toBeNull()
        expect(await world.locks.acquire(fileId, 'abc', ana)).toEqual({ kind: 'gone' })
        expect(await world.locks.refresh(fileId, 'abc')).toEqual({ kind: 'gone' })
        expect(await world.locks.replace(fileId, 'abc', 'x', ana)).toEqual({ kind: 'gone' })
        expect(await world.locks.release(fileId, 'abc')).toEqual({ kind: 'gone' })
        expect(await world.locks.releaseAny(fileId, 'abc')).toEqual({ kind: 'gone' })
        expect(await world.locks.checkOut(fileId, 'abc', ana, later(hour))).toEqual({
          kind: 'gone',
        })
      }
    })
  })
}
