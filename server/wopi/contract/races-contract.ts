import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommitResult } from '#server/wopi/ports'
import { ana, aSave, ben, type CreateWorld, hour, setScene, type World } from './world'

/**
 * What holds when two clients act at the same moment. Each test plays many rounds, and asserts that both
 * orders happened: otherwise there was no race, and nothing was proved.
 */
export function describeRaces(createWorld: CreateWorld, rounds: number): void {
  // Two winners are two winners: never run again.
  describe('at the same moment', { timeout: 120_000, retry: 0 }, () => {
    let world: World
    beforeEach(async () => {
      world = await createWorld()
      await setScene(world)
    })
    afterEach(() => world.close())

    const underAbc = { kind: 'holds-lock', lock: 'abc', grantId: 'grant' } as const

    /** Calls both in this turn, the one or the other first, with a random head start. */
    async function race<A, B>(one: () => Promise<A>, other: () => Promise<B>): Promise<[A, B]> {
      const headStart = Math.random() * 4
      const start = <T>(work: () => Promise<T>, waits: boolean) =>
        waits ? pause(headStart).then(work) : work()
      const oneWaits = Math.random() < 0.5
      return await Promise.all([start(one, oneWaits), start(other, !oneWaits)])
    }

    test('two different locks: exactly one is taken, and both clients know which', async () => {
      const wins = { one: 0, other: 0 }
      for (let round = 0; round < rounds; round++) {
        const [one, other] = await race(
          () => world.locks.acquire('doc', 'lock-of-one', ana),
          () => world.another.locks.acquire('doc', 'lock-of-other', ben),
        )
        const held = await world.locks.current('doc')
        expect([one.kind, other.kind].sort()).toEqual(['mismatch', 'ok'])
        expect(held?.id).toBe(one.kind === 'ok' ? 'lock-of-one' : 'lock-of-other')
        expect(one.kind === 'ok' ? other : one).toEqual({ kind: 'mismatch', current: held })
        wins[one.kind === 'ok' ? 'one' : 'other'] += 1
        await world.locks.releaseAny('doc', held?.id ?? '')
      }
      expect(Math.min(wins.one, wins.other)).toBeGreaterThan(0)
    })

    test('a lock and a checkout: exactly one is taken', async () => {
      const until = new Date(world.now().getTime() + hour)
      for (let round = 0; round < rounds; round++) {
        const [lock, checkout] = await race(
          () => world.locks.acquire('doc', 'abc', ana),
          () => world.another.locks.checkOut('doc', 'out', ben, until),
        )
        expect([lock.kind, checkout.kind].sort()).toEqual(['mismatch', 'ok'])
        await world.locks.releaseAny('doc', lock.kind === 'ok' ? 'abc' : 'out')
      }
    })

    test('two exchanges of one lock: exactly one succeeds', async () => {
      for (let round = 0; round < rounds; round++) {
        await world.locks.acquire('doc', 'abc', ana)
        const [one, other] = await race(
          () => world.locks.replace('doc', 'abc', 'one', ana),
          () => world.another.locks.replace('doc', 'abc', 'other', ben),
        )
        expect([one.kind, other.kind].sort()).toEqual(['mismatch', 'ok'])
        await world.locks.releaseAny('doc', one.kind === 'ok' ? 'one' : 'other')
      }
    })

    test('two expired locks taken over: exactly one succeeds', async () => {
      for (let round = 0; round < rounds; round++) {
        world.pass(hour)
        const [one, other] = await race(
          () => world.locks.acquire('doc', `one-${round}`, ana),
          () => world.another.locks.acquire('doc', `other-${round}`, ben),
        )
        expect([one.kind, other.kind].sort()).toEqual(['mismatch', 'ok'])
      }
    })

    test('a break and a refresh: a broken lock never comes back', async () => {
      for (let round = 0; round < rounds; round++) {
        await world.locks.acquire('doc', 'abc', ana)
        const [broken] = await race(
          () => world.locks.releaseAny('doc', 'abc'),
          () => world.another.locks.refresh('doc', 'abc'),
        )
        expect(broken).toEqual({ kind: 'ok' })
        expect(await world.locks.current('doc')).toBeNull()
      }
    })

    test('saves under one lock: each becomes a version of its own, later than the one before', async () => {
      const saves = 40
      await world.locks.acquire('doc', 'abc', ana)
      const results = await Promise.all(
        Array.from({ length: saves }, (_, index) =>
          (index % 2 ? world : world.another).versions.commit('doc', aSave(), underAbc),
        ),
      )
      const versions = await world.versionsOf('doc')
      expect(versions.map(({ number }) => number)).toEqual(
        Array.from({ length: saves + 1 }, (_, index) => index + 1),
      )
      const times = versions.map(({ modifiedAt }) => modifiedAt)
      expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0n))).toBe(
        true,
      )
      expect(
        results.map((result) => result.kind === 'saved' && result.version).sort(ascending),
      ).toEqual(versions.slice(1).map(({ number }) => number))
    })

    test('a save and one without edits: the second is told the truth about the head', async () => {
      await world.locks.acquire('doc', 'abc', ana)
      const seen = new Set<CommitResult['kind']>()
      for (let round = 0; round < rounds; round++) {
        const head = await world.versions.head('doc')
        const blob = { ...aSave().blob, sha256: head?.sha256 ?? '' }
        const [edited, untouched] = await race(
          () => world.versions.commit('doc', aSave(), underAbc),
          () =>
            world.another.versions.commit('doc', aSave({ blob, modifiedByUser: false }), underAbc),
        )
        seen.add(untouched.kind)
        expect(edited.kind).toBe('saved')
        if (untouched.kind === 'unchanged') expect(untouched.version).toBe(head?.version)
        else expect(untouched).toMatchObject({ kind: 'saved', version: (head?.version ?? 0) + 2 })
      }
      expect([...seen].sort()).toEqual(['saved', 'unchanged'])
    })

    /** Whatever ends the lock «abc» and then saves under a lock of its own. */
    const ends: [string, () => Promise<void>][] = [
      [
        'a release',
        async () => {
          expect(await world.another.locks.release('doc', 'abc')).toEqual({ kind: 'ok' })
          await world.another.locks.acquire('doc', 'next', ben)
        },
      ],
      [
        "an admin's break",
        async () => {
          expect(await world.another.locks.releaseAny('doc', 'abc')).toEqual({ kind: 'ok' })
          await world.another.locks.acquire('doc', 'next', ben)
        },
      ],
      [
        'an exchange',
        async () => {
          expect(await world.another.locks.replace('doc', 'abc', 'next', ben)).toEqual({
            kind: 'ok',
          })
        },
      ],
    ]

    test.each(ends)('saves and %s: none is written after the lock ended', async (_what, end) => {
      const seen = new Set<CommitResult['kind']>()
      for (let round = 0; round < rounds; round++) {
        await world.locks.acquire('doc', 'abc', ana)
        const [results, last] = await race(
          () =>
            Promise.all(
              [0, 1, 2].map(async (step) => {
                await pause(step * Math.random() * 3)
                return await world.versions.commit('doc', aSave(), underAbc)
              }),
            ),
          async () => {
            await end()
            return await world.another.versions.commit('doc', aSave(), {
              ...underAbc,
              lock: 'next',
            })
          },
        )
        // Numbers tell the order of commits: once a save under the next lock is there, the old is over.
        if (last.kind !== 'saved') throw new Error(last.kind)
        for (const result of results) {
          seen.add(result.kind)
          if (result.kind === 'saved') expect(result.version).toBeLessThan(last.version)
          else expect(result.kind).toBe('lock-mismatch')
        }
        await world.locks.release('doc', 'next')
      }
      expect([...seen].sort()).toEqual(['lock-mismatch', 'saved'])
      const versions = await world.versionsOf('doc')
      expect(new Set(versions.map(({ modifiedAt }) => modifiedAt)).size).toBe(versions.length)
    })

    test('a save and the trash: nothing is written to a document that is gone', async () => {
      const seen = new Set<CommitResult['kind']>()
      for (let round = 0; round < rounds; round++) {
        const id = `doc-${round}`
        await world.addFile(id, 'ana', 'x')
        await world.locks.acquire(id, 'abc', ana)
        const [saved] = await race(
          () => world.versions.commit(id, aSave(), underAbc),
          () => world.moveToTrash(id),
        )
        seen.add(saved.kind)
        const count = (await world.versionsOf(id)).length
        expect(count).toBe(saved.kind === 'saved' ? 2 : 1)
        expect(await world.versions.commit(id, aSave(), underAbc)).toEqual({ kind: 'gone' })
        expect(await world.locks.acquire(id, 'abc', ana)).toEqual({ kind: 'gone' })
      }
      expect([...seen].sort()).toEqual(['gone', 'saved'])
    })
  })
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

function ascending(a: number | false, b: number | false): number {
  return Number(a) - Number(b)
}
