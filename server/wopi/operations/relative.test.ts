import { describe, expect, test } from 'vitest'
import { createMemoryHost, type MemoryHost } from '#server/wopi/memory/memory-host'
import { decodeUtf7 } from '#server/wopi/utf7'

const relative = (
  host: MemoryHost,
  headers: Record<string, string>,
  body = 'copy',
  token?: string,
) =>
  host.call({
    headers: { 'X-WOPI-Override': 'PUT_RELATIVE', ...headers },
    body,
    ...(token === undefined ? {} : { token }),
  })

const answerOf = async (response: Response) => JSON.parse(await response.text())
const follow = (host: MemoryHost, url: string, init: RequestInit = {}) =>
  host.host(new Request(url, init))

describe('PutRelativeFile', () => {
  test('makes a file beside this one, with an address that works and pages to open it', async () => {
    const host = await createMemoryHost()
    const answer = await answerOf(await relative(host, { 'X-WOPI-SuggestedTarget': '.odt' }))
    expect(answer.Name).toBe('doc.odt')
    expect(answer.HostEditUrl).toMatch(/^https:\/\/portal\.example\.org\/edit\//)
    expect(answer.HostViewUrl).toMatch(/\?mode=view&editor=builtin$/)
    const info = await answerOf(await follow(host, answer.Url))
    expect(info).toMatchObject({ BaseFileName: 'doc.odt', Size: 4, OwnerId: 'ana' })
  })

  test('never refuses a suggested name: it adapts it', async () => {
    const host = await createMemoryHost()
    const names: string[] = []
    for (const suggested of ['new.docx', 'new.docx', 'a/b.docx', `${'x'.repeat(600)}.docx`]) {
      const response = await relative(host, { 'X-WOPI-SuggestedTarget': suggested })
      expect(response.status).toBe(200)
      names.push((await answerOf(response)).Name)
    }
    expect(names.slice(0, 3)).toEqual(['new.docx', 'new (2).docx', 'a_b.docx'])
    expect(names[3]?.length).toBeLessThanOrEqual(255)
  })

  test('reads names in UTF-7 and answers them in UTF-8', async () => {
    const host = await createMemoryHost()
    const response = await relative(host, { 'X-WOPI-RelativeTarget': 'R+AOk-sum+AOk-.docx' })
    expect((await answerOf(response)).Name).toBe('Résumé.docx')
  })

  test('refuses an exact name that is taken, with one that is not', async () => {
    const host = await createMemoryHost()
    for (const overwrite of [undefined, 'false', 'False', 'no']) {
      const response = await relative(host, {
        'X-WOPI-RelativeTarget': 'doc.docx',
        ...(overwrite === undefined ? {} : { 'X-WOPI-OverwriteRelativeTarget': overwrite }),
      })
      expect(response.status).toBe(409)
      expect(response.headers.get('x-wopi-lock')).toBeNull()
      expect(response.headers.get('x-wopi-validrelativetarget')).toBe('doc (2).docx')
    }
  })

  test('overwrites when told to: the same file, a new version', async () => {
    const host = await createMemoryHost()
    const headers = {
      'X-WOPI-RelativeTarget': 'doc.docx',
      'X-WOPI-OverwriteRelativeTarget': 'True',
    }
    const { Url } = await answerOf(await relative(host, headers, 'over'))
    expect(new URL(Url).pathname).toBe('/wopi/files/doc')
    expect(host.doc().versions.length).toBe(2)
  })

  test('never overwrites a locked file', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const response = await relative(host, {
      'X-WOPI-RelativeTarget': 'doc.docx',
      'X-WOPI-OverwriteRelativeTarget': 'true',
      'X-WOPI-Lock': 'a',
    })
    expect(response.status).toBe(409)
    expect(response.headers.get('x-wopi-lock')).toBe('a')
    expect(host.doc().versions.length).toBe(1)
  })

  test('works while the source is locked, whoever holds it: Save As while editing', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    expect((await relative(host, { 'X-WOPI-SuggestedTarget': '.odt' })).status).toBe(200)
  })

  test('leaves a converted binary file where it is', async () => {
    const host = await createMemoryHost()
    await host.addFile('old', 'ana', 'binary', 'Report.doc')
    host.grant('token-of-old-00000', 'ana', 'edit', 'old')
    const response = await host.call({
      token: 'token-of-old-00000',
      file: 'old',
      headers: {
        'X-WOPI-Override': 'PUT_RELATIVE',
        'X-WOPI-SuggestedTarget': '.docx',
        'X-WOPI-FileConversion': 'true',
      },
      body: 'converted',
    })
    const answer = await answerOf(response)
    expect(answer.Name).toBe('Report.docx')
    expect(answer.HostEditUrl).toContain('/edit/')
    expect(host.files.files.get('old')?.gone).toBe(false)
  })

  test.each([
    [{}, 400],
    [{ 'X-WOPI-SuggestedTarget': 'a.docx', 'X-WOPI-RelativeTarget': 'b.docx' }, 501],
    [{ 'X-WOPI-RelativeTarget': 'a/b.docx' }, 400],
    [{ 'X-WOPI-RelativeTarget': `${'x'.repeat(600)}.docx` }, 400],
  ])('refuses %j with %i and keeps nothing', async (headers, status) => {
    const host = await createMemoryHost()
    const blobs = async () => {
      let count = 0
      for await (const _blob of host.blobs.list()) count += 1
      return count
    }
    const before = await blobs()
    const response = await relative(host, Object.fromEntries(Object.entries(headers)))
    expect(response.status).toBe(status)
    expect(await blobs()).toBe(before)
  })

  test('offers a name that works when it refuses one', async () => {
    const host = await createMemoryHost()
    const response = await relative(host, { 'X-WOPI-RelativeTarget': 'a/b+AOk-.docx' })
    const free = decodeUtf7(response.headers.get('x-wopi-validrelativetarget') ?? '')
    expect(response.headers.get('x-wopi-invalidfilenameerror')).not.toBeNull()
    expect((await relative(host, { 'X-WOPI-RelativeTarget': 'a_b+AOk-.docx' })).status).toBe(200)
    expect(free).toBe('a_bé.docx')
  })

  test('is not for view tokens', async () => {
    const host = await createMemoryHost()
    const headers = { 'X-WOPI-SuggestedTarget': '.odt' }
    expect((await relative(host, headers, 'copy', host.tokens.viewer)).status).toBe(501)
  })

  test('gives the new file a token that ends with the caller’s', async () => {
    const host = await createMemoryHost()
    const { Url } = await answerOf(await relative(host, { 'X-WOPI-SuggestedTarget': '.odt' }))
    expect((await follow(host, Url)).status).toBe(200)
    host.grants.ana.revoked = true
    expect((await follow(host, Url)).status).toBe(401)
    host.grants.ana.revoked = false
    host.pass(10 * 60 * 60 * 1000)
    expect((await follow(host, Url)).status).toBe(401)
  })
})

