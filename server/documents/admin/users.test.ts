import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '#server/documents/portal'
import { addDocument, addGrant, holderOf } from '#server/testing/document-fixtures'
import { postgresIsOff, type TestPostgres } from '#server/testing/postgres'
import { createPostgresDatabase, startMigratedPostgres } from '#server/testing/test-database'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { disableUser } from './disable-user'
import { enableUser } from './enable-user'
import { listUsers } from './list-users'
import { setRole } from './set-role'

let portal: TestPortal
let admin: Viewer
let ana: Viewer

beforeEach(async () => {
  portal = await openTestPortal()
  admin = await addUser(portal, 'Root', 'admin')
  ana = await addUser(portal, 'Ana')
})
afterEach(() => portal.close())

async function addSession(userId: string) {
  const now = portal.clock.now()
  await portal.db.session.create({
    data: {
      ...{ id: portal.newId(), userId, userAgent: 'x', createdAt: now, lastSeenAt: now },
      expiresAt: new Date(now.getTime() + 1_000_000),
    },
    select: { id: true },
  })
}

describe('listUsers', () => {
  it('counts documents, sessions and tokens of each', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    await addGrant(portal, ana, id)
    await addGrant(portal, ana, id, -1)
    await addSession(ana.id)
    const list = await listUsers(portal, admin, {})
    expect(list.items).toEqual([
      {
        ...{ id: ana.id, name: 'Ana', avatar: null, email: 'ana@example.org', role: 'member' },
        ...{ documents: 1, sessions: 1, tokens: 1, hasPassword: false, secondStep: false },
        ...{ used: 'Plan.docx'.length, quota: null, ownQuota: false },
        ...{ createdAt: portal.clock.now(), disabledAt: null, lastSeenAt: null },
      },
      expect.objectContaining({ name: 'Root', role: 'admin', documents: 0 }),
    ])
  })

  it('filters and walks pages by address', async () => {
    for (const name of ['Cem', 'Dora', 'Eva']) await addUser(portal, name)
    await disableUser(portal, admin, { userId: ana.id, reason: 'Left' })
    const names = async (input: Parameters<typeof listUsers>[2]) =>
      (await listUsers(portal, admin, input)).items.map((user) => user.name)
    expect(await names({ search: 'DORA' })).toEqual(['Dora'])
    expect(await names({ show: 'admins' })).toEqual(['Root'])
    expect(await names({ show: 'disabled' })).toEqual(['Ana'])
    const first = await listUsers(portal, admin, { limit: 2 })
    expect(first.items.map((user) => user.name)).toEqual(['Ana', 'Cem'])
    const second = await listUsers(portal, admin, { limit: 2, cursor: first.next ?? '' })
    expect(second.items.map((user) => user.name)).toEqual(['Dora', 'Eva'])
    const back = await listUsers(portal, admin, { limit: 2, cursor: second.previous ?? '' })
    expect(back.items).toEqual(first.items)
  })
})

