import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { createMemoryHost, type MemoryHost } from '#server/wopi/memory/memory-host'
import { type EditorKind, StorageFull, StorageReadOnly } from '#server/wopi/ports'
import { formatMicros } from '#server/wopi/time'

const HALF_HOUR = 30 * 60 * 1000

type State = 'unlocked' | 'mine' | 'another' | 'checkout' | 'expired'
type Offered = 'absent' | 'empty' | 'same' | 'other'
type Size = 'empty file' | 'file with bytes'
type Override = 'absent' | 'PUT' | 'other'

const states: State[] = ['unlocked', 'mine', 'another', 'checkout', 'expired']
const offers: Offered[] = ['absent', 'empty', 'same', 'other']
const sizes: Size[] = ['empty file', 'file with bytes']
const overrides: Override[] = ['absent', 'PUT', 'other']

/** The lock that stands (or stood) on the document in each state. */
const standing: Record<State, string> = {
  unlocked: 'lock-a',
  mine: 'lock-a',
  another: 'lock-b',
  checkout: 'checkout-1',
  expired: 'lock-a',
}

async function arrange(state: State, size: Size): Promise<MemoryHost> {
  const host = await createMemoryHost()
  if (size === 'empty file') await host.addFile('doc', 'ana', '')
  const holder = { userId: 'ana', grantId: host.grants.ana.id, editorId: 'builtin' }
  if (state === 'mine' || state === 'expired') await host.locks.acquire('doc', 'lock-a', holder)
  if (state === 'another') {
    await host.locks.acquire('doc', 'lock-b', { ...holder, userId: 'ben' })
  }
  if (state === 'checkout') {
    const end = new Date(host.now().getTime() + 7 * 24 * 60 * 60 * 1000)
    await host.files.checkOut('doc', 'checkout-1', { ...holder, userId: 'ben' }, end)
  }
  if (state === 'expired') host.pass(HALF_HOUR)
  return host
}

function headersOf(state: State, offered: Offered, override: Override): Record<string, string> {
  const headers: Record<string, string> = {}
  if (override !== 'absent')
    headers['X-WOPI-Override'] = override === 'PUT' ? 'PUT' : 'PUT_RELATIVE'
  if (offered === 'empty') headers['X-WOPI-Lock'] = ''
  if (offered === 'same') headers['X-WOPI-Lock'] = standing[state]
  if (offered === 'other') headers['X-WOPI-Lock'] = 'lock-z'
  return headers
}

/** The specification as a table: what the answer's X-WOPI-Lock is (null: no such header), and the status. */
function expected(state: State, offered: Offered, size: Size, override: Override) {
  if (override !== 'PUT') return { status: 501, lock: null, saved: false, kept: false }
  const held = state === 'mine' || state === 'another' || state === 'checkout'
  if (!held) {
    return size === 'empty file'
      ? { status: 200, lock: null, saved: true, kept: false }
      : { status: 409, lock: '', saved: false, kept: true }
  }
  // «another» holds it under an id of its own: whoever knows that id is of that session (a lock belongs to
  // a client session and not to a person), so the same id passes; a checkout never does.
  return offered === 'same' && state !== 'checkout'
    ? { status: 200, lock: null, saved: true, kept: false }
    : { status: 409, lock: standing[state], saved: false, kept: true }
}

describe('PutFile: lock × offered lock × size × override', () => {
  for (const state of states)
    for (const offered of offers)
      for (const size of sizes)
        for (const override of overrides) {
          test(`${state}, lock header ${offered}, ${size}, override ${override}`, async () => {
            const host = await arrange(state, size)
            const response = await host.call({
              contents: true,
              headers: headersOf(state, offered, override),
              body: 'second',
            })
            const want = expected(state, offered, size, override)
            expect(response.status).toBe(want.status)
            expect(response.headers.get('x-wopi-lock')).toBe(want.lock)
            expect(host.doc().versions.length).toBe(want.saved ? 2 : 1)
            expect(host.rejectedSaves.length).toBe(want.kept ? 1 : 0)
            expect(response.headers.get('x-wopi-itemversion')).toBe(want.saved ? '2' : null)
          })
        }
})

