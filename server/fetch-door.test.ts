import { once } from 'node:events'
import { Agent, createServer, request as httpRequest, type Server } from 'node:http'
import { buffer, text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFetchDoor, type Handler } from './fetch-door'

let server: Server
let port: number
let handler: Handler
const failures: unknown[] = []

beforeEach(async () => {
  failures.length = 0
  const methods = Object.fromEntries(
    ['GET', 'HEAD', 'POST'].map((name) => [
      name,
      (...asked: Parameters<Handler>) => handler(...asked),
    ]),
  )
  const door = createFetchDoor([{ path: /^\/files\/(\w+)$/, methods }], {
    origin: 'https://portal.example.org',
    headers: { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' },
    failed: (error) => failures.push(error),
  })
  server = createServer((request, response) => {
    if (!door(request, response)) response.end('a page')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const start = (method: string, path: string, headers: Record<string, string> = {}) =>
  httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false })

async function ask(method: string, path: string, body?: Buffer | string, headers = {}) {
  const request = start(method, path, headers)
  request.end(body)
  const [response] = await once(request, 'response')
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}

it('hands over the request as it came, and the answer as it goes', async () => {
  handler = async (request, parameters) => {
    const { method, url, headers } = request
    const body = await request.text()
    const told = {
      method,
      url,
      parameters,
      body,
      cookie: headers.get('cookie'),
      x: headers.get('x'),
    }
    return Response.json(told, {
      status: 201,
      headers: { 'referrer-policy': 'origin', etag: '"a"' },
    })
  }
  const headers = { Cookie: 'a=1; b=2', X: 'y' }
  const answer = await ask('POST', '/files/abc?q=%20', 'words', headers)
  expect(answer.status).toBe(201)
  expect(JSON.parse(answer.body)).toEqual({
    ...{ method: 'POST', url: 'https://portal.example.org/files/abc?q=%20' },
    ...{ parameters: ['abc'], body: 'words', cookie: 'a=1; b=2', x: 'y' },
  })
  // What an answer says of itself stands.
  expect(answer.headers).toMatchObject({
    ...{ etag: '"a"', 'x-content-type-options': 'nosniff', 'referrer-policy': 'origin' },
  })
})

it('lets go of what a handler did not want to read, for the next request of the connection', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const send = async (body: Buffer | string) => {
    const path = '/files/abc'
    const request = httpRequest({ host: '127.0.0.1', port, path, method: 'POST', agent })
    request.end(body)
    const [response] = await once(request, 'response')
    return [response.statusCode, await text(response)]
  }
  handler = async ({ body }) => {
    const reader = body?.getReader()
    await reader?.read()
    // Not cancelled, and still held.
    return new Response('enough', { status: 413 })
  }
  expect(await send(Buffer.alloc(4 * 1024 ** 2))).toEqual([413, 'enough'])
  handler = async (request) => new Response(await request.text())
  expect(await send('words')).toEqual([200, 'words'])
  agent.destroy()
})

it('leaves other addresses and methods to Next', async () => {
  handler = () => Promise.resolve(new Response('ours'))
  for (const [method, path] of [
    ['GET', '/'],
    ['GET', '/files/a/b'],
    ['GET', '/files/%61'],
    ['GET', '//files/a'],
    ['GET', '/FILES/a'],
    ['GET', '/files/a/'],
    ['PUT', '/files/a'],
    ['OPTIONS', '/files/a'],
  ] as const) {
    expect((await ask(method, path)).body, `${method} ${path}`).toBe('a page')
  }
  expect((await ask('GET', '/files/a')).body).toBe('ours')
})

it('answers HEAD with the headers of GET', async () => {
  handler = async () => new Response('four', { headers: { 'content-length': '4' } })
  expect(await ask('HEAD', '/files/a')).toMatchObject({
    ...{ status: 200, headers: { 'content-length': '4' }, body: '' },
  })
})

it('answers 500 with the same headers when a handler fails, and tells of it', async () => {
  handler = async () => {
    throw new Error('nobody saw it coming')
  }
  const answer = await ask('GET', '/files/a')
  expect(answer).toMatchObject({ status: 500, headers: { 'x-content-type-options': 'nosniff' } })
  expect(answer.body).not.toContain('coming')
  expect(failures).toHaveLength(1)
})

it('brings a large body in and out whole', async () => {
  const bytes = Buffer.from(Array.from({ length: 900_000 }, (_, index) => (index * 7) % 251))
  handler = async (request) => new Response(request.body)
  const request = start('POST', '/files/a')
  request.end(bytes)
  const [response] = await once(request, 'response')
  expect((await buffer(response)).equals(bytes)).toBe(true)
})

it('tells a handler that the other side has gone', async () => {
  const told = new Promise<void>((resolve) => {
    handler = (request) =>
      new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => {
          resolve()
          reject(new Error('gone'))
        })
      })
  })
  const request = start('GET', '/files/a')
  request.on('error', () => {})
  request.end()
  await once(server, 'request')
  request.destroy()
  await told
  expect(failures).toEqual([])
})

it('cuts the connection of an answer that cannot be given whole', async () => {
  let given = 0
  const body = () =>
    new ReadableStream({
      pull(controller) {
        given += 1
        if (given > 1) throw new Error('the disk broke')
        controller.enqueue(Buffer.from('fi'))
      },
    })
  handler = async () => new Response(body(), { headers: { 'content-length': '5' } })
  const request = start('GET', '/files/a')
  request.on('error', () => {})
  request.end()
  const whole = once(request, 'response').then(([response]) => buffer(response))
  await expect(whole).rejects.toThrow(/aborted|hang up|closed/)
})
