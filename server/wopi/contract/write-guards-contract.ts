import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommitResult, WriteGuard } from '#server/wopi/ports'
import {
  addAnasGrant,
  ana,
  aSave,
  ben,
  type CreateWorld,
  hour,
  minute,
  setScene,
  type World,
} from './world'

/** What must hold at the instant of a commit, or nothing is written. */
export function describeWriteGuards(createWorld: CreateWorld): void {
  let world: World
  const prepare = (content?: string) => async () => {
    world = await createWorld()
    await setScene(world, content)
  }
  const commit = (guard: WriteGuard) => world.versions.commit('doc', aSave(), guard)
  const later = (milliseconds: number) => new Date(world.now().getTime() + milliseconds)
  const seen = async () => (await world.versions.head('doc'))?.modifiedAt ?? -1n

  async function expectNothingWritten(result: CommitResult, expected: unknown) {
    expect(result).toEqual(expected)
    expect(await world.versionsOf('doc')).toHaveLength(1)
  }

  describe('a save under a lock', () => {
    beforeEach(prepare())
    afterEach(() => world.close())
    const underAbc = { kind: 'holds-lock', lock: 'abc', grantId: 'grant' } as const

    test('is written while that lock is held, whoever holds it', async () => {
      await world.locks.acquire('doc', 'abc', ben)
      world.pass(30 * minute - 1)
      expect(await commit(underAbc)).toMatchObject({ kind: 'saved', version: 2 })
    })

    test('is refused when nothing is locked, or the lock has expired', async () => {
      await expectNothingWritten(await commit(underAbc), { kind: 'lock-mismatch', current: null })
      await world.locks.acquire('doc', 'abc', ana)
      world.pass(30 * minute)
      await expectNothingWritten(await commit(underAbc), { kind: 'lock-mismatch', current: null })
    })

    test('is refused under another lock, and says whose', async () => {
      await world.locks.acquire('doc', 'ABC', ben)
      await expectNothingWritten(await commit(underAbc), {
        kind: 'lock-mismatch',
        current: expect.objectContaining({
          id: 'ABC',
          holder: { userId: 'ben', userName: 'Ben', editorId: null },
        }),
      })
    })

    test('is refused under a checkout of the same id', async () => {
      await world.locks.checkOut('doc', 'abc', ana, later(hour))
      await expectNothingWritten(await commit(underAbc), {
        kind: 'lock-mismatch',
        current: expect.objectContaining({ kind: 'checkout' }),
      })
    })

    test('is written when the head is still the one the client saw', async () => {
      await world.locks.acquire('doc', 'abc', ana)
      expect(await commit({ ...underAbc, seen: await seen() })).toMatchObject({ kind: 'saved' })
    })

    test('is refused when somebody else has moved the head since', async () => {
      const old = await seen()
      await world.locks.acquire('doc', 'other', ben)
      await commit({ ...underAbc, lock: 'other' })
      await world.locks.release('doc', 'other')
      await world.locks.acquire('doc', 'abc', ana)
      const result = await commit({ ...underAbc, seen: old })
      expect(result).toEqual({
        kind: 'changed-elsewhere',
        head: await world.versions.head('doc'),
        current: await world.locks.current('doc'),
      })
      expect(await world.versionsOf('doc')).toHaveLength(2)
    })

    test('is written when the head moved by its own save, whose answer was lost', async () => {
      const old = await seen()
      await world.locks.acquire('doc', 'abc', ana)
      await commit({ ...underAbc, seen: old })
      expect(await commit({ ...underAbc, seen: old })).toMatchObject({ kind: 'saved', version: 3 })
    })

    test('is not its own under a lock that differs by letter case', async () => {
      const old = await seen()
      await world.locks.acquire('doc', 'ABC', ana)
      await commit({ ...underAbc, lock: 'ABC', seen: old })
      await world.locks.replace('doc', 'ABC', 'abc', ana)
      expect(await commit({ ...underAbc, seen: old })).toMatchObject({ kind: 'changed-elsewhere' })
    })

    test('names the lock before the changed head when both are wrong', async () => {
      await expectNothingWritten(await commit({ ...underAbc, seen: 1n }), {
        kind: 'lock-mismatch',
        current: null,
      })
    })
  })

  describe('a save without a lock', () => {
    const stillEmpty = { kind: 'still-empty', grantId: 'grant' } as const
    afterEach(() => world.close())

    test('is written onto 0 bytes', async () => {
      await prepare('')()
      expect(await commit(stillEmpty)).toMatchObject({ kind: 'saved', version: 2 })
      expect((await world.versionsOf('doc'))[1]).toMatchObject({ lockId: null })
    })

    test('is refused onto anything else', async () => {
      await prepare('x')()
      await expectNothingWritten(await commit(stillEmpty), { kind: 'lock-mismatch', current: null })
      await expectNothingWritten(await commit({ ...stillEmpty, seen: 1n }), {
        kind: 'lock-mismatch',
        current: null,
      })
    })

    test('is refused while the empty document is locked or checked out', async () => {
      await prepare('')()
      await world.locks.acquire('doc', 'abc', ana)
      await expectNothingWritten(await commit(stillEmpty), {
        kind: 'lock-mismatch',
        current: expect.objectContaining({ id: 'abc' }),
      })
      await world.locks.release('doc', 'abc')
      await world.locks.checkOut('doc', 'out', ana, later(hour))
      await expectNothingWritten(await commit(stillEmpty), {
        kind: 'lock-mismatch',
        current: expect.objectContaining({ kind: 'checkout' }),
      })
    })

    test('is refused when the empty head is not the one the client saw', async () => {
      await prepare('')()
      await expectNothingWritten(await commit({ ...stillEmpty, seen: 1n }), {
        kind: 'changed-elsewhere',
        head: await world.versions.head('doc'),
        current: null,
      })
      expect(await commit({ ...stillEmpty, seen: await seen() })).toMatchObject({ kind: 'saved' })
    })
  })

  describe('a save that takes the free lock', () => {
    beforeEach(prepare())
    afterEach(() => world.close())
    const takes = async (changes: { seen?: bigint } = {}) =>
      ({
        kind: 'takes-lock',
        lock: 'abc',
        seen: await seen(),
        grantId: 'grant',
        ...changes,
      }) as const

    test('holds it for half an hour, in its person’s name', async () => {
      expect(await commit(await takes())).toMatchObject({ kind: 'saved', version: 2 })
      expect(await world.locks.current('doc')).toMatchObject({
        ...{ id: 'abc', kind: 'wopi', acquiredAt: world.now(), expiresAt: later(30 * minute) },
        holder: { userId: 'ana', userName: 'Ana', editorId: 'builtin' },
      })
      expect((await world.versionsOf('doc'))[1]).toMatchObject({ lockId: 'abc' })
    })

    test('holds nothing after the last save of its session', async () => {
      const last = aSave({ source: 'exit-save' })
      expect(await world.versions.commit('doc', last, await takes())).toMatchObject({
        kind: 'saved',
      })
      expect(await world.locks.current('doc')).toBeNull()
    })

    test('is refused when the head is not the one that it was made from', async () => {
      await expectNothingWritten(await commit(await takes({ seen: 1n })), {
        ...{ kind: 'changed-elsewhere', current: null },
        head: await world.versions.head('doc'),
      })
      expect(await world.locks.current('doc')).toBeNull()
    })

    test('is refused when anybody holds the document', async () => {
      await world.locks.acquire('doc', 'other', ben)
      await expectNothingWritten(await commit(await takes()), {
        ...{ kind: 'lock-mismatch', current: expect.objectContaining({ id: 'other' }) },
      })
    })
  })

  describe("the portal's own write", () => {
    beforeEach(prepare())
    afterEach(() => world.close())
    const byAna = { kind: 'nobody-else', userId: 'ana' } as const

    test('needs no lock', async () => {
      expect(await commit(byAna)).toMatchObject({ kind: 'saved', version: 2 })
    })

    test("passes the person's own checkout, and nobody else's", async () => {
      await world.locks.checkOut('doc', 'out', ana, later(hour))
      expect(await commit(byAna)).toMatchObject({ kind: 'saved' })
      expect(await commit({ kind: 'nobody-else', userId: 'ben' })).toMatchObject({
        kind: 'lock-mismatch',
        current: { id: 'out' },
      })
      world.pass(hour)
      expect(await commit({ kind: 'nobody-else', userId: 'ben' })).toMatchObject({ kind: 'saved' })
    })

    test("waits for an editor's lock, also for the person's own", async () => {
      await world.locks.acquire('doc', 'abc', ana)
      await expectNothingWritten(await commit(byAna), {
        kind: 'lock-mismatch',
        current: expect.objectContaining({ id: 'abc' }),
      })
    })
  })

  describe('at the commit, a grant', () => {
    beforeEach(async () => {
      await prepare()()
      await world.locks.acquire('doc', 'abc', ana)
    })
    afterEach(() => world.close())
    const underAbc = { kind: 'holds-lock', lock: 'abc', grantId: 'grant' } as const

    test('may have expired since the request came', async () => {
      world.pass(10 * hour + 1)
      await world.locks.acquire('doc', 'abc', ana)
      expect(await commit(underAbc)).toMatchObject({ kind: 'saved' })
    })

    test('must not have been revoked', async () => {
      await world.revokeGrant('grant')
      await expectNothingWritten(await commit(underAbc), { kind: 'access-ended' })
    })

    test('must not belong to a user who was disabled', async () => {
      await world.disableUser('ana')
      await expectNothingWritten(await commit(underAbc), { kind: 'access-ended' })
    })

    test('must exist', async () => {
      await expectNothingWritten(await commit({ ...underAbc, grantId: 'none' }), {
        kind: 'access-ended',
      })
    })

    test('of another person still saves when one was revoked', async () => {
      await addAnasGrant(world, 'doc', 'second')
      await world.revokeGrant('grant')
      expect(await commit({ ...underAbc, grantId: 'second' })).toMatchObject({ kind: 'saved' })
    })
  })

  describe('a document in the trash', () => {
    beforeEach(prepare())
    afterEach(() => world.close())

    test('is never brought back by a save', async () => {
      await world.locks.acquire('doc', 'abc', ana)
      await world.moveToTrash('doc')
      const guards: WriteGuard[] = [
        { kind: 'holds-lock', lock: 'abc', grantId: 'grant' },
        { kind: 'still-empty', grantId: 'grant' },
        { kind: 'takes-lock', lock: 'abc', seen: 1n, grantId: 'grant' },
        { kind: 'nobody-else', userId: 'ana' },
      ]
      for (const guard of guards) await expectNothingWritten(await commit(guard), { kind: 'gone' })
      expect(
        await world.versions.commit('nowhere', aSave(), { kind: 'nobody-else', userId: 'ana' }),
      ).toEqual({ kind: 'gone' })
    })
  })
}
