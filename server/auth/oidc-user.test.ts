import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestAuth, type TestAuth } from '#server/testing/test-auth'
import { oidcUser } from './oidc-user'
import { createUser } from './users'

let auth: TestAuth

beforeEach(async () => {
  auth = await openTestAuth()
})

afterEach(() => auth.close())

const issuer = 'https://login.example.org'
const ana = { sub: '248289', email: 'Ana@example.org', email_verified: true, name: 'Ana' }

async function addAna() {
  return createUser(auth, { email: 'ana@example.org', name: 'Ana', role: 'admin' }, null)
}

it('makes a member the first time, and finds them by issuer and sub ever after', async () => {
  const first = await oidcUser(auth, issuer, ana)
  const again = await oidcUser(auth, issuer, { sub: ana.sub, email: 'renamed@example.org' })
  expect(again).toEqual(first)
  expect(await auth.db.user.findMany()).toMatchObject([
    { email: 'ana@example.org', name: 'Ana', role: 'member', passwordHash: null },
  ])
})

it('links an account with the same address when the provider verified it', async () => {
  const { id } = await addAna()
  expect(await oidcUser(auth, issuer, ana)).toEqual({ kind: 'user', userId: id })
  expect(await auth.db.account.findMany()).toMatchObject([
    { provider: issuer, providerAccountId: '248289', userId: id },
  ])
})

it.each([false, 'false', undefined] as const)(
  'does not give an account away for an address that is not verified (%s)',
  async (email_verified) => {
    await addAna()
    const claims = { sub: ana.sub, email: ana.email, email_verified }
    expect(await oidcUser(auth, issuer, claims)).toEqual({ kind: 'email-taken' })
    expect(await auth.db.account.count()).toBe(0)
  },
)

it('does not link a second person of the same provider to one account', async () => {
  await oidcUser(auth, issuer, { sub: 'mallory', email: 'ana@example.org' })
  expect(await oidcUser(auth, issuer, ana)).toEqual({ kind: 'email-taken' })
})

it('does not take the sub of another issuer for the same person', async () => {
  await oidcUser(auth, issuer, ana)
  const elsewhere = { ...ana, email: 'eve@example.org' }
  await oidcUser(auth, 'https://other.example.org', elsewhere)
  expect(await auth.db.user.count()).toBe(2)
})

it('refuses disabled people, linked or not', async () => {
  await addAna()
  await auth.db.user.updateMany({ data: { disabledAt: auth.clock.now() } })
  expect(await oidcUser(auth, issuer, ana)).toEqual({ kind: 'disabled' })
  await auth.db.user.updateMany({ data: { disabledAt: null } })
  await oidcUser(auth, issuer, ana)
  await auth.db.user.updateMany({ data: { disabledAt: auth.clock.now() } })
  expect(await oidcUser(auth, issuer, ana)).toEqual({ kind: 'disabled' })
})

it('needs an e-mail address', async () => {
  expect(await oidcUser(auth, issuer, { sub: '1' })).toEqual({ kind: 'no-email' })
  expect(await auth.db.user.count()).toBe(0)
})

it('makes one account when somebody signs in twice at the same time', async () => {
  const both = await Promise.all([oidcUser(auth, issuer, ana), oidcUser(auth, issuer, ana)])
  expect(both[0]).toEqual(both[1])
  expect(await auth.db.user.count()).toBe(1)
})
