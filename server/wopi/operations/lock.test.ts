import { describe, expect, test } from 'vitest'
import { createMemoryHost, type MemoryHost } from '#server/wopi/memory/memory-host'

const MINUTE = 60 * 1000

/** Status and X-WOPI-Lock, the two things the decision table of reference §2.0.1 speaks of. */
async function answer(response: Promise<Response>) {
  const { status, headers } = await response
  return { status, lock: headers.get('x-wopi-lock') }
}

const locked = async (id = 'a'): Promise<MemoryHost> => {
  const host = await createMemoryHost()
  await host.post('LOCK', { 'X-WOPI-Lock': id })
  return host
}

const calls = {
  LOCK: { 'X-WOPI-Override': 'LOCK' },
  'LOCK with old a': { 'X-WOPI-Override': 'LOCK', 'X-WOPI-OldLock': 'a' },
  'LOCK with old b': { 'X-WOPI-Override': 'LOCK', 'X-WOPI-OldLock': 'b' },
  REFRESH_LOCK: { 'X-WOPI-Override': 'REFRESH_LOCK' },
  UNLOCK: { 'X-WOPI-Override': 'UNLOCK' },
}

describe('the decision table', () => {
  test.each([
    ['LOCK', 'none', 200, null],
    ['LOCK', 'a', 200, null],
    ['LOCK', 'other', 409, 'other'],
    ['LOCK with old a', 'none', 409, ''],
    ['LOCK with old a', 'a', 200, null],
    ['LOCK with old b', 'a', 409, 'a'],
    ['LOCK with old a', 'other', 409, 'other'],
    ['REFRESH_LOCK', 'none', 409, ''],
    ['REFRESH_LOCK', 'a', 200, null],
    ['REFRESH_LOCK', 'other', 409, 'other'],
    ['UNLOCK', 'none', 409, ''],
    ['UNLOCK', 'a', 200, null],
    ['UNLOCK', 'other', 409, 'other'],
  ] as const)('%s of «a» while «%s» is held: %i', async (call, held, status, lock) => {
    const host = held === 'none' ? await createMemoryHost() : await locked(held)
    const headers = { ...calls[call], 'X-WOPI-Lock': 'a' }
    expect(await answer(host.call({ headers }))).toEqual({ status, lock })
  })

  test.each(Object.keys(calls))('%s without a lock, or with an empty one: 400', async (name) => {
    const host = await locked()
    const headers = Object.entries(calls).find(([key]) => key === name)?.[1] ?? {}
    expect((await host.call({ headers })).status).toBe(400)
    expect((await host.call({ headers: { ...headers, 'X-WOPI-Lock': '' } })).status).toBe(400)
  })

  test('an old lock that is empty or too long: 400', async () => {
    const host = await locked()
    const relock = (old: string) =>
      host.post('LOCK', { 'X-WOPI-Lock': 'b', 'X-WOPI-OldLock': old }).then(({ status }) => status)
    expect(await relock('')).toBe(400)
    expect(await relock('x'.repeat(1025))).toBe(400)
  })

  test('locks of 1024 characters are kept whole; of 1025 refused', async () => {
    const host = await createMemoryHost()
    const long = 'x'.repeat(1024)
    expect((await host.post('LOCK', { 'X-WOPI-Lock': `${long}x` })).status).toBe(400)
    expect((await host.post('LOCK', { 'X-WOPI-Lock': long })).status).toBe(200)
    expect((await answer(host.post('GET_LOCK'))).lock).toBe(long)
  })

  test('GET_LOCK says the lock, or an empty one, and leaves the timer alone', async () => {
    const host = await createMemoryHost()
    expect(await answer(host.post('GET_LOCK'))).toEqual({ status: 200, lock: '' })
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    host.pass(29 * MINUTE)
    expect(await answer(host.post('GET_LOCK'))).toEqual({ status: 200, lock: 'a' })
    host.pass(MINUTE)
    expect(await answer(host.post('GET_LOCK'))).toEqual({ status: 200, lock: '' })
  })
})

