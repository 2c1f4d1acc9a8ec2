import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestAuth, type TestAuth } from '#server/testing/test-auth'
import { checkPassword } from './check-password'
import { admit } from './throttle'
import { createUser } from './users'

let auth: TestAuth

beforeEach(async () => {
  auth = await openTestAuth()
})

afterEach(() => auth.close())

const minute = 60_000
const ana = { account: 'ana@example.org', address: '192.0.2.1' }

async function fail(times: number, attempt = ana) {
  for (let i = 0; i < times; i++) expect((await admit(auth, attempt)).kind).toBe('admitted')
}

describe('admit', () => {
  it('bears ten failures of an account in a quarter of an hour and says when it goes on', async () => {
    await fail(1)
    auth.clock.pass(minute)
    await fail(9, { ...ana, address: '192.0.2.2' })
    expect(await admit(auth, { ...ana, address: '192.0.2.3' })).toEqual({
      kind: 'throttled',
      retryAt: new Date('2026-01-01T10:15:00Z'),
    })
    auth.clock.pass(14 * minute)
    await fail(1)
    expect((await admit(auth, ana)).kind).toBe('throttled')
  })

  it('does not let refused attempts lengthen the wait', async () => {
    await fail(10)
    auth.clock.pass(10 * minute)
    for (let i = 0; i < 30; i++) await admit(auth, ana)
    auth.clock.pass(5 * minute)
    await fail(1)
  })

  it('leaves other accounts alone, until their shared address failed fifty times', async () => {
    for (let i = 0; i < 5; i++) await fail(10, { ...ana, account: `person${i}@example.org` })
    const another = { account: 'ben@example.org', address: ana.address }
    expect((await admit(auth, another)).kind).toBe('throttled')
    expect((await admit(auth, { ...another, address: '198.51.100.7' })).kind).toBe('admitted')
  })

  it('admits at most ten of many attempts at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 40 }, () => admit(auth, ana)))
    expect(all.filter(({ kind }) => kind === 'admitted').length).toBeLessThanOrEqual(10)
  })

  it('forgets the failures of an account that then succeeded', async () => {
    await fail(9)
    const last = await admit(auth, ana)
    if (last.kind === 'admitted') await last.succeeded()
    await fail(10)
  })

  it('stores no address that anybody typed, and nothing older than the window', async () => {
    await fail(1, { account: 'my password, in the wrong field', address: '192.0.2.1' })
    const rows = await auth.db.signInFailure.findMany()
    expect(JSON.stringify(rows)).not.toMatch(/password|192\.0/)
    auth.clock.pass(16 * minute)
    await fail(1)
    expect(await auth.db.signInFailure.count()).toBe(2)
  })
})

describe('checkPassword', () => {
  const right = { email: 'ana@example.org', password: 'correct horse battery' }
  const address = '192.0.2.1'

  beforeEach(async () => {
    await createUser(auth, { ...right, name: 'Ana', role: 'member' }, null)
  })

  it('knows the password, whatever the case of the address', async () => {
    const check = await checkPassword(auth, { ...right, email: ' ANA@Example.org ', address })
    expect(check).toMatchObject({ kind: 'right', name: 'Ana', email: 'ana@example.org' })
  })

  it('answers the same for a wrong password, an unknown account and a disabled one', async () => {
    const wrong = { kind: 'wrong' }
    expect(await checkPassword(auth, { ...right, password: 'no', address })).toEqual(wrong)
    expect(await checkPassword(auth, { ...right, email: 'eve@example.org', address })).toEqual(
      wrong,
    )
    await auth.db.user.updateMany({ data: { disabledAt: auth.clock.now() } })
    expect(await checkPassword(auth, { ...right, address })).toEqual(wrong)
  })

  it('refuses even the right password while an account is throttled', async () => {
    for (let i = 0; i < 10; i++) await checkPassword(auth, { ...right, password: 'no', address })
    expect((await checkPassword(auth, { ...right, address })).kind).toBe('throttled')
    auth.clock.pass(15 * minute)
    expect((await checkPassword(auth, { ...right, address })).kind).toBe('right')
  })
})