describe('PutFile', () => {
  test('answers the time that CheckFileInfo says afterwards, with six digits', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const saved = await host.put('second', { 'X-WOPI-Lock': 'a' })
    const { LastModifiedTime } = JSON.parse(await saved.text())
    const info = JSON.parse(await (await host.call({ method: 'GET' })).text())
    expect(LastModifiedTime).toBe('2026-01-01T10:00:00.000001Z')
    expect(info.LastModifiedTime).toBe(LastModifiedTime)
    expect(info.Version).toBe('2')
    expect(info.Size).toBe(6)
  })

  test('makes a new version of the same bytes sent twice', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const first = await host.put('same', { 'X-WOPI-Lock': 'a' })
    const second = await host.put('same', { 'X-WOPI-Lock': 'a' })
    expect(first.headers.get('x-wopi-itemversion')).toBe('2')
    expect(second.headers.get('x-wopi-itemversion')).toBe('3')
  })

  test('answers a save without edits of the head’s own bytes with the head, and keeps no second copy', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    await host.put('second', { 'X-WOPI-Lock': 'a' })
    const before = await keysOf(host)
    host.pass(60_000)
    const untouched = { 'X-WOPI-Lock': 'a', 'X-COOL-WOPI-IsModifiedByUser': 'false' }
    const response = await host.put('second', untouched)
    expect(response.status).toBe(200)
    expect(response.headers.get('x-wopi-itemversion')).toBe('2')
    expect(await response.json()).toEqual({ LastModifiedTime: '2026-01-01T10:00:00.000001Z' })
    expect(host.doc().versions.length).toBe(2)
    expect(await keysOf(host)).toEqual(before)
    expect(host.events.at(-1)).toMatchObject({ status: 200, version: 2, reason: 'unchanged' })

    expect((await host.put('third', untouched)).headers.get('x-wopi-itemversion')).toBe('3')
    const again = { ...untouched, 'X-COOL-WOPI-IsModifiedByUser': 'true' }
    expect((await host.put('third', again)).headers.get('x-wopi-itemversion')).toBe('4')
  })

  test('judges the lock before it looks whether anything changed', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    await host.put('second', { 'X-WOPI-Lock': 'a' })
    const untouched = { 'X-WOPI-Lock': 'b', 'X-COOL-WOPI-IsModifiedByUser': 'false' }
    expect((await host.put('second', untouched)).status).toBe(409)
  })

  test('compares locks byte for byte', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'Lock' })
    const response = await host.put('second', { 'X-WOPI-Lock': 'lock' })
    expect(response.status).toBe(409)
    expect(response.headers.get('x-wopi-lock')).toBe('Lock')
  })

  test.each([
    [{}, 'save', null],
    [
      { 'X-LOOL-WOPI-IsAutosave': 'true', 'X-LOOL-WOPI-IsModifiedByUser': 'True' },
      'autosave',
      true,
    ],
    [{ 'X-COOL-WOPI-IsExitSave': 'true', 'X-COOL-WOPI-IsAutosave': 'false' }, 'exit-save', null],
    [{ 'X-LOOL-WOPI-IsModifiedByUser': 'false' }, 'save', false],
    [{ 'X-COOL-WOPI-IsAutosave': 'false', 'X-LOOL-WOPI-IsAutosave': 'true' }, 'save', null],
  ])('reads the flags %j', async (flags, source, modifiedByUser) => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const headers = Object.fromEntries(Object.entries(flags).map(([k, v]) => [k, String(v)]))
    await host.put('second', { 'X-WOPI-Lock': 'a', ...headers })
    expect(host.doc().versions.at(-1)).toMatchObject({
      source,
      modifiedByUser,
      editorId: 'builtin',
    })
  })

  test('attributes to the known users of X-WOPI-Editors, else to the user of the token', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    await host.put('2', { 'X-WOPI-Lock': 'a', 'X-WOPI-Editors': 'ben, nobody,ana,ben' })
    expect(host.doc().versions.at(-1)?.editors).toEqual(['ben', 'ana'])
    await host.put('3', { 'X-WOPI-Lock': 'a', 'X-WOPI-Editors': 'nobody' })
    expect(host.doc().versions.at(-1)?.editors).toEqual(['ana'])
  })

  test('saves under a lock that another person of the session took', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'session' })
    const response = await host.put('by ben', { 'X-WOPI-Lock': 'session' }, host.tokens.ben)
    expect(response.status).toBe(200)
    expect(host.doc().versions.at(-1)?.userId).toBe('ben')
  })

  test('refuses an old timestamp with the 1010 body and keeps the bytes', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const response = await host.put('second', {
      'X-WOPI-Lock': 'a',
      'X-LOOL-WOPI-Timestamp': '2025-12-31T00:00:00.000000Z',
    })
    expect(response.status).toBe(409)
    expect(response.headers.get('x-wopi-lock')).toBe('a')
    expect(await response.json()).toEqual({ COOLStatusCode: 1010, LOOLStatusCode: 1010 })
    expect(host.doc().versions.length).toBe(1)
    expect(host.rejectedSaves).toMatchObject([{ reason: 'changed-elsewhere', offeredLock: 'a' }])
  })

  test('accepts the head’s own timestamp', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const response = await host.put('second', {
      'X-WOPI-Lock': 'a',
      'X-COOL-WOPI-Timestamp': '2026-01-01T10:00:00.000000Z',
    })
    expect(response.status).toBe(200)
  })

  test('takes a save with the old timestamp when its own save before was stored but never answered', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const seen = { 'X-WOPI-Lock': 'a', 'X-LOOL-WOPI-Timestamp': '2026-01-01T10:00:00.000000Z' }
    expect((await host.put('second', seen)).status).toBe(200)
    expect((await host.put('third', seen)).status).toBe(200)
    expect(host.doc().versions.length).toBe(3)
  })

  test('never says 1010 for a lock that does not match: the lock is judged first', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const response = await host.put('second', {
      'X-WOPI-Lock': 'b',
      'X-LOOL-WOPI-Timestamp': '2025-12-31T00:00:00.000000Z',
    })
    expect(response.status).toBe(409)
    expect(await response.text()).toBe('')
  })

  test('refuses a body of another length than Content-Length and keeps nothing', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    for (const length of ['5', '7']) {
      const response = await host.put('second', { 'X-WOPI-Lock': 'a', 'Content-Length': length })
      expect(response.status).toBe(400)
    }
    expect(host.doc().versions.length).toBe(1)
    expect(host.rejectedSaves.length).toBe(0)
  })

  test('refuses a body that is too large, by Content-Length and while reading', async () => {
    const host = await createMemoryHost({ maxUploadBytes: 5 })
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    expect((await host.put('second', { 'X-WOPI-Lock': 'a', 'Content-Length': '6' })).status).toBe(
      413,
    )
    expect((await host.put('second', { 'X-WOPI-Lock': 'a' })).status).toBe(413)
    expect((await host.put('fifth', { 'X-WOPI-Lock': 'a' })).status).toBe(200)
  })

  test('refuses what a quota has no room for, and keeps it', async () => {
    const host = await createMemoryHost()
    host.quota.reserve = 50
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    host.quotas.set('ana', host.files.usedBy('ana') + 6)
    expect((await host.put('second', { 'X-WOPI-Lock': 'a' })).status).toBe(200)
    const refused = await host.put('third', { 'X-WOPI-Lock': 'a' })
    expect(refused.status).toBe(413)
    expect(refused.headers.get('x-wopi-servererror')).toContain('what was sent is kept')
    expect(host.rejectedSaves).toMatchObject([{ reason: 'over-quota', offeredLock: 'a' }])
    expect((await host.put('later', { 'X-WOPI-Lock': 'a' })).status).toBe(413)
    expect(host.rejectedSaves).toHaveLength(1)
    expect(host.doc().versions.length).toBe(2)

    const lost = await host.put('x', { 'X-WOPI-Lock': 'b' })
    expect(lost.status).toBe(409)
    expect(host.rejectedSaves).toHaveLength(2)
  })

  test('does not read what is beyond the reserve, too, and stops where that shows', async () => {
    const host = await createMemoryHost()
    host.quota.reserve = 5
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    host.quotas.set('ana', host.files.usedBy('ana'))
    let read = 0
    const body = (bytes: number) =>
      new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            read += 1
            if (read > bytes) controller.close()
            else controller.enqueue(new Uint8Array(1))
          },
        },
        { highWaterMark: 0 },
      )
    const call = (headers: Record<string, string>, bytes: number) =>
      host.call({
        contents: true,
        headers: { 'X-WOPI-Override': 'PUT', 'X-WOPI-Lock': 'a', ...headers },
        body: body(bytes),
      })
    const announced = await call({ 'Content-Length': '6' }, 6)
    expect(announced.status).toBe(413)
    expect(announced.headers.get('x-wopi-servererror')).toContain('nothing was stored')
    expect(read).toBe(0)
    expect((await call({}, 100)).status).toBe(413)
    expect(read).toBeLessThan(10)
    expect(host.rejectedSaves).toHaveLength(0)
  })

  test('takes 0 bytes, and then the next content without a lock', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    expect((await host.put('', { 'X-WOPI-Lock': 'a', 'Content-Length': '0' })).status).toBe(200)
    await host.post('UNLOCK', { 'X-WOPI-Lock': 'a' })
    expect((await host.put('content')).status).toBe(200)
    expect((await host.put('more')).status).toBe(409)
  })

  test('stores nothing of a body that breaks off', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(3))
        controller.error(new Error('connection lost'))
      },
    })
    const response = await host.call({
      contents: true,
      headers: { 'X-WOPI-Override': 'PUT', 'X-WOPI-Lock': 'a' },
      body: broken,
    })
    expect(response.status).toBe(500)
    expect(host.doc().versions.length).toBe(1)
    expect(host.rejectedSaves.length).toBe(0)
  })

  test('calls a body whose sender is gone broken off, not a fault of the host', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const sender = new AbortController()
    const broken = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          sender.abort()
          controller.error(new Error('connection lost'))
        },
      },
      { highWaterMark: 0 },
    )
    await host.call({
      contents: true,
      headers: { 'X-WOPI-Override': 'PUT', 'X-WOPI-Lock': 'a' },
      body: broken,
      signal: sender.signal,
    })
    expect(host.doc().versions.length).toBe(1)
    expect(host.events.at(-1)).toMatchObject({ status: 400, reason: 'broken-off' })
    expect(host.events.at(-1)?.error).toBeUndefined()
  })

  test('keeps the bytes when the grant is revoked while they arrive', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const response = await host.call({
      contents: true,
      headers: { 'X-WOPI-Override': 'PUT', 'X-WOPI-Lock': 'a' },
      body: streamThat(() => {
        host.grants.ana.revoked = true
      }),
    })
    expect(response.status).toBe(401)
    expect(host.rejectedSaves).toMatchObject([{ reason: 'access-ended' }])
  })

  test('saves what began before the token expired', async () => {
    const host = await createMemoryHost()
    host.grants.ana.expiresAt = new Date(host.now().getTime() + 60_000)
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const response = await host.call({
      contents: true,
      headers: { 'X-WOPI-Override': 'PUT', 'X-WOPI-Lock': 'a' },
      body: streamThat(() => host.pass(120_000)),
    })
    expect(response.status).toBe(200)
    expect((await host.put('next', { 'X-WOPI-Lock': 'a' })).status).toBe(401)
  })

  test('refuses at the commit when the lock is lost while the body arrives, and keeps the bytes', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const response = await host.call({
      contents: true,
      headers: { 'X-WOPI-Override': 'PUT', 'X-WOPI-Lock': 'a' },
      body: streamThat(() => {
        host.doc().lock = null
      }),
    })
    expect(response.status).toBe(409)
    expect(response.headers.get('x-wopi-lock')).toBe('')
    expect(host.rejectedSaves).toMatchObject([{ reason: 'not-locked', offeredLock: 'a' }])
  })

  test('is refused for a view token, and kept when it comes under the document’s lock', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    expect((await host.put('x', { 'X-WOPI-Lock': 'b' }, host.tokens.viewer)).status).toBe(401)
    expect(host.rejectedSaves.length).toBe(0)
    expect((await host.put('x', { 'X-WOPI-Lock': 'a' }, host.tokens.viewer)).status).toBe(401)
    expect(host.rejectedSaves).toMatchObject([{ reason: 'no-write-right' }])
  })

  test('keeps what an editor brings whose person may only read since, though the lock went with the right', async () => {
    const host = await createMemoryHost()
    host.shares.set('doc ben', { level: 'view', expiresAt: null })
    expect((await host.put('late', { 'X-WOPI-Lock': 'b' }, host.tokens.ben)).status).toBe(401)
    expect(host.doc().versions.length).toBe(1)
    expect(host.rejectedSaves).toMatchObject([{ reason: 'no-write-right', offeredLock: 'b' }])
    expect((await host.put('never', { 'X-WOPI-Lock': 'b' }, host.tokens.viewer)).status).toBe(401)
    expect(host.rejectedSaves.length).toBe(1)
  })

  test('keeps what comes with a token whose time is over, for a day, and says 401', async () => {
    const host = await createMemoryHost()
    host.pass(10 * 60 * 60 * 1000)
    expect((await host.put('late', { 'X-WOPI-Lock': 'a' })).status).toBe(401)
    expect(host.doc().versions.length).toBe(1)
    expect(host.rejectedSaves).toMatchObject([{ reason: 'access-ended', offeredLock: 'a' }])
    expect(host.events.at(-1)).toMatchObject({ operation: 'put-file', userId: 'ana', status: 401 })
    expect((await host.put('late too', {}, host.tokens.viewer)).status).toBe(401)
    host.pass(24 * 60 * 60 * 1000)
    expect((await host.put('too late')).status).toBe(401)
    expect(host.rejectedSaves.length).toBe(1)
  })

  test('keeps what comes for a document in the trash, and says 404', async () => {
    const host = await createMemoryHost()
    host.doc().gone = true
    expect((await host.put('late')).status).toBe(404)
    expect(host.rejectedSaves).toMatchObject([{ reason: 'access-ended' }])
  })

  test('keeps nothing that comes with a revoked token, or without a proof', async () => {
    const host = await createMemoryHost()
    host.grants.ana.revoked = true
    expect((await host.put('late')).status).toBe(401)
    host.grants.ana.revoked = false
    host.pass(10 * 60 * 60 * 1000)
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
    host.published.keys = { current: publicKey, old: null }
    expect((await host.put('late')).status).toBe(401)
    expect(host.rejectedSaves.length).toBe(0)
  })

  test('does nothing else with a token whose time is over', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    host.pass(10 * 60 * 60 * 1000)
    expect((await host.post('UNLOCK', { 'X-WOPI-Lock': 'a' })).status).toBe(401)
    expect((await host.call({ contents: true, method: 'GET' })).status).toBe(401)
    const other = { contents: true, file: 'other', headers: { 'X-WOPI-Override': 'PUT' } }
    expect((await host.call({ ...other, body: 'late' })).status).toBe(401)
    expect(host.rejectedSaves.length).toBe(0)
  })

  test('keeps a refused body once, however often it is sent', async () => {
    const host = await createMemoryHost()
    await host.put('second')
    await host.put('second')
    expect(host.rejectedSaves.length).toBe(1)
  })

  test('answers 404 for a document that was deleted while the body arrived, and keeps the bytes', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const response = await host.call({
      contents: true,
      headers: { 'X-WOPI-Override': 'PUT', 'X-WOPI-Lock': 'a' },
      body: streamThat(() => {
        host.doc().gone = true
      }),
    })
    expect(response.status).toBe(404)
    expect(host.rejectedSaves.length).toBe(1)
  })
})

