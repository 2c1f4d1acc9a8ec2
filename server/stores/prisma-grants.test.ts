import { afterEach, beforeEach, expect, test } from 'vitest'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { createStoreWorld } from '#server/testing/store-world'
import type { TestDatabase } from '#server/testing/test-database'
import { ana, aSave, minute, setScene, type World } from '#server/wopi/contract/world'

onBothDatabases((create) => {
  let own: TestDatabase
  let world: World
  beforeEach(async () => {
    own = await create()
    world = await createStoreWorld(own)
    await setScene(world)
  })
  afterEach(() => world.close())

  const kindOfFind = async () => (await world.grants.find('token-of-grant')).kind
  const kindOfSave = async () => {
    const guard = { kind: 'holds-lock', lock: 'abc', grantId: 'grant' } as const
    return (await world.versions.commit('doc', aSave(), guard)).kind
  }
  const giveToBen = () => own.db.document.update({ where: { id: 'doc' }, data: { ownerId: 'ben' } })
  const setRole = (role: string) => own.db.user.update({ where: { id: 'ana' }, data: { role } })

  test('a token ends when its user no longer owns the document, also in the middle of a save', async () => {
    await world.locks.acquire('doc', 'abc', ana)
    await giveToBen()
    expect(await kindOfFind()).toBe('ended')
    expect(await kindOfSave()).toBe('access-ended')
  })

  test('an admin’s token is good for everybody’s documents, until the role is taken away', async () => {
    await world.locks.acquire('doc', 'abc', ana)
    await giveToBen()
    await setRole('admin')
    expect(await kindOfFind()).toBe('file')
    expect(await kindOfSave()).toBe('saved')
    await setRole('member')
    expect(await kindOfFind()).toBe('ended')
    expect(await kindOfSave()).toBe('access-ended')
  })

  test('a token of the command line is good whoever owns the document, while its user is not disabled', async () => {
    await own.db.grant.update({ where: { id: 'grant' }, data: { basis: 'operator' } })
    await world.locks.acquire('doc', 'abc', ana)
    await giveToBen()
    expect(await kindOfFind()).toBe('file')
    expect(await kindOfSave()).toBe('saved')
    await world.disableUser('ana')
    expect(await kindOfFind()).toBe('not-granted')
    expect(await kindOfSave()).toBe('access-ended')
  })

  test('a token whose editor was removed from the registry speaks the plain dialect', async () => {
    await own.db.grant.update({ where: { id: 'grant' }, data: { editorId: 'removed' } })
    expect(await world.grants.find('token-of-grant')).toMatchObject({
      access: { editor: { id: 'removed', kind: 'other', name: 'removed' } },
    })
  })

  test('a lock whose holder is unknown still stands', async () => {
    await world.locks.acquire('doc', 'abc', { ...ana, userId: 'ghost' })
    const held = { id: 'abc', holder: { userId: 'ghost', userName: 'ghost' } }
    expect(await world.locks.current('doc')).toMatchObject(held)
    expect(await world.grants.find('token-of-grant')).toMatchObject({ access: { held } })
  })

  test('the last use is noted, at most once a minute, and only for good tokens', async () => {
    const lastUse = async () =>
      (await own.db.grant.findUniqueOrThrow({ where: { id: 'grant' } })).lastUsedAt
    const first = world.now()
    await kindOfFind()
    await expect.poll(lastUse).toEqual(first)

    world.pass(minute - 1)
    await kindOfFind()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await lastUse()).toEqual(first)

    world.pass(1)
    const second = world.now()
    await kindOfFind()
    await expect.poll(lastUse).toEqual(second)

    world.pass(minute)
    await world.revokeGrant('grant')
    await kindOfFind()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await lastUse()).toEqual(second)
  })

  test('a token is answered while the database is busy writing', async () => {
    let found = ''
    await own.db.$transaction(async (tx) => {
      await tx.setting.create({ data: { key: 'k', value: '', updatedAt: world.now() } })
      found = await kindOfFind()
    })
    expect(found).toBe('file')
  })
})
