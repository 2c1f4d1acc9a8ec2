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

  test('answers 500 and not half a document when the blob is missing', async () => {
    const host = await createMemoryHost()
    const key = host.doc().versions[0]?.blob.key ?? ''
    await host.blobs.remove(key)
    expect((await host.call({ method: 'GET', contents: true })).status).toBe(500)
    expect(host.events.at(-1)?.error).toBeInstanceOf(Error)
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
