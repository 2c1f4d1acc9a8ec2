import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestAuth, type TestAuth } from '#server/testing/test-auth'
import { checkPassword } from './check-password'
import { changePassword, signInMeans } from './profile'
import { listSessions, openSession } from './sessions'
import { createUser, renameUser, setPassword } from './users'

let auth: TestAuth

beforeEach(async () => {
  auth = await openTestAuth()
})

afterEach(() => auth.close())

const ana = { email: 'Ana@Example.org', name: ' Ana  Example ', role: 'member' } as const
const password = 'correct horse battery'
const address = '192.0.2.1'

describe('createUser', () => {
  it('keeps the address in lower case and the name without stray spaces', async () => {
    const { id } = await createUser(auth, { ...ana, password }, null)
    const row = await auth.db.user.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ email: 'ana@example.org', name: 'Ana Example', role: 'member' })
    expect(row.passwordHash).toMatch(/^\$argon2id\$/)
    expect(auth.audited).toEqual(['user.create'])
  })

  it('says that an address is taken, also when two are made at the same time', async () => {
    const both = await Promise.allSettled([
      createUser(auth, ana, null),
      createUser(auth, { ...ana, email: 'ana@example.ORG' }, null),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(createUser(auth, ana, null)).rejects.toMatchObject({
      code: 'conflict',
      field: 'email',
      message: 'There is an account for ana@example.org already.',
    })
    expect(await auth.db.user.count()).toBe(1)
  })

  it.each([
    [{ ...ana, email: 'ana' }, 'email'],
    [{ ...ana, email: 'a b@example.org' }, 'email'],
    [{ ...ana, email: `${'a'.repeat(250)}@example.org` }, 'email'],
    [{ ...ana, name: '  ' }, 'name'],
    [{ ...ana, name: 'x'.repeat(101) }, 'name'],
    [{ ...ana, password: 'short' }, 'password'],
  ])('refuses %j and names the field', async (user, field) => {
    await expect(createUser(auth, user, null)).rejects.toMatchObject({ code: 'invalid', field })
    expect(await auth.db.user.count()).toBe(0)
  })
})

describe('setPassword', () => {
  it('ends the sessions of the account and lets the new password in', async () => {
    const { id: userId } = await createUser(auth, { ...ana, password }, null)
    await openSession(auth, { userId, userAgent: 'test', means: 'password' })
    await setPassword(auth, { userId, password: 'another good password' }, null)
    expect(await listSessions(auth, userId)).toEqual([])
    const check = { email: ana.email, password: 'another good password', address }
    expect((await checkPassword(auth, check)).kind).toBe('right')
  })

  it('does not know a user who is not there', async () => {
    await expect(setPassword(auth, { userId: 'nobody', password }, null)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('changePassword', () => {
  it('asks for the current one, and ends all sessions but this', async () => {
    const { id: userId } = await createUser(auth, { ...ana, password }, null)
    const open = () => openSession(auth, { userId, userAgent: 'test', means: 'password' })
    const [sessionId] = [await open(), await open()]
    const change = { userId, sessionId, password: 'another good password', address }
    await expect(changePassword(auth, { ...change, current: 'wrong' })).rejects.toMatchObject({
      field: 'current',
    })
    expect(await listSessions(auth, userId)).toHaveLength(2)
    await changePassword(auth, { ...change, current: password })
    expect((await listSessions(auth, userId)).map(({ id }) => id)).toEqual([sessionId])
  })

  it('is throttled like signing in', async () => {
    const { id: userId } = await createUser(auth, { ...ana, password }, null)
    const sessionId = await openSession(auth, { userId, userAgent: '', means: 'password' })
    const change = { userId, sessionId, password: 'another good password', address }
    for (let i = 0; i < 10; i++) {
      await changePassword(auth, { ...change, current: 'wrong' }).catch(() => {})
    }
    await expect(changePassword(auth, { ...change, current: password })).rejects.toThrow(
      'Too many failed attempts',
    )
  })
})

it('changes a name and knows how somebody signs in', async () => {
  const { id: userId } = await createUser(auth, ana, null)
  await renameUser(auth, { userId, name: 'Anna' }, userId)
  expect(await auth.db.user.findUnique({ where: { id: userId } })).toMatchObject({ name: 'Anna' })
  expect(await signInMeans(auth, userId)).toEqual({ password: false, provider: false })
})
