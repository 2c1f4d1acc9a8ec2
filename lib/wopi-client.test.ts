import { describe, expect, it } from 'vitest'
import { createWopiClient, keepaliveBytes } from './wopi-client'

const wopiSrc = 'https://portal.example.org/wopi/files/doc'

function clientOf(answer: () => Response | Promise<Response>) {
  const calls: { url: string; init: RequestInit; headers: Headers }[] = []
  const client = createWopiClient({
    wopiSrc,
    accessToken: 'secret',
    fetcher: async (input, init = {}) => {
      calls.push({ url: String(input), init, headers: new Headers(init.headers) })
      return answer()
    },
  })
  return { client, calls }
}
const put = { lock: 'l', kind: 'save', modified: true, editors: ['ana'] } as const
const bytes = new Uint8Array(3)

describe('the WOPI client', () => {
  it('sends the token in a header and in no address', async () => {
    const { client, calls } = clientOf(() => new Response('{}'))
    await client.checkFileInfo()
    await client.getFile(10)
    await client.lock('l')
    await client.putFile(bytes, put)
    client.setToken('renewed')
    await client.unlock('l')
    expect(calls.map(({ url }) => url)).toEqual([
      wopiSrc,
      `${wopiSrc}/contents`,
      wopiSrc,
      `${wopiSrc}/contents`,
      wopiSrc,
    ])
    expect(calls.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer secret',
      'Bearer secret',
      'Bearer secret',
      'Bearer secret',
      'Bearer renewed',
    ])
  })

  it('says with a save what kind it is, whose, and what it is based on', async () => {
    const { client, calls } = clientOf(() => new Response('{}'))
    await client.putFile(bytes, { ...put, kind: 'autosave', seen: '2026-01-01T10:00:00.000000Z' })
    await client.putFile(bytes, { ...put, kind: 'exit-save', modified: false, editors: [] })
    const [autosave, exit] = calls.map(({ headers }) => Object.fromEntries(headers))
    expect(autosave).toMatchObject({
      'x-wopi-override': 'PUT',
      'x-wopi-lock': 'l',
      'x-wopi-editors': 'ana',
      'x-lool-wopi-ismodifiedbyuser': 'true',
      'x-lool-wopi-isautosave': 'true',
      'x-lool-wopi-isexitsave': 'false',
      'x-lool-wopi-timestamp': '2026-01-01T10:00:00.000000Z',
    })
    expect(exit).toMatchObject({
      'x-lool-wopi-ismodifiedbyuser': 'false',
      'x-lool-wopi-isautosave': 'false',
      'x-lool-wopi-isexitsave': 'true',
    })
    expect(exit).not.toHaveProperty('x-wopi-editors')
    expect(exit).not.toHaveProperty('x-lool-wopi-timestamp')
  })

  it('lets only small saves outlive the page, as browsers refuse larger ones', async () => {
    const { client, calls } = clientOf(() => new Response('{}'))
    await client.putFile(new Uint8Array(keepaliveBytes), { ...put, keepalive: true })
    await client.putFile(new Uint8Array(keepaliveBytes + 1), { ...put, keepalive: true })
    expect(calls.map(({ init }) => init.keepalive)).toEqual([true, false])
  })

  it('takes a save for saved when the host answers no body', async () => {
    const { client } = clientOf(
      () => new Response(null, { headers: { 'X-WOPI-ItemVersion': '7' } }),
    )
    expect(await client.putFile(bytes, put)).toEqual({
      kind: 'ok',
      version: '7',
      modifiedTime: undefined,
    })
  })

  const refusals: [number, string | null, Record<string, string>, object][] = [
    [401, null, {}, { kind: 'access-ended' }],
    [404, null, {}, { kind: 'gone' }],
    [412, null, {}, { kind: 'too-large' }],
    [413, null, {}, { kind: 'too-large' }],
    [507, null, {}, { kind: 'storage-full' }],
    [500, null, {}, { kind: 'host-error', status: 500 }],
    [501, null, {}, { kind: 'host-error', status: 501 }],
    // A proxy's «no content» is not the host's word that it has stored anything.
    [204, null, {}, { kind: 'host-error', status: 204 }],
    [
      409,
      null,
      { 'X-WOPI-Lock': 'other', 'X-WOPI-LockFailureReason': 'Ben is editing.' },
      { kind: 'conflict', lock: 'other', reason: 'Ben is editing.', changedElsewhere: false },
    ],
    [
      409,
      '{"COOLStatusCode":1010,"LOOLStatusCode":1010}',
      { 'X-WOPI-Lock': 'l' },
      { kind: 'conflict', lock: 'l', reason: '', changedElsewhere: true },
    ],
  ]
  for (const [status, body, headers, expected] of refusals) {
    it(`reads ${status} ${body ?? ''} as ${JSON.stringify(expected)}`, async () => {
      const { client } = clientOf(() => new Response(body, { status, headers }))
      expect(await client.putFile(bytes, put)).toEqual(expected)
    })
  }

  it('is offline when no whole answer came', async () => {
    const failing = clientOf(() => Promise.reject(new TypeError('fetch failed')))
    expect(await failing.client.lock('l')).toEqual({ kind: 'offline' })
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('x')) })
    const cut = clientOf(() => new Response(broken))
    expect(await cut.client.getFile(10)).toEqual({ kind: 'offline' })
  })

  it('does not trust a CheckFileInfo without the facts it needs', async () => {
    const { client } = clientOf(() => new Response('{"BaseFileName":"a.txt"}'))
    expect(await client.checkFileInfo()).toEqual({ kind: 'host-error', status: 200 })
  })
})
