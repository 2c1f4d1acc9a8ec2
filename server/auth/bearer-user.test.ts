import { generateKeyPair, type JWTPayload } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeProvider, startFakeProvider } from '#server/testing/fake-provider'
import { openTestAuth, type TestAuth } from '#server/testing/test-auth'
import { bearerUser } from './bearer-user'
import { createUser } from './users'

let auth: TestAuth
let provider: FakeProvider

beforeEach(async () => {
  auth = await openTestAuth()
  provider = await startFakeProvider()
  const root = { email: 'root@example.org', name: 'Root', role: 'admin' as const }
  await createUser(auth, root, null)
})
afterEach(async () => {
  provider.close()
  await auth.close()
})

const ana = { sub: '248289', email: 'ana@example.org', email_verified: true, name: 'Ana' }
const refused = { kind: 'refused' }
const soon = () => Math.floor(Date.now() / 1000) + 300
const whose = (token: string) => bearerUser({ ...auth, oidc: provider.oidc }, token)

/** A token that userinfo answers about Ana, whatever it says itself. */
async function signed(claims: JWTPayload, key?: Parameters<FakeProvider['sign']>[1]) {
  const token = await provider.sign({ sub: ana.sub, aud: 'carrel', exp: soon(), ...claims }, key)
  provider.people.set(token, ana)
  return token
}

describe('a signed access token', () => {
  it('is of the person that signs in with the same identity in a browser', async () => {
    const first = await whose(await signed({}))
    expect(first).toMatchObject({ kind: 'user', name: 'Ana', email: 'ana@example.org' })
    expect(await whose(await signed({ jti: 'another' }))).toEqual(first)
    expect(await auth.db.user.count()).toBe(2)
  })

  it.each([
    ['for the app of its own', { aud: 'office-app' }],
    ['for several, the portal among them', { aud: ['api', 'carrel'] }],
    ['to the portal for another resource', { aud: 'account', azp: 'carrel' }],
    [
      'to the app, as RFC 9068 says it',
      { aud: 'https://api.example.org', client_id: 'office-app' },
    ],
  ])('is taken when it was issued %s', async (_, claims) => {
    expect(await whose(await signed(claims))).toMatchObject({ kind: 'user' })
  })

  it.each<[string, JWTPayload]>([
    ['for another client', { aud: 'wiki', azp: 'wiki' }],
    ['for nobody', { aud: [] }],
    ['by another issuer', { iss: 'https://evil.example.org' }],
    ['until a while ago', { exp: soon() - 600 }],
    ['from a while hence', { nbf: soon() }],
  ])('is refused when it was issued %s', async (_, claims) => {
    expect(await whose(await signed(claims))).toEqual(refused)
    expect(await auth.db.user.count()).toBe(1)
  })

  it('is refused without an end', async () => {
    const token = await provider.sign({ sub: ana.sub, aud: 'carrel' })
    provider.people.set(token, ana)
    expect(await whose(token)).toEqual(refused)
  })

  it('is refused when another key signed it, or none', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    expect(await whose(await signed({}, privateKey))).toEqual(refused)
    const [, payload] = (await signed({})).split('.')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    expect(await whose(`${none}.${payload}.`)).toEqual(refused)
    expect(await whose('a.b.c')).toEqual(refused)
  })

  it('is refused when the provider does not know it, or speaks of somebody else', async () => {
    const idToken = await provider.sign({ sub: ana.sub, aud: 'carrel', exp: soon() })
    expect(await whose(idToken)).toEqual(refused)
    provider.people.set(idToken, { ...ana, sub: 'other' })
    expect(await whose(idToken)).toEqual(refused)
  })
})

describe('an access token that only the provider can read', () => {
  const facts = () => ({ sub: ana.sub, client_id: 'carrel', exp: soon() })
  beforeEach(() => {
    provider.people.set('opaque', ana)
  })

  it('is put to the provider', async () => {
    expect(await whose('opaque')).toEqual(refused)
    provider.opaque.set('opaque', facts())
    expect(await whose('opaque')).toMatchObject({ kind: 'user', email: 'ana@example.org' })
  })

  it.each([
    ['another client’s', { client_id: 'wiki' }],
    ['another issuer’s', { iss: 'https://evil.example.org' }],
    ['over', { exp: soon() - 600 }],
    ['without a person', { sub: undefined }],
  ])('is refused when it is %s', async (_, change) => {
    provider.opaque.set('opaque', { ...facts(), ...change })
    expect(await whose('opaque')).toEqual(refused)
  })

  it('is refused when the provider does not read tokens for others', async () => {
    provider.close()
    provider = await startFakeProvider({ introspects: false })
    provider.people.set('opaque', ana)
    expect(await whose('opaque')).toEqual(refused)
  })
})

describe('nobody comes in', () => {
  it('whose account is disabled', async () => {
    const found = await whose(await signed({}))
    if (found.kind !== 'user') throw new Error(found.kind)
    await auth.db.user.update({ where: { id: found.id }, data: { disabledAt: new Date() } })
    expect(await whose(await signed({}))).toEqual(refused)
  })

  it('by an address that is not verified', async () => {
    await createUser(auth, { email: ana.email, name: 'Ana', role: 'member' }, null)
    const token = await signed({})
    provider.people.set(token, { ...ana, email_verified: false })
    expect(await whose(token)).toEqual(refused)
  })

  it('before the portal has an admin', async () => {
    await auth.db.user.deleteMany()
    expect(await whose(await signed({}))).toEqual(refused)
  })
})

it('says so when the provider does not answer', async () => {
  provider.close()
  await expect(whose('opaque')).rejects.toThrow()
})
