import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ana, type CreateWorld, setScene, type World } from './world'

/** Pairs of ids that some database, somewhere, takes for equal. */
const almostEqual: [why: string, held: string, offered: string][] = [
  ['letter case', 'Lock-A', 'lock-a'],
  ['a blank at the end', 'lock', 'lock '],
  ['a blank at the start', 'lock', ' lock'],
  ['a tab for a blank', 'lock id', 'lock\tid'],
  ['an accent', 'resume', 'résumé'],
  ['how an accent is composed', 'caf\u00e9', 'cafe\u0301'],
  ['a sharp s', 'strasse', 'straße'],
  ['the width of a letter', 'lock', 'ｌock'],
  ['an invisible character', 'lock', 'lo\u200bck'],
  ['a wildcard', 'lock', 'l%'],
  ['a placeholder', 'lock', 'loc_'],
  ['a number in other digits', '1.0', '1.00'],
  ['the order of JSON members', '{"S":"1","E":2}', '{"E":2,"S":"1"}'],
  ['the last of 1024 characters', `${'x'.repeat(1023)}a`, `${'x'.repeat(1023)}b`],
  ['what comes after 256 characters', `${'x'.repeat(256)}a`, `${'x'.repeat(256)}b`],
]

const odd = [
  '{"S":"a1b2","E":2,"M":"http://office.example.org","P":"7F"}',
  `'; DROP TABLE "Lock"; --`,
  '"\\$1 ?1 :name %s',
  '~!@#$%^&*()_+`-={}[]|:;<>,./',
  'l',
  'é'.repeat(1024),
  'y'.repeat(1024),
]

/** Lock ids are opaque and compared byte for byte (reference §2.0.1). */
export function describeLockIds(createWorld: CreateWorld): void {
  describe('a lock id', () => {
    let world: World
    beforeEach(async () => {
      world = await createWorld()
      await setScene(world)
    })
    afterEach(() => world.close())

    test.each(almostEqual)('differs by %s', async (_why, held, offered) => {
      await world.locks.acquire('doc', held, ana)
      const refused = { kind: 'mismatch', current: expect.objectContaining({ id: held }) }
      expect(await world.locks.acquire('doc', offered, ana)).toEqual(refused)
      expect(await world.locks.refresh('doc', offered)).toEqual(refused)
      expect(await world.locks.replace('doc', offered, 'new', ana)).toEqual(refused)
      expect(await world.locks.release('doc', offered)).toEqual(refused)
      expect(await world.locks.releaseAny('doc', offered)).toEqual(refused)
      expect(await world.locks.release('doc', held)).toEqual({ kind: 'ok' })
    })

    test.each(odd)('comes back unchanged: %s', async (id) => {
      await world.locks.acquire('doc', id, ana)
      expect((await world.locks.current('doc'))?.id).toBe(id)
      expect(await world.locks.refresh('doc', id)).toEqual({ kind: 'ok' })
      expect(await world.locks.replace('doc', id, `${id.slice(1)}.`, ana)).toEqual({ kind: 'ok' })
      expect(await world.locks.release('doc', `${id.slice(1)}.`)).toEqual({ kind: 'ok' })
    })
  })
}