describe('RenameFile', () => {
  const rename = (host: MemoryHost, headers: Record<string, string>, token?: string) =>
    host.call({
      headers: { 'X-WOPI-Override': 'RENAME_FILE', 'X-WOPI-RequestedName': 'New', ...headers },
      ...(token === undefined ? {} : { token }),
    })

  test('answers the name without, and keeps the extension', async () => {
    const host = await createMemoryHost()
    const answer = await answerOf(await rename(host, {}))
    expect(answer.Name).toBe('New')
    expect(host.doc().name).toBe('New.docx')
    expect(host.doc().versions.length).toBe(1)
    expect(answer.LastModifiedTime).toBe('2026-01-01T10:00:00.000000Z')
    expect((await answerOf(await follow(host, answer.Url))).BaseFileName).toBe('New.docx')
  })

  test('leaves a dot in the middle of a name alone', async () => {
    const host = await createMemoryHost()
    const answer = await answerOf(await rename(host, { 'X-WOPI-RequestedName': 'v1.2 draft' }))
    expect(answer.Name).toBe('v1.2 draft')
    expect(host.doc().name).toBe('v1.2 draft.docx')
  })

  test('asks for the current lock', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    for (const headers of [{}, { 'X-WOPI-Lock': 'b' }]) {
      const response = await rename(host, headers)
      expect(response.status).toBe(409)
      expect(response.headers.get('x-wopi-lock')).toBe('a')
    }
    expect((await rename(host, { 'X-WOPI-Lock': 'a' })).status).toBe(200)
  })

  test('takes a missing lock, and the whole document as body, from LibreOffice Online', async () => {
    const host = await createMemoryHost()
    host.grant('token-of-collabora', 'ana', 'edit', 'doc', 'collabora')
    await host.post('LOCK', { 'X-WOPI-Lock': 'lool-lock1' }, 'token-of-collabora')
    const response = await host.call({
      token: 'token-of-collabora',
      headers: { 'X-WOPI-Override': 'RENAME_FILE', 'X-WOPI-RequestedName': 'New' },
      body: 'the whole document'.repeat(10_000),
    })
    expect(response.status).toBe(200)
    const wrong = { 'X-WOPI-Lock': 'other' }
    expect((await rename(host, wrong, 'token-of-collabora')).status).toBe(409)
  })

  test('takes a missing lock for no other editor’s lock, and for no checkout', async () => {
    const host = await createMemoryHost()
    host.grant('token-of-collabora', 'ana', 'edit', 'doc', 'collabora')
    await host.post('LOCK', { 'X-WOPI-Lock': 'of the built-in editor' })
    expect((await rename(host, {}, 'token-of-collabora')).status).toBe(409)
    await host.post('UNLOCK', { 'X-WOPI-Lock': 'of the built-in editor' })
    const end = new Date(host.now().getTime() + 60 * 60 * 1000)
    const holder = { userId: 'ben', grantId: null, editorId: null }
    await host.files.checkOut('doc', 'out', holder, end)
    const refused = await rename(host, {}, 'token-of-collabora')
    expect(refused.status).toBe(409)
    expect(refused.headers.get('x-wopi-lock')).toBe('out')
  })

  test('is refused without a name, and for view tokens', async () => {
    const host = await createMemoryHost()
    expect((await rename(host, { 'X-WOPI-RequestedName': '' })).status).toBe(400)
    expect((await rename(host, {}, host.tokens.viewer)).status).toBe(401)
  })
})

describe('DeleteFile', () => {
  test('moves to the trash; afterwards everything is 404', async () => {
    const host = await createMemoryHost()
    expect((await host.post('DELETE')).status).toBe(200)
    expect((await host.post('DELETE')).status).toBe(404)
    expect((await host.call({ method: 'GET' })).status).toBe(404)
  })

  test('is refused while anybody holds the lock, the caller too', async () => {
    const host = await createMemoryHost()
    await host.post('LOCK', { 'X-WOPI-Lock': 'a' })
    const response = await host.post('DELETE', { 'X-WOPI-Lock': 'a' })
    expect(response.status).toBe(409)
    expect(response.headers.get('x-wopi-lock')).toBe('a')
  })

  test('is not for view tokens', async () => {
    const host = await createMemoryHost()
    expect((await host.post('DELETE', {}, host.tokens.viewer)).status).toBe(401)
  })
})
