import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { speak } from '#messages/speak'
import { fetchDiscovery as fetchIt } from './fetch-discovery'

/** The same, and what an English admin is told. */
async function fetchDiscovery(...given: Parameters<typeof fetchIt>) {
  const fetched = await fetchIt(...given)
  return fetched.kind === 'failed'
    ? { ...fetched, reason: fetched.tell(speak('en', 'adminPeople')) }
    : fetched
}

const running: (() => void)[] = []
afterEach(() => {
  for (const stop of running.splice(0)) stop()
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  running.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
}

describe('fetchDiscovery', () => {
  it('gives the document', async () => {
    const origin = await serve((_request, response) => response.end('<x>é</x>'))
    const before = Date.now()
    const fetched = await fetchDiscovery(`${origin}/hosting/discovery`)
    expect(fetched).toEqual({ kind: 'fetched', xml: '<x>é</x>', serverTime: expect.any(Date) })
    const serverTime = fetched.kind === 'fetched' ? fetched.serverTime : null
    expect(Math.abs((serverTime?.getTime() ?? 0) - before)).toBeLessThan(60_000)
  })

  it('follows a redirect on the same host', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: '/b' })
      response.end('<x/>')
    })
    expect(await fetchDiscovery(`${origin}/a`)).toMatchObject({ kind: 'fetched', xml: '<x/>' })
  })

  it('does not follow a redirect to another host', async () => {
    let asked = 0
    const other = await serve((_request, response) => {
      asked += 1
      response.end('<x/>')
    })
    const origin = await serve((_request, response) => {
      response.writeHead(302, { location: `${other}/b` }).end()
    })
    const result = await fetchDiscovery(`${origin}/a`)
    expect(result).toMatchObject({
      ...{ kind: 'failed', fault: 'redirect' },
      reason: expect.stringContaining('sends the request on'),
    })
    expect(asked).toBe(0)
  })

  it('gives up on a redirect loop', async () => {
    const origin = await serve((_request, response) => {
      response.writeHead(302, { location: '/a' }).end()
    })
    expect(await fetchDiscovery(`${origin}/a`)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('more than 3 times'),
    })
  })

  it('stops reading at 5 MiB', async () => {
    const origin = await serve((_request, response) => response.end(Buffer.alloc(6 * 1024 * 1024)))
    expect(await fetchDiscovery(origin)).toMatchObject({
      ...{ kind: 'failed', fault: 'too-large' },
      reason: expect.stringContaining('larger than 5 MiB'),
    })
  })

  it('says which status came instead', async () => {
    const origin = await serve((_request, response) => response.writeHead(404).end())
    expect(await fetchDiscovery(`${origin}/x`)).toMatchObject({
      ...{ kind: 'failed', fault: 'status', status: 404 },
      reason: expect.stringContaining('status 404'),
    })
  })

  it('refuses bytes that are not UTF-8', async () => {
    const origin = await serve((_request, response) =>
      response.end(Buffer.from([0xff, 0xfe, 0x00])),
    )
    expect(await fetchDiscovery(origin)).toMatchObject({
      kind: 'failed',
      reason: 'The answer is not UTF-8 text.',
    })
  })

  it('says when nothing answers', async () => {
    const gone = await serve(() => {})
    for (const stop of running.splice(0)) stop()
    expect(await fetchDiscovery(gone)).toMatchObject({
      ...{ kind: 'failed', fault: 'refused', status: null },
      reason: 'Nothing answers at this address (connection refused).',
    })
  })

  it('says when the host name is not known', async () => {
    expect(await fetchDiscovery('http://office.invalid/hosting/discovery')).toMatchObject({
      ...{ kind: 'failed', fault: 'dns' },
    })
  })

  it('does not wait for a server that takes its time', async () => {
    const origin = await serve(() => {})
    expect(await fetchDiscovery(origin, fetch, 200)).toMatchObject({
      ...{ kind: 'failed', fault: 'timeout', reason: 'No answer within 0.2 seconds.' },
    })
  })

  it('says when there is no https at the other end', async () => {
    const origin = await serve((_request, response) => response.end())
    expect(await fetchDiscovery(origin.replace('http:', 'https:'))).toMatchObject({
      ...{ kind: 'failed', fault: 'tls' },
    })
  })

  it('does not follow from https to http', async () => {
    const answers = [
      new Response(null, { status: 301, headers: { location: 'http://a.example/' } }),
    ]
    const fetcher = async () => answers.shift() ?? new Response('<x/>')
    expect(await fetchDiscovery('https://a.example/', fetcher)).toMatchObject({
      ...{ kind: 'failed', fault: 'redirect' },
    })
  })

  it('refuses addresses with a password in them', async () => {
    expect(await fetchDiscovery('http://ana:secret@localhost/')).toMatchObject({
      ...{ kind: 'failed', fault: 'address' },
    })
  })

  it('refuses addresses of other schemes', async () => {
    expect(await fetchDiscovery('file:///etc/passwd')).toMatchObject({
      kind: 'failed',
      reason: 'The address must begin with http:// or https://.',
    })
  })
})
