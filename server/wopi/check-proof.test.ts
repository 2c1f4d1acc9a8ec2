import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { signProof, ticksOf } from '#server/testing/sign-proof'
import { createMemoryHost, type MemoryHost } from '#server/wopi/memory/memory-host'

const pair = () => generateKeyPairSync('rsa', { modulusLength: 1024 })
const [first, second, third] = [pair(), pair(), pair()]

/** Signs as an editor does, over the address it believes in. */
function signed(
  host: MemoryHost,
  key: KeyObject,
  old: KeyObject,
  origin = 'https://wopi.example.org',
  token = host.tokens.ana,
) {
  const url = `${origin}/wopi/files/doc?access_token=${token}`
  const signature = (by: KeyObject) => signProof(by, token, url, host.now())
  return {
    'X-WOPI-TimeStamp': ticksOf(host.now()),
    'X-WOPI-Proof': signature(key),
    'X-WOPI-ProofOld': signature(old),
  }
}

const info = (host: MemoryHost, headers: Record<string, string> = {}) =>
  host.call({ method: 'GET', headers }).then(({ status }) => status)

describe('a request of an editor that publishes keys', () => {
  test('is answered when it is proved, over either of the host’s origins', async () => {
    const host = await createMemoryHost()
    host.published.keys = { current: first.publicKey, old: second.publicKey }
    expect(await info(host, signed(host, first.privateKey, second.privateKey))).toBe(200)
    const portal = 'https://portal.example.org'
    expect(await info(host, signed(host, first.privateKey, second.privateKey, portal))).toBe(200)
    expect(host.published.fetched).toBe(0)
  })

  test('is answered 500 without a proof, or with another’s', async () => {
    const host = await createMemoryHost()
    host.published.keys = { current: first.publicKey, old: second.publicKey }
    expect(await info(host)).toBe(500)
    expect(await info(host, signed(host, third.privateKey, third.privateKey))).toBe(500)
    const elsewhere = signed(host, first.privateKey, first.privateKey, 'https://evil.example.org')
    expect(await info(host, elsewhere)).toBe(500)
  })

  test('is looked at again with the keys that its discovery shows now', async () => {
    const host = await createMemoryHost()
    host.published.keys = { current: first.publicKey, old: null }
    host.published.next = { current: third.publicKey, old: second.publicKey }
    expect(await info(host, signed(host, third.privateKey, second.privateKey))).toBe(200)
    expect(host.published.fetched).toBe(1)
  })

  test('that has moved on to a newer key makes the host read its discovery again', async () => {
    const host = await createMemoryHost()
    host.published.keys = { current: first.publicKey, old: null }
    host.published.next = { current: second.publicKey, old: first.publicKey }
    expect(await info(host, signed(host, second.privateKey, first.privateKey))).toBe(200)
    expect(host.published.fetched).toBe(1)
  })

  test('is refused when it is older than 20 minutes, without asking for new keys', async () => {
    const host = await createMemoryHost()
    host.published.keys = { current: first.publicKey, old: null }
    const headers = signed(host, first.privateKey, first.privateKey)
    host.pass(20 * 60_000 + 1000)
    expect(await info(host, headers)).toBe(500)
    expect(host.published.fetched).toBe(0)
  })

  test('with a bad token is told 401: the token says whose keys to ask for', async () => {
    const host = await createMemoryHost()
    host.published.keys = { current: first.publicKey, old: null }
    expect((await host.call({ method: 'GET', token: 'token-of-nobody-000' })).status).toBe(401)
  })
})

describe('what the log says of a request', () => {
  const last = (host: MemoryHost) => host.events.at(-1)

  test('names the editor and what was wrong with the proof', async () => {
    const host = await createMemoryHost()
    host.published.keys = { current: first.publicKey, old: null }
    await info(host)
    expect(last(host)).toMatchObject({ editorId: 'builtin', proof: 'missing' })
    await info(host, signed(host, third.privateKey, third.privateKey))
    expect(last(host)).toMatchObject({ proof: 'unknown-key', reason: 'not-proved' })
    const headers = signed(host, first.privateKey, first.privateKey)
    expect(await info(host, headers)).toBe(200)
    expect(last(host)).toMatchObject({ proof: 'proved', reason: null })
    host.pass(21 * 60_000)
    await info(host, headers)
    expect(last(host)).toMatchObject({ proof: 'expired', status: 500 })
  })

  test('names the editor of a token that has ended, and nobody for a strange one', async () => {
    const host = await createMemoryHost()
    host.grants.ana.revoked = true
    await info(host)
    expect(last(host)).toMatchObject({ status: 401, editorId: 'builtin', trial: null, proof: null })
    await host.call({ method: 'GET', token: 'token-of-nobody-000' })
    expect(last(host)).toMatchObject({ status: 401, editorId: null })
  })

  test('a trial is told 401, and the log says whose it is and whether it was proved', async () => {
    const host = await createMemoryHost()
    host.published.keys = { current: first.publicKey, old: null }
    const token = host.trialToken('office', 'number-1')
    const origin = 'https://wopi.example.org'
    const headers = signed(host, first.privateKey, first.privateKey, origin, token)
    const answer = await host.call({ method: 'GET', token, headers })
    expect(answer.status).toBe(401)
    expect(last(host)).toMatchObject({ editorId: 'office', trial: 'number-1', proof: 'proved' })
    await host.call({ method: 'GET', token })
    expect(last(host)).toMatchObject({ trial: 'number-1', proof: 'missing' })
  })
})

test('an editor that does not publish keys any more needs no proof any more', async () => {
  const host = await createMemoryHost()
  host.published.keys = { current: first.publicKey, old: null }
  host.keys.refetched = async () => null
  expect(await info(host)).toBe(200)
})

test('an editor without keys needs no proof', async () => {
  const host = await createMemoryHost()
  expect(await info(host)).toBe(200)
  expect(await info(host, signed(host, first.privateKey, second.privateKey))).toBe(200)
})