describe('a lock', () => {
  test.each([
    ['LOCK', 'LOCK'],
    ['REFRESH_LOCK', 'REFRESH_LOCK'],
  ])('%s starts its 30 minutes again', async (override) => {
    const host = await locked()
    host.pass(29 * MINUTE)
    await host.post(override, { 'X-WOPI-Lock': 'a' })
    host.pass(29 * MINUTE)
    expect((await answer(host.post('GET_LOCK'))).lock).toBe('a')
    host.pass(MINUTE)
    expect((await answer(host.post('GET_LOCK'))).lock).toBe('')
  })

  test('is exchanged without an unlocked instant, for 30 new minutes', async () => {
    const host = await locked()
    host.pass(29 * MINUTE)
    await host.post('LOCK', { 'X-WOPI-Lock': 'b', 'X-WOPI-OldLock': 'a' })
    host.pass(29 * MINUTE)
    expect((await answer(host.post('GET_LOCK'))).lock).toBe('b')
  })

  test('belongs to a session: another writer may refresh and release it', async () => {
    const host = await locked()
    const lock = { 'X-WOPI-Lock': 'a' }
    expect((await host.post('REFRESH_LOCK', lock, host.tokens.ben)).status).toBe(200)
    expect((await host.post('UNLOCK', lock, host.tokens.ben)).status).toBe(200)
  })

  test('is kept and released with a viewer’s token when the writer has left and a viewer stays', async () => {
    const host = await locked()
    const lock = { 'X-WOPI-Lock': 'a' }
    expect((await host.post('LOCK', lock, host.tokens.viewer)).status).toBe(200)
    expect((await host.post('UNLOCK', lock, host.tokens.viewer)).status).toBe(200)
  })

  test('is not taken or exchanged with a viewer’s token', async () => {
    const host = await createMemoryHost()
    const lock = { 'X-WOPI-Lock': 'v' }
    expect((await host.post('LOCK', lock, host.tokens.viewer)).status).toBe(401)
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const relock = { ...lock, 'X-WOPI-OldLock': 'a' }
    expect((await host.post('LOCK', relock, host.tokens.viewer)).status).toBe(401)
    expect((await answer(host.post('GET_LOCK'))).lock).toBe('a')
  })

  test('says in every refusal who holds it and since when, in ASCII', async () => {
    const host = await locked()
    host.users.set('ana', { id: 'ana', name: 'Añá 日本', disabled: false })
    await host.post('UNLOCK', { 'X-WOPI-Lock': 'a' })
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const response = await host.post('LOCK', { 'X-WOPI-Lock': 'b' }, host.tokens.ben)
    expect(response.headers.get('x-wopi-lockfailurereason')).toBe(
      'Ana is editing this document since 2026-01-01 10:00 UTC.',
    )
  })

  test('taken by a checkout cannot be matched, kept, exchanged or released by an editor', async () => {
    const host = await createMemoryHost()
    const end = new Date(host.now().getTime() + 60 * MINUTE)
    const holder = { userId: 'ben', grantId: null, editorId: null }
    await host.files.checkOut('doc', 'out', holder, end)
    for (const headers of Object.values(calls)) {
      const old = 'X-WOPI-OldLock' in headers ? { 'X-WOPI-OldLock': 'out' } : {}
      const response = host.call({ headers: { ...headers, ...old, 'X-WOPI-Lock': 'out' } })
      expect(await answer(response)).toEqual({ status: 409, lock: 'out' })
    }
  })

  test('changes neither version nor time', async () => {
    const host = await createMemoryHost()
    const info = async () => JSON.parse(await (await host.call({ method: 'GET' })).text())
    const before = await info()
    const lock = await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const unlock = await host.post('UNLOCK', { 'X-WOPI-Lock': 'a' })
    expect(lock.headers.get('x-wopi-itemversion')).toBe('1')
    expect(unlock.headers.get('x-wopi-itemversion')).toBe('1')
    expect(await info()).toEqual(before)
  })
})
