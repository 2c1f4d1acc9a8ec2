import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Caller, TradeFor } from '#server/wopi/ports'
import type { NewGrant, World } from './world'
import { ana, aSave, type CreateWorld, hour, minute, setScene } from './world'

/** What every table of access tokens does. */
export function describeGrants(createWorld: CreateWorld): void {
  describe('an access token', () => {
    let world: World
    beforeEach(async () => {
      world = await createWorld()
      await setScene(world)
    })
    afterEach(() => world.close())

    const notGranted = { kind: 'not-granted' }
    const ended = (like: string) => ({
      ...{ kind: 'ended', like },
      access: { grantId: 'grant', user: { id: 'ana' }, file: { fileId: 'doc' } },
    })
    const grant = (changes: Partial<NewGrant>): NewGrant => ({
      id: 'second',
      token: 'token-of-second',
      userId: 'ana',
      fileId: 'doc',
      rights: 'view',
      editorKind: 'collabora',
      expiresAt: new Date(world.now().getTime() + hour),
      ...changes,
    })

    test('brings the user, the rights, the editor and the head in one answer', async () => {
      expect(await world.grants.find('token-of-grant')).toEqual({
        kind: 'file',
        access: {
          grantId: 'grant',
          rights: 'edit',
          lowered: false,
          expiresAt: new Date(world.now().getTime() + 10 * hour),
          editor: expect.objectContaining({ id: 'builtin', kind: 'builtin' }),
          user: { id: 'ana', name: 'Ana', info: '', anonymous: false },
          purpose: 'session',
          owns: true,
          file: await world.versions.head('doc'),
          held: null,
          room: null,
        },
      })
    })

    test('tells which lock is held, and no expired one', async () => {
      await world.locks.acquire('doc', 'abc', ana)
      const held = await world.locks.current('doc')
      expect(held).toMatchObject({ id: 'abc', holder: { userName: 'Ana' } })
      expect(await world.grants.find('token-of-grant')).toMatchObject({ access: { held } })
      world.pass(30 * minute)
      expect(await world.grants.find('token-of-grant')).toMatchObject({ access: { held: null } })
      await world.locks.checkOut('doc', 'out', ana, new Date(world.now().getTime() + hour))
      expect(await world.grants.find('token-of-grant')).toMatchObject({
        access: { held: { kind: 'checkout' } },
      })
    })

    test('follows the head', async () => {
      await world.versions.commit('doc', aSave(), { kind: 'nobody-else', userId: 'ana' })
      expect(await world.grants.find('token-of-grant')).toMatchObject({
        access: { file: { version: 2, size: 6 } },
      })
    })

    test('to view never becomes one to edit', async () => {
      await world.addGrant(grant({}))
      expect(await world.grants.find('token-of-second')).toMatchObject({
        access: { rights: 'view', editor: { kind: 'collabora' } },
      })
    })

    test('is worth nothing when it is unknown, or it differs by letter case', async () => {
      expect(await world.grants.find('token-of-nothing')).toEqual(notGranted)
      expect(await world.grants.find('TOKEN-OF-GRANT')).toEqual(notGranted)
      expect(await world.grants.find('')).toEqual(notGranted)
    })

    test('is good until the last millisecond and not after', async () => {
      world.pass(10 * hour - 1)
      expect(await world.grants.find('token-of-grant')).toMatchObject({ kind: 'file' })
      world.pass(1)
      expect(await world.grants.find('token-of-grant')).toMatchObject(ended('not-granted'))
    })

    test('to edit says for a day after its end whose it was', async () => {
      world.pass(10 * hour + 24 * hour - 1)
      expect(await world.grants.find('token-of-grant')).toMatchObject(ended('not-granted'))
      world.pass(1)
      expect(await world.grants.find('token-of-grant')).toEqual(notGranted)
    })

    test('says nothing after its end when it was to view, or was ended on purpose', async () => {
      await world.addGrant(grant({}))
      world.pass(10 * hour)
      expect(await world.grants.find('token-of-second')).toEqual(notGranted)
      await world.revokeGrant('grant')
      expect(await world.grants.find('token-of-grant')).toEqual(notGranted)
    })

    test('ends when it is revoked, and only that one', async () => {
      await world.addGrant(grant({}))
      await world.revokeGrant('grant')
      expect(await world.grants.find('token-of-grant')).toEqual(notGranted)
      expect(await world.grants.find('token-of-second')).toMatchObject({ kind: 'file' })
    })

    test('ends when its user is disabled', async () => {
      await world.disableUser('ana')
      expect(await world.grants.find('token-of-grant')).toEqual(notGranted)
    })

    test('of a document in the trash is good, but there is no file', async () => {
      await world.moveToTrash('doc')
      expect(await world.grants.find('token-of-grant')).toMatchObject(ended('nothing-there'))
      await world.addGrant(grant({}))
      expect(await world.grants.find('token-of-second')).toEqual({ kind: 'nothing-there' })
      await world.revokeGrant('grant')
      expect(await world.grants.find('token-of-grant')).toEqual(notGranted)
    })
  })

  describe('a token for what somebody shares', () => {
    let world: World
    beforeEach(async () => {
      world = await createWorld()
      await setScene(world)
      for (const editorKind of ['builtin', 'collabora'] as const) {
        const id = `with-${editorKind}`
        await world.addGrant({
          ...{ id, token: `token-${id}`, userId: 'ben', fileId: 'doc', editorKind },
          rights: 'edit',
          expiresAt: new Date(world.now().getTime() + 10 * hour),
        })
      }
    })
    afterEach(() => world.close())

    const levels = [null, 'view', 'comment', 'edit'] as const
    const found = async (editor: string) => {
      const lookup = await world.grants.find(`token-with-${editor}`)
      if (lookup.kind === 'file') return lookup.access.rights
      return lookup.kind === 'ended' ? `${lookup.kind} like ${lookup.like}` : lookup.kind
    }
    const save = async (editor: string) => {
      const guard = { kind: 'holds-lock', lock: 'abc', grantId: `with-${editor}` } as const
      return (await world.versions.commit('doc', aSave({ userId: 'ben' }), guard)).kind
    }

    test.each([
      { level: null, builtin: 'ended like not-granted', collabora: 'ended like not-granted' },
      { level: 'view', builtin: 'view', collabora: 'view' },
      { level: 'comment', builtin: 'view', collabora: 'comment' },
      { level: 'edit', builtin: 'edit', collabora: 'edit' },
    ] as const)('allows at level $level what its editor can keep to', async (expected) => {
      await world.share('doc', 'ben', expected.level)
      await world.locks.acquire('doc', 'abc', { ...ana, userId: 'ben' })
      for (const editor of ['builtin', 'collabora'] as const) {
        expect(await found(editor)).toBe(expected[editor])
        const writes = expected[editor] === 'edit' || expected[editor] === 'comment'
        expect(await save(editor)).toBe(writes ? 'saved' : 'access-ended')
      }
    })

    test('says when it was made to write and only reads now', async () => {
      const lowered = async (editor: string) => {
        const lookup = await world.grants.find(`token-with-${editor}`)
        return lookup.kind === 'file' && lookup.access.lowered
      }
      await world.share('doc', 'ben', 'view')
      expect([await lowered('builtin'), await lowered('collabora')]).toEqual([true, true])
      await world.share('doc', 'ben', 'comment')
      expect([await lowered('builtin'), await lowered('collabora')]).toEqual([true, false])
      await world.share('doc', 'ben', 'edit')
      expect([await lowered('builtin'), await lowered('collabora')]).toEqual([false, false])
    })

    test('follows the share down and up, and never throws the file away', async () => {
      for (const level of [...levels, ...levels.toReversed()]) {
        await world.share('doc', 'ben', level)
        expect(await found('collabora')).toBe(level ?? 'ended like not-granted')
      }
      await world.share('doc', 'ben', 'edit')
      expect(await world.grants.find('token-with-collabora')).toMatchObject({
        access: { owns: false },
      })
    })

    test('ends with the share by time alone, to the millisecond', async () => {
      await world.share('doc', 'ben', 'edit', new Date(world.now().getTime() + hour))
      world.pass(hour - 1)
      expect(await found('builtin')).toBe('edit')
      world.pass(1)
      expect(await found('builtin')).toBe('ended like not-granted')
    })
  })

  describe('a traded token', () => {
    let world: World
    let caller: Caller
    beforeEach(async () => {
      world = await createWorld()
      await setScene(world)
      await world.addFile('other', 'ana', 'other')
      await world.addFile('bens', 'ben', 'not hers')
      const found = await world.grants.find('token-of-grant')
      if (found.kind !== 'file') throw new Error(found.kind)
      caller = found.access
    })
    afterEach(() => world.close())
    const trade = (target: TradeFor) => world.grants.find(world.grants.trade(caller, target))

    test('reaches another document of the same person, with its own head and lock', async () => {
      await world.locks.acquire('other', 'abc', ana)
      expect(await trade({ kind: 'file', id: 'other' })).toMatchObject({
        kind: 'file',
        access: {
          grantId: 'grant',
          rights: 'edit',
          purpose: 'session',
          file: { fileId: 'other' },
          held: { id: 'abc' },
        },
      })
      expect(await trade({ kind: 'file-url', id: 'other' })).toMatchObject({
        access: { purpose: 'file-url' },
      })
      expect(await trade({ kind: 'ecosystem' })).toMatchObject({
        kind: 'ecosystem',
        caller: { grantId: 'grant', user: { id: 'ana' } },
      })
    })

    test('does not reach what the person may not see, nor what is not there', async () => {
      expect(await trade({ kind: 'file', id: 'bens' })).toEqual({ kind: 'not-granted' })
      expect(await trade({ kind: 'file', id: 'nothing' })).toEqual({ kind: 'nothing-there' })
      await world.moveToTrash('other')
      expect(await trade({ kind: 'file-url', id: 'other' })).toEqual({ kind: 'nothing-there' })
    })

    test('saves into its own document, by the right to that one', async () => {
      const guard = { kind: 'holds-lock', lock: 'abc', grantId: 'grant' } as const
      await world.locks.acquire('other', 'abc', ana)
      expect(await world.versions.commit('other', aSave(), guard)).toMatchObject({ kind: 'saved' })
    })

    test('ends with the grant that it hangs on', async () => {
      world.pass(10 * hour - 1)
      expect(await trade({ kind: 'file', id: 'other' })).toMatchObject({ kind: 'file' })
      world.pass(1)
      expect(await trade({ kind: 'file', id: 'other' })).toMatchObject({
        ...{ kind: 'ended', like: 'not-granted', access: { file: { fileId: 'other' } } },
      })
      expect(await trade({ kind: 'file-url', id: 'other' })).toEqual({ kind: 'not-granted' })
      expect(await trade({ kind: 'container', id: 'root' })).toEqual({ kind: 'not-granted' })
      expect(await trade({ kind: 'ecosystem' })).toEqual({ kind: 'not-granted' })
    })

    test('is revoked with it', async () => {
      await world.revokeGrant('grant')
      for (const kind of ['file', 'file-url'] as const) {
        expect(await trade({ kind, id: 'other' })).toEqual({ kind: 'not-granted' })
      }
    })

    test('that was changed is worth nothing', async () => {
      const token = world.grants.trade(caller, { kind: 'file', id: 'other' })
      for (const forged of [token.replace('.other.', '.doc.'), token.replace('.f.', '.u.')]) {
        expect(await world.grants.find(forged)).toEqual({ kind: 'not-granted' })
      }
    })
  })

  describe('of the users that an editor names', () => {
    let world: World
    beforeEach(async () => {
      world = await createWorld()
      await setScene(world)
    })
    afterEach(() => world.close())

    test('the known ones are taken, in their order and once', async () => {
      const named = ['ben', 'nobody', 'ana', 'ben', 'ANA', ' ana', '']
      expect(await world.grants.knownUsers(named)).toEqual(['ben', 'ana'])
      expect(await world.grants.knownUsers([])).toEqual([])
    })

    test('thousands may be named', async () => {
      const named = Array.from({ length: 40_000 }, (_, index) => `user-${index}`)
      expect(await world.grants.knownUsers([...named, 'ana'])).toEqual(['ana'])
    })
  })
}