describe('disableUser and enableUser', () => {
  it('ends sessions and tokens at once and counts the locks that are left', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx')
    const grantId = await addGrant(portal, ana, id)
    await portal.locks.acquire(id, 'lock', holderOf(ana, grantId))
    await addSession(ana.id)
    await addSession(admin.id)
    expect(await disableUser(portal, admin, { userId: ana.id, reason: 'Left' })).toEqual({
      ...{ kind: 'disabled', sessions: 1, tokens: 1, locksLeft: 1 },
    })
    expect(await portal.db.session.count()).toBe(1)
    expect(await portal.db.grant.count({ where: { revokedAt: null } })).toBe(0)
    expect(portal.audited.at(-1)).toEqual({
      ...{ actorId: admin.id, action: 'user.disable', subject: ana.id },
      detail: { user: 'Ana', sessions: 1, tokens: 1, reason: 'Left' },
    })
    expect(await disableUser(portal, admin, { userId: ana.id, reason: 'Left' })).toEqual({
      kind: 'unchanged',
    })
  })

  it('asks why, as it ends what they work on', async () => {
    await addSession(ana.id)
    await expect(disableUser(portal, admin, { userId: ana.id, reason: ' ' })).rejects.toMatchObject(
      { code: 'invalid', field: 'reason' },
    )
    expect(await portal.db.session.count()).toBe(1)
  })

  it('lets them in again without what had ended', async () => {
    await addSession(ana.id)
    await disableUser(portal, admin, { userId: ana.id, reason: 'Left' })
    expect(await enableUser(portal, admin, { userId: ana.id })).toBe(true)
    expect(await enableUser(portal, admin, { userId: ana.id })).toBe(false)
    expect(await portal.db.session.count()).toBe(0)
    expect(portal.audited.filter((entry) => entry.action === 'user.enable')).toHaveLength(1)
  })

  it('does not disable one’s own account', async () => {
    await addUser(portal, 'Second', 'admin')
    await expect(
      disableUser(portal, admin, { userId: admin.id, reason: 'Left' }),
    ).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('does not disable the last enabled admin', async () => {
    const second = await addUser(portal, 'Second', 'admin')
    expect(await disableUser(portal, second, { userId: admin.id, reason: 'Left' })).toMatchObject({
      kind: 'disabled',
    })
    // `admin` is disabled, but their request is still on its way.
    expect(await disableUser(portal, admin, { userId: second.id, reason: 'Left' })).toEqual({
      kind: 'last-admin',
    })
    const row = await portal.db.user.findUniqueOrThrow({ where: { id: second.id } })
    expect(row.disabledAt).toBeNull()
  })
})

describe('setRole', () => {
  it('changes the role and says so in the audit log', async () => {
    expect(await setRole(portal, admin, { userId: ana.id, role: 'admin' })).toBe('changed')
    expect(await setRole(portal, admin, { userId: ana.id, role: 'admin' })).toBe('unchanged')
    expect(portal.audited).toEqual([
      {
        ...{ actorId: admin.id, action: 'user.set-role', subject: ana.id },
        detail: { user: 'Ana', role: 'admin', before: 'member' },
      },
    ])
  })

  it('does not demote the last enabled admin, but a disabled one', async () => {
    const second = await addUser(portal, 'Second', 'admin')
    await disableUser(portal, admin, { userId: second.id, reason: 'Left' })
    expect(await setRole(portal, admin, { userId: admin.id, role: 'member' })).toBe('last-admin')
    expect(await setRole(portal, admin, { userId: second.id, role: 'member' })).toBe('changed')
  })

  it('answers not-found for nobody, and refuses members', async () => {
    const input = { userId: 'nobody' }
    const absent = { code: 'not-found' }
    await expect(setRole(portal, admin, { ...input, role: 'admin' })).rejects.toMatchObject(absent)
    await expect(disableUser(portal, admin, { ...input, reason: 'x' })).rejects.toMatchObject(
      absent,
    )
    await expect(enableUser(portal, admin, input)).rejects.toMatchObject(absent)
    const refused = { code: 'forbidden' }
    await expect(setRole(portal, ana, { ...input, role: 'admin' })).rejects.toMatchObject(refused)
    await expect(
      disableUser(portal, ana, { userId: admin.id, reason: 'Left' }),
    ).rejects.toMatchObject(refused)
    await expect(enableUser(portal, ana, input)).rejects.toMatchObject(refused)
    await expect(listUsers(portal, ana, {})).rejects.toMatchObject(refused)
  })
})

/** Two admins who take the other's power at the same moment: one of them keeps it. */
async function fight(arena: TestPortal): Promise<number> {
  const first = await addUser(arena, `First${arena.newId()}`, 'admin')
  const second = await addUser(arena, `Second${arena.newId()}`, 'admin')
  await arena.db.user.updateMany({
    where: { id: { notIn: [first.id, second.id] } },
    data: { role: 'member' },
  })
  await Promise.all([
    setRole(arena, first, { userId: second.id, role: 'member' }),
    disableUser(arena, second, { userId: first.id, reason: 'Left' }),
  ])
  return await arena.db.user.count({ where: { role: 'admin', disabledAt: null } })
}

describe('two admins at the same moment', () => {
  it('leave one of them in power on SQLite', async () => {
    for (let round = 0; round < 5; round++) expect(await fight(portal)).toBe(1)
  })

  describe.skipIf(postgresIsOff)('on PostgreSQL', () => {
    let server: TestPostgres
    let arena: TestPortal
    beforeAll(async () => {
      server = await startMigratedPostgres()
      arena = await openTestPortal(await createPostgresDatabase(server))
    })
    afterAll(async () => {
      await arena?.close()
      await server?.stop()
    })

    it('leave one of them in power', async () => {
      for (let round = 0; round < 20; round++) expect(await fight(arena)).toBe(1)
    })

    it('finds names whatever their case', async () => {
      const root = await addUser(arena, 'Root', 'admin')
      await addUser(arena, 'Maria')
      const found = await listUsers(arena, root, { search: 'mARIA' })
      expect(found.items.map((user) => user.name)).toEqual(['Maria'])
    })
  })
})
