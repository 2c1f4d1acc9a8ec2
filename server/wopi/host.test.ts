import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createMemoryHost } from '#server/wopi/memory/memory-host'
import type { EditorKind, Rights } from '#server/wopi/ports'

describe('an access token', () => {
  test.each([
    ['missing', null],
    ['malformed', 'with%20blanks%20and%20more'],
    ['unknown', 'token-of-nobody-000'],
  ])('%s: 401', async (_, token) => {
    const host = await createMemoryHost()
    expect((await host.call({ method: 'GET', token })).status).toBe(401)
  })

  test('expired, revoked, or of a disabled user: 401', async () => {
    const host = await createMemoryHost()
    const status = async () => (await host.call({ method: 'GET' })).status
    expect(await status()).toBe(200)
    host.grants.ana.revoked = true
    expect(await status()).toBe(401)
    host.grants.ana.revoked = false
    host.users.set('ana', { id: 'ana', name: 'Ana', disabled: true })
    expect(await status()).toBe(401)
    host.users.set('ana', { id: 'ana', name: 'Ana', disabled: false })
    host.pass(10 * 60 * 60 * 1000)
    expect(await status()).toBe(401)
  })

  test('of another document: 404, whether or not there is such a document', async () => {
    const host = await createMemoryHost()
    await host.addFile('other', 'ana', 'x')
    expect((await host.call({ method: 'GET', file: 'other' })).status).toBe(404)
    expect((await host.call({ method: 'GET', file: 'nothing' })).status).toBe(404)
  })

  test('of a deleted document: 404', async () => {
    const host = await createMemoryHost()
    host.doc().gone = true
    expect((await host.call({ method: 'GET' })).status).toBe(404)
    expect((await host.put('never resurrected')).status).toBe(404)
  })

  test('is taken from the bearer header as well, and refused when the two differ', async () => {
    const host = await createMemoryHost()
    const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
    const { ana, ben } = host.tokens
    const get = (token: string | null, headers: Record<string, string>) =>
      host.call({ method: 'GET', token, headers }).then(({ status }) => status)
    expect(await get(null, bearer(ana))).toBe(200)
    expect(await get(ana, bearer(ana))).toBe(200)
    expect(await get(ana, bearer(ben))).toBe(401)
  })
})