describe('quirk 3: viewer first, then writer, and LOCK is never sent', () => {
  const writer = 'token-of-late-writer'
  const sent = (host: MemoryHost, more: Record<string, string> = {}) => ({
    'X-WOPI-Lock': 'cool-lock1234abcd',
    'X-COOL-WOPI-Timestamp': formatMicros(host.doc().versions.at(-1)?.modifiedAt ?? 0n),
    ...more,
  })
  async function prepare(kind: EditorKind = 'collabora') {
    const host = await createMemoryHost()
    host.grant(writer, 'ben', 'edit', 'doc', kind)
    host.switches.takesFreeLock = true
    return host
  }

  test('the save from the newest version takes the free lock; others wait for it then', async () => {
    const host = await prepare()
    expect((await host.put('one', sent(host), writer)).status).toBe(200)
    expect((await host.put('two', sent(host), writer)).status).toBe(200)
    const refused = await host.post('LOCK', { 'X-WOPI-Lock': 'another' })
    expect(refused.status).toBe(409)
    expect(refused.headers.get('x-wopi-lock')).toBe('cool-lock1234abcd')
    host.pass(HALF_HOUR)
    expect((await host.put('three', sent(host), writer)).status).toBe(200)
    expect(host.rejectedSaves).toEqual([])
  })

  test('the last save of the session leaves nothing locked', async () => {
    const host = await prepare()
    const exit = sent(host, { 'X-COOL-WOPI-IsExitSave': 'true' })
    expect((await host.put('one', exit, writer)).status).toBe(200)
    expect((await host.post('LOCK', { 'X-WOPI-Lock': 'another' })).status).toBe(200)
  })

  test('a save from an older version is refused as changed, and kept', async () => {
    const host = await prepare()
    const old = sent(host)
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    await host.put('by Ana', { 'X-WOPI-Lock': 'a' })
    await host.post('UNLOCK', { 'X-WOPI-Lock': 'a' })
    const refused = await host.put('by Ben', old, writer)
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ COOLStatusCode: 1010 })
    expect(host.rejectedSaves).toHaveLength(1)
  })

  type Change = (host: MemoryHost) => Record<string, string>
  test.each<[string, Change]>([
    ['the option is off', ({ switches }) => switchOff(switches)],
    ['it does not say which version it saw', () => ({ 'X-COOL-WOPI-Timestamp': '' })],
    ['it offers no lock', () => ({ 'X-WOPI-Lock': '' })],
  ])('it is refused and kept when %s', async (_, change) => {
    const host = await prepare()
    const headers = sent(host)
    const refused = await host.put('one', { ...headers, ...change(host) }, writer)
    expect(refused.status).toBe(409)
    expect(refused.headers.get('x-wopi-lock')).toBe('')
    expect(host.rejectedSaves).toHaveLength(1)
  })

  test('it is refused and kept for editors of another kind', async () => {
    const host = await prepare('onlyoffice')
    expect((await host.put('one', sent(host), writer)).status).toBe(409)
    expect(host.rejectedSaves).toHaveLength(1)
  })
})

test.each([
  [new StorageFull('no room'), 507, 'no room left'],
  [new StorageReadOnly('EROFS'), 500, 'may only be read'],
])(
  'a store that refuses (%o) is told apart from a fault of the host, whoever has the lock',
  async (error, status, words) => {
    for (const state of ['mine', 'another'] as const) {
      const host = await arrange(state, 'file with bytes')
      vi.spyOn(host.blobs, 'put').mockRejectedValue(error)
      const headers = headersOf('mine', 'same', 'PUT')
      const answer = await host.call({ contents: true, headers, body: 'second' })
      expect(answer.status).toBe(status)
      expect(answer.headers.get('x-wopi-servererror')).toContain(words)
      expect(host.events.at(-1)?.error).toBeUndefined()
      expect(host.rejectedSaves).toEqual([])
    }
  },
)

function switchOff(switches: MemoryHost['switches']): Record<string, string> {
  switches.takesFreeLock = false
  return {}
}

/** Three bytes, during which something happens: when they are asked for, and not before. */
function streamThat(happens: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      pull(controller) {
        controller.enqueue(new Uint8Array(3))
        happens()
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}

async function keysOf(host: MemoryHost): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of host.blobs.list()) keys.push(key)
  return keys.sort()
}
