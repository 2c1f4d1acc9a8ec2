import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestAuth, type TestAuth } from '#server/testing/test-auth'
import { openSeal, seal } from './seal'
import { endSessions, listSessions, openSession, resumeSession } from './sessions'
import { createUser } from './users'

let auth: TestAuth
let userId: string

beforeEach(async () => {
  auth = await openTestAuth()
  const ana = { email: 'ana@example.org', name: 'Ana', role: 'admin' } as const
  userId = (await createUser(auth, ana, null)).id
})

afterEach(() => auth.close())

const day = 24 * 60 * 60 * 1000
const open = () => openSession(auth, { userId, userAgent: 'Firefox', means: 'password' })

it('knows whose session it is', async () => {
  const sessionId = await open()
  expect(await resumeSession(auth, sessionId)).toEqual({
    sessionId,
    viewer: { id: userId, name: 'Ana', email: 'ana@example.org', role: 'admin' },
  })
  expect(await resumeSession(auth, 'another')).toBeNull()
})

it('ends a session that was not used for fourteen days, but not one that was', async () => {
  const [used, unused] = [await open(), await open()]
  auth.clock.pass(13 * day)
  expect(await resumeSession(auth, used)).not.toBeNull()
  auth.clock.pass(day)
  expect(await resumeSession(auth, unused)).toBeNull()
  expect(await resumeSession(auth, used)).not.toBeNull()
})

it('writes the use of a session down at most once a minute', async () => {
  const id = await open()
  const lastSeen = async () =>
    (await auth.db.session.findUniqueOrThrow({ where: { id } })).lastSeenAt
  auth.clock.pass(59_000)
  await resumeSession(auth, id)
  expect(await lastSeen()).toEqual(new Date('2026-01-01T10:00:00Z'))
  auth.clock.pass(1000)
  await resumeSession(auth, id)
  expect(await lastSeen()).toEqual(new Date('2026-01-01T10:01:00Z'))
})

it('does not know the session of somebody who was disabled, at once', async () => {
  const id = await open()
  await auth.db.user.updateMany({ data: { disabledAt: auth.clock.now() } })
  expect(await resumeSession(auth, id)).toBeNull()
})

it('ends one session, all but one, or all; never those of others', async () => {
  const ben = { email: 'ben@example.org', name: 'Ben', role: 'member' } as const
  const { id: benId } = await createUser(auth, ben, null)
  const theirs = await openSession(auth, { userId: benId, userAgent: '', means: 'oidc' })
  const [first, second, third] = [await open(), await open(), await open()]
  expect(await endSessions(auth, userId, { only: theirs })).toBe(0)
  expect(await endSessions(auth, userId, { only: first })).toBe(1)
  expect(await endSessions(auth, userId, { except: second })).toBe(1)
  expect(await resumeSession(auth, third)).toBeNull()
  expect(await endSessions(auth, userId)).toBe(1)
  expect(await listSessions(auth, userId)).toEqual([])
  expect(await resumeSession(auth, theirs)).not.toBeNull()
})

it('sweeps sessions that have ended when another is opened', async () => {
  await open()
  auth.clock.pass(15 * day)
  await open()
  expect(await auth.db.session.count()).toBe(1)
})

it('seals the id of a session so that only this portal reads it', async () => {
  const sealed = await seal(auth, 'sid', 'the-session-id', 60)
  expect(sealed).not.toContain('the-session-id')
  expect(await openSeal(auth, 'sid', sealed)).toBe('the-session-id')
  expect(
    await openSeal({ secret: 'another secret of at least 32 characters' }, 'sid', sealed),
  ).toBeNull()
  expect(await openSeal(auth, 'sid', `${sealed.slice(0, -4)}AAAA`)).toBeNull()
  // A guest's cookie is no session, and the other way round.
  expect(await openSeal(auth, 'gid', sealed)).toBeNull()
  expect(await openSeal(auth, 'sid', 'nonsense')).toBeNull()
  expect(await openSeal(auth, 'sid', undefined)).toBeNull()
})
