import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ana, ben, type CreateWorld, hour, minute, setScene, type World } from './world'

/** Locks that people take and break in the portal; to an editor they are a third party's. */
export function describeCheckouts(createWorld: CreateWorld): void {
  describe('a checkout', () => {
    let world: World
    beforeEach(async () => {
      world = await createWorld()
      await setScene(world)
    })
    afterEach(() => world.close())

    const later = (milliseconds: number) => new Date(world.now().getTime() + milliseconds)
    const anasCheckout = expect.objectContaining({
      id: 'out',
      kind: 'checkout',
      holder: { userId: 'ana', userName: 'Ana', editorId: null },
    })
    const byAna = { userId: 'ana', grantId: null, editorId: null }

    test('holds until the end that the person chose', async () => {
      expect(await world.locks.checkOut('doc', 'out', byAna, later(48 * hour))).toEqual({
        kind: 'ok',
      })
      expect(await world.locks.current('doc')).toEqual({
        id: 'out',
        kind: 'checkout',
        holder: { userId: 'ana', userName: 'Ana', editorId: null },
        acquiredAt: world.now(),
        expiresAt: later(48 * hour),
      })
      world.pass(48 * hour - 1)
      expect(await world.locks.current('doc')).toEqual(anasCheckout)
      world.pass(1)
      expect(await world.locks.current('doc')).toBeNull()
    })

    test('is matched by no WOPI operation, whatever id it offers', async () => {
      await world.locks.checkOut('doc', 'out', byAna, later(hour))
      const refused = { kind: 'mismatch', current: anasCheckout }
      expect(await world.locks.acquire('doc', 'out', ana)).toEqual(refused)
      expect(await world.locks.refresh('doc', 'out')).toEqual(refused)
      expect(await world.locks.replace('doc', 'out', 'new', ana)).toEqual(refused)
      expect(await world.locks.release('doc', 'out')).toEqual(refused)
      expect(await world.locks.current('doc')).toMatchObject({ expiresAt: later(hour) })
    })

    test('moves its end when the same person checks out again', async () => {
      const start = world.now()
      await world.locks.checkOut('doc', 'out', byAna, later(hour))
      world.pass(30 * minute)
      expect(await world.locks.checkOut('doc', 'again', byAna, later(hour))).toEqual({ kind: 'ok' })
      expect(await world.locks.current('doc')).toMatchObject({
        id: 'out',
        acquiredAt: start,
        expiresAt: later(hour),
      })
    })

    test("is refused while another person's checkout or an editor's lock stands", async () => {
      await world.locks.checkOut('doc', 'out', byAna, later(hour))
      expect(await world.locks.checkOut('doc', 'out', ben, later(hour))).toEqual({
        kind: 'mismatch',
        current: anasCheckout,
      })
      await world.locks.releaseAny('doc', 'out')
      await world.locks.acquire('doc', 'abc', ana)
      for (const holder of [byAna, ben]) {
        expect(await world.locks.checkOut('doc', 'abc', holder, later(hour))).toMatchObject({
          kind: 'mismatch',
          current: { id: 'abc', kind: 'wopi' },
        })
      }
    })

    test('takes over an expired lock', async () => {
      await world.locks.acquire('doc', 'abc', ben)
      world.pass(30 * minute)
      expect(await world.locks.checkOut('doc', 'out', byAna, later(hour))).toEqual({ kind: 'ok' })
      expect(await world.locks.current('doc')).toEqual(anasCheckout)
    })

    test('leaves the document free after check-in', async () => {
      await world.locks.checkOut('doc', 'out', byAna, later(hour))
      expect(await world.locks.releaseAny('doc', 'out')).toEqual({ kind: 'ok' })
      expect(await world.locks.current('doc')).toBeNull()
      expect(await world.locks.acquire('doc', 'abc', ben)).toEqual({ kind: 'ok' })
      expect(await world.locks.current('doc')).toMatchObject({ kind: 'wopi', id: 'abc' })
    })
  })

  describe("an admin's break", () => {
    let world: World
    beforeEach(async () => {
      world = await createWorld()
      await setScene(world)
    })
    afterEach(() => world.close())

    test('removes exactly the lock that the admin saw', async () => {
      await world.locks.acquire('doc', 'seen', ana)
      await world.locks.replace('doc', 'seen', 'newer', ben)
      expect(await world.locks.releaseAny('doc', 'seen')).toMatchObject({
        kind: 'mismatch',
        current: { id: 'newer' },
      })
      expect(await world.locks.releaseAny('doc', 'newer')).toEqual({ kind: 'ok' })
      expect(await world.locks.current('doc')).toBeNull()
    })
  })
}