describe('dispatch', () => {
  test.each([
    'COBALT',
    'GET_RESTRICTED_LINK',
    'REVOKE_RESTRICTED_LINK',
    'READ_SECURE_STORE',
    'GetCoauthLock',
    'PUT',
    '',
    'lock',
    'constructor',
  ])('the override «%s»: 501', async (override) => {
    const host = await createMemoryHost()
    expect((await host.post(override)).status).toBe(501)
  })

  test('no override: 501', async () => {
    const host = await createMemoryHost()
    expect((await host.call({})).status).toBe(501)
  })

  test('another method: 405 with Allow', async () => {
    const host = await createMemoryHost()
    const response = await host.call({ method: 'PUT', contents: true, body: 'x' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, POST')
  })

  test.each(['../etc/passwd', 'a%2Fb', 'x'.repeat(65), ''])('the id «%s»: 404', async (file) => {
    const host = await createMemoryHost()
    expect((await host.call({ method: 'GET', file })).status).toBe(404)
  })

  test('the token is judged before the operation', async () => {
    const host = await createMemoryHost()
    expect((await host.post('COBALT', {}, null)).status).toBe(401)
  })
})

describe('GetFile', () => {
  test('streams the newest bytes with their version', async () => {
    const host = await createMemoryHost()
    const response = await host.call({ method: 'GET', contents: true })
    expect(response.status).toBe(200)
    expect(response.headers.get('x-wopi-itemversion')).toBe('1')
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(await response.text()).toBe('first')
  })

  test.each([
    ['4', 412],
    ['5', 200],
    ['0', 412],
    ['', 200],
    ['many', 400],
    ['-1', 400],
  ])('X-WOPI-MaxExpectedSize «%s» for 5 bytes: %i', async (max, status) => {
    const host = await createMemoryHost()
    const headers = { 'X-WOPI-MaxExpectedSize': max }
    expect((await host.call({ method: 'GET', contents: true, headers })).status).toBe(status)
  })

  test.each([
    ['missing', null],
    ['too short', 'firs'],
    ['too long', 'first and more'],
  ])('answers 500 and no part of a document when the blob is %s', async (_, stored) => {
    const host = await createMemoryHost()
    const key = host.doc().versions[0]?.blob.key ?? ''
    await host.blobs.remove(key)
    if (stored !== null) await host.blobs.put(new Blob([stored]).stream(), { maxBytes: 99 }, key)
    for (const headers of [{}, { Range: 'bytes=0-1' }]) {
      const response = await host.call({ method: 'GET', contents: true, headers })
      expect(response.status).toBe(500)
      expect(response.headers.get('etag')).toBeNull()
      expect(await response.text()).toBe('')
      expect(host.events.at(-1)?.error).toBeInstanceOf(Error)
    }
  })

  const etag = `"${createHash('sha256').update('first').digest('hex')}"`

  test.each([
    [{}, 200, 'first', { 'content-length': '5', 'content-range': null }],
    [{ Range: 'bytes=1-3' }, 206, 'irs', { 'content-length': '3', 'content-range': 'bytes 1-3/5' }],
    [{ Range: 'bytes=3-' }, 206, 'st', { 'content-length': '2', 'content-range': 'bytes 3-4/5' }],
    [{ Range: 'bytes=-2' }, 206, 'st', { 'content-length': '2' }],
    [{ Range: 'bytes=0-0,4-4' }, 200, 'first', { 'content-length': '5', 'content-range': null }],
    [{ Range: 'bytes=5-' }, 416, '', { 'content-range': 'bytes */5' }],
    [{ Range: 'bytes=1-3', 'If-Range': etag }, 206, 'irs', {}],
    [{ Range: 'bytes=1-3', 'If-Range': '"older"' }, 200, 'first', {}],
    [{ 'If-None-Match': etag }, 304, '', { 'content-length': null }],
    [{ 'If-None-Match': etag, Range: 'bytes=1-3' }, 304, '', {}],
    [{ 'If-None-Match': '"older"' }, 200, 'first', {}],
    [{ Range: 'bytes=1-3', 'X-WOPI-MaxExpectedSize': '4' }, 412, '', { etag: null }],
  ] as const)('%j: %i «%s»', async (headers, status, body, expected) => {
    const host = await createMemoryHost()
    const response = await host.call({ method: 'GET', contents: true, headers })
    expect([response.status, await response.text()]).toEqual([status, body])
    const always =
      status === 412 ? {} : { etag, 'accept-ranges': 'bytes', 'x-wopi-itemversion': '1' }
    for (const [name, value] of Object.entries({ ...always, ...expected })) {
      expect(response.headers.get(name), name).toBe(value)
    }
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform')
    const reason = { 412: 'larger-than-expected', 416: 'unsatisfiable-range' }
    expect(host.events.at(-1)).toMatchObject({
      ...{ operation: 'get-file', version: 1 },
      reason: status === 412 || status === 416 ? reason[status] : null,
    })
  })

  test('what was begun of one version is not gone on with from the next', async () => {
    const host = await createMemoryHost()
    const before = (await host.call({ method: 'GET', contents: true })).headers.get('etag') ?? ''
    await host.post('LOCK', { 'X-WOPI-Lock': 'A' })
    await host.put('second', { 'X-WOPI-Lock': 'A' })
    const headers = { Range: 'bytes=2-', 'If-Range': before }
    const response = await host.call({ method: 'GET', contents: true, headers })
    expect([response.status, await response.text()]).toEqual([200, 'second'])
    expect(response.headers.get('x-wopi-itemversion')).toBe('2')
  })
})

describe('CheckFileInfo', () => {
  const infoFor = async (token: 'ana' | 'viewer') => {
    const host = await createMemoryHost()
    const response = await host.call({ method: 'GET', token: host.tokens[token] })
    return JSON.parse(await response.text())
  }

  test('names the document, the person and the version', async () => {
    expect(await infoFor('ana')).toMatchObject({
      BaseFileName: 'doc.docx',
      FileExtension: '.docx',
      OwnerId: 'ana',
      UserId: 'ana',
      UserFriendlyName: 'Ana',
      Size: 5,
      Version: '1',
      LastModifiedTime: '2026-01-01T10:00:00.000000Z',
      UserCanWrite: true,
      ReadOnly: false,
    })
  })

  test('gives a view token no right to write', async () => {
    expect(await infoFor('viewer')).toMatchObject({ UserCanWrite: false, ReadOnly: true })
  })

  test('advertises what is implemented and nothing else', async () => {
    expect(await infoFor('ana')).toMatchObject({
      SupportsLocks: true,
      SupportsGetLock: true,
      SupportsExtendedLockLength: true,
      SupportsUpdate: true,
      SupportsRename: true,
      SupportsDeleteFile: true,
      SupportsUserInfo: true,
      SupportsAddActivities: true,
      SupportsContainers: true,
      SupportsEcosystem: true,
      SupportedShareUrlTypes: ['ReadOnly', 'ReadWrite'],
      UserCanRename: true,
      UserCanNotWriteRelative: false,
    })
  })

  test('advertises no containers and no Save As to an editor that is not offered them', async () => {
    const host = await createMemoryHost()
    Object.assign(host.switches, { containers: false, writeRelative: false })
    const info = JSON.parse(await (await host.call({ method: 'GET' })).text())
    expect(info).toMatchObject({
      SupportsContainers: false,
      SupportsEcosystem: false,
      UserCanNotWriteRelative: true,
    })
    const relative = { 'X-WOPI-SuggestedTarget': '.docx' }
    expect((await host.post('PUT_RELATIVE', relative)).status).toBe(501)
    expect((await host.call({ method: 'GET', part: 'ancestry' })).status).toBe(501)
    expect((await host.call({ method: 'GET', part: 'ecosystem_pointer' })).status).toBe(501)
  })

  test('speaks each editor’s dialect', async () => {
    const host = await createMemoryHost()
    const infoOf = async (kind: EditorKind) => {
      const token = `token-of-${kind}-0000`
      host.grant(token, 'ana', 'edit', 'doc', kind)
      return JSON.parse(await (await host.call({ method: 'GET', token })).text())
    }
    expect(await infoOf('collabora')).toMatchObject({ EnableShare: true })
    expect(await infoOf('onlyoffice')).toMatchObject({ SupportsReviewing: true })
    expect(await infoOf('microsoft')).toMatchObject({
      SHA256: 'p5N7ZLjKpY8Dchu2us9ceMsjX+vg5wsbhM2ZVBRhoI4=',
      LicenseCheckForEditIsEnabled: true,
    })
    expect(await infoOf('builtin')).not.toHaveProperty('FileUrl')
  })

  test('does not call an owner who only reads the owner: LibreOffice Online would save with that token', async () => {
    const host = await createMemoryHost()
    const ownerIn = async (kind: EditorKind, rights: Rights, userId = 'ana') => {
      const token = `token-${kind}-${rights}-${userId}`
      host.grant(token, userId, rights, 'doc', kind)
      return JSON.parse(await (await host.call({ method: 'GET', token })).text()).OwnerId
    }
    expect(await ownerIn('collabora', 'view')).toBe('owner.ana')
    expect(await ownerIn('collabora', 'view', 'ben')).toBe('ana')
    expect(await ownerIn('collabora', 'edit')).toBe('ana')
    expect(await ownerIn('onlyoffice', 'view')).toBe('ana')
  })

  test('gives a FileUrl that reads the contents, newest each time, and does nothing else', async () => {
    const host = await createMemoryHost()
    host.grant('token-of-microsoft', 'ana', 'edit', 'doc', 'microsoft')
    const call = { method: 'GET', token: 'token-of-microsoft' }
    const { FileUrl } = JSON.parse(await (await host.call(call)).text())
    expect(FileUrl).toMatch(
      /^https:\/\/wopi\.example\.org\/wopi\/files\/doc\/contents\?access_token=t\./,
    )
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    await host.put('second', { 'X-WOPI-Lock': 'a' })
    expect(await (await host.host(new Request(FileUrl))).text()).toBe('second')
    const write = new Request(FileUrl, {
      method: 'POST',
      headers: { 'X-WOPI-Override': 'PUT', 'X-WOPI-Lock': 'a' },
      body: 'third',
    })
    expect((await host.host(write)).status).toBe(401)
    expect((await host.host(new Request(FileUrl.replace('/contents', '')))).status).toBe(401)
  })

  test('never contains null', async () => {
    expect(Object.values(await infoFor('ana'))).not.toContain(null)
  })
})

test('the log line of a request carries lock, version and reason, and no token', async () => {
  const host = await createMemoryHost()
  await host.post('LOCK', { 'X-WOPI-Lock': 'a', 'X-WOPI-CorrelationId': 'c-1' })
  await host.put('second', { 'X-WOPI-Lock': 'b' })
  expect(host.events).toMatchObject([
    { operation: 'lock', status: 200, correlationId: 'c-1', lockBefore: null, lockOffered: 'a' },
    {
      operation: 'put-file',
      status: 409,
      lockBefore: 'a',
      lockOffered: 'b',
      reason: 'lock-mismatch',
    },
  ])
  expect(JSON.stringify(host.events)).not.toContain(host.tokens.ana)
})
