import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { Agent, createServer, request as httpRequest, type Server } from 'node:http'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createMemoryHost, type MemoryHost } from '#server/wopi/memory/memory-host'
import { createWopiDoor } from './wopi-door'

let memory: MemoryHost
let server: Server
let port: number

beforeEach(async () => {
  memory = await createMemoryHost()
  const door = createWopiDoor(memory.wopi, 'https://wopi.example.org')
  server = createServer((request, response) => {
    if (!door(request, response)) response.end('a page')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterEach(() => {
  agent.destroy()
  server.closeAllConnections()
  server.close()
})

const tokenOf = () => `?access_token=${memory.tokens.ana}`
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const start = (path: string, method: string, headers: Record<string, string> = {}) =>
  httpRequest({ host: '127.0.0.1', port, path, method, headers, agent })

type Call = [method: string, path: string, headers?: Record<string, string>, body?: string]

interface Answer {
  status: number
  headers: Record<string, unknown>
  body: string
}

/** What goes over the wire, without what Node adds to every answer. */
async function overHttp([method, path, headers, body]: Call): Promise<Answer> {
  const request = start(path, method, headers)
  request.end(body)
  const [response] = await once(request, 'response')
  const { date, connection, 'keep-alive': _, 'transfer-encoding': __, ...own } = response.headers
  return { status: response.statusCode, headers: own, body: (await buffer(response)).toString() }
}

async function overFetch(
  host: MemoryHost,
  [method, path, headers = {}, body]: Call,
): Promise<Answer> {
  const request = new Request(`http://localhost${path}`, { method, headers, body: body ?? null })
  const response = await host.host(request)
  const text = method === 'HEAD' ? '' : await response.text()
  return { status: response.status, headers: Object.fromEntries(response.headers), body: text }
}

/** Without what is random, and the length of a body, which Fetch leaves to the server. */
function plain({ headers: { 'content-length': _, ...headers }, ...answer }: Answer) {
  return {
    ...answer,
    headers,
    body: answer.body.replace(/[\w-]{22,}|access_token=[\w.~-]+/g, '…'),
  }
}

it('answers as the routes do, down to each header', async () => {
  const doc = `/wopi/files/doc${tokenOf()}`
  const contents = `/wopi/files/doc/contents${tokenOf()}`
  const override = (name: string, more = {}) => ({ 'X-WOPI-Override': name, ...more })
  const calls: Call[] = [
    ['GET', doc],
    ['GET', `/wopi/files/doc${tokenOf()}%20`],
    ['GET', '/wopi/files/doc'],
    ['HEAD', doc],
    ['PATCH', doc],
    ['GET', '/wopi'],
    ['GET', '/wopi/nothing/of/the/kind'],
    ['GET', contents],
    ['GET', contents, { Range: 'bytes=1-3' }],
    ['GET', contents, { Range: 'bytes=9-' }],
    ['GET', contents, { 'If-None-Match': '*' }],
    ['HEAD', contents],
    ['POST', contents, override('PUT'), 'unlocked'],
    ['POST', doc, override('LOCK', { 'X-WOPI-Lock': 'A' })],
    ['POST', doc, override('LOCK', { 'X-WOPI-Lock': 'B' })],
    ['POST', contents, override('PUT', { 'X-WOPI-Lock': 'B' }), 'theirs'],
    [
      'POST',
      contents,
      override('PUT', { 'X-WOPI-Lock': 'A', 'X-WOPI-Editors': 'ana,ben' }),
      'mine',
    ],
    ['POST', contents, override('PUT', { 'X-WOPI-Lock': 'A' })],
    ['GET', contents],
    ['POST', doc, override('GET_LOCK')],
    ['POST', doc, override('PUT_RELATIVE', { 'X-WOPI-SuggestedTarget': '.txt' }), 'copy'],
    ['POST', doc, override('PUT_USER_INFO'), 'x'.repeat(5000)],
    ['POST', doc, override('NOTHING')],
  ]
  const other = await createMemoryHost()
  for (const call of calls) {
    const [answer, expected] = [await overHttp(call), await overFetch(other, call)]
    expect(plain(answer), call.join(' ')).toEqual(plain(expected))
  }
  expect(memory.doc().versions.map(({ blob }) => blob.sha256)).toEqual(
    other.doc().versions.map(({ blob }) => blob.sha256),
  )
})

it('leaves every other address to Next', async () => {
  for (const path of [
    '/',
    '/wopibootstrapper',
    '/wopifiles',
    '/documents?x=/wopi/',
    '//wopi/files/doc',
  ]) {
    expect(await overHttp(['GET', path])).toMatchObject({ status: 200, body: 'a page' })
  }
})

it('keeps nothing of a body that breaks off, and answers the next request', async () => {
  await memory.post('LOCK', { 'X-WOPI-Lock': 'A' })
  const headers = { 'X-WOPI-Override': 'PUT', 'X-WOPI-Lock': 'A', 'Content-Length': '600000' }
  const request = start(`/wopi/files/doc/contents${tokenOf()}`, 'POST', headers)
  request.on('error', () => {})
  request.write(Buffer.alloc(300_000))
  await once(server, 'request')
  request.destroy()
  await expect.poll(() => memory.events.at(-1)?.status, { timeout: 15_000 }).toBe(400)
  expect(memory.doc().versions).toHaveLength(1)
  expect(await overHttp(['GET', `/wopi/files/doc/contents${tokenOf()}`])).toMatchObject({
    status: 200,
    body: 'first',
  })
})

it('answers who sends too much, and the next request behind the last byte', async () => {
  await memory.post('LOCK', { 'X-WOPI-Lock': 'A' })
  const size = 4_000_000
  const head = [
    `POST /wopi/files/doc/contents${tokenOf()} HTTP/1.1`,
    ...['Host: localhost', 'X-WOPI-Override: PUT', 'X-WOPI-Lock: A'],
    ...['Transfer-Encoding: chunked', '', size.toString(16), ''],
  ]
  const socket = connect(port, '127.0.0.1')
  const answers = buffer(socket)
  socket.write(head.join('\r\n'))
  socket.write(Buffer.alloc(size))
  socket.end('\r\n0\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
  const [first = '', second = ''] = (await answers).toString().split(/(?=HTTP\/1\.1 200)/)
  expect(first).toMatch(/^HTTP\/1\.1 413 /)
  expect(second).toContain('a page')
})

it('saves a large body whole', async () => {
  await memory.post('LOCK', { 'X-WOPI-Lock': 'A' })
  const body = Buffer.from(Array.from({ length: 900_000 }, (_, index) => (index * 7) % 251))
  const headers = { 'X-WOPI-Override': 'PUT', 'X-WOPI-Lock': 'A' }
  const request = start(`/wopi/files/doc/contents${tokenOf()}`, 'POST', headers)
  request.end(body)
  const [response] = await once(request, 'response')
  expect(response.statusCode).toBe(200)
  expect(memory.doc().versions.at(-1)?.blob.sha256).toBe(
    createHash('sha256').update(body).digest('hex'),
  )
})

it('cuts the connection of an answer that cannot be given whole', async () => {
  const request = start(`/wopi/files/doc/contents${tokenOf()}`, 'GET')
  const answered = once(request, 'response')
  memory.blobs.open = async () => {
    let given = 0
    return new ReadableStream({
      async pull(controller) {
        given += 1
        if (given === 1) return controller.enqueue(Buffer.from('fi'))
        await answered
        throw new Error('the disk broke')
      },
    })
  }
  request.end()
  const [response] = await answered
  await expect(buffer(response)).rejects.toThrow('aborted')
})
