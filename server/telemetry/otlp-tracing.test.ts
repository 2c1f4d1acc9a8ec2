import { Agent, createServer, get } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDb } from '#server/db/client'
import { createLog } from '#server/log'
import { type OtlpReceiver, startOtlpReceiver } from '#server/testing/otlp-receiver'
import { freePort } from '#server/testing/private-server'
import { createSqliteDatabase } from '#server/testing/test-database'
import { createOtlpTracing } from './otlp-tracing'
import { traceFetch, traceStatements } from './trace-ports'
import { traceRequests } from './trace-requests'
import { noTracing, type Tracing } from './tracing'

let receiver: OtlpReceiver
let tracing: Tracing
let failures: unknown[]

beforeEach(async () => {
  receiver = await startOtlpReceiver()
  failures = []
  tracing = await createOtlpTracing({
    ...{ endpoint: receiver.endpoint, share: 1, version: '1.2.3' },
    failed: (error) => failures.push(error),
  })
})
afterEach(async () => {
  await tracing.close(100)
  await receiver.close()
})

const named = (name: string) => {
  const found = receiver.spans().find((span) => span.name === name)
  if (!found) throw new Error(`No span ${name} among ${receiver.spans().map((span) => span.name)}`)
  return found
}

describe('spans', () => {
  test('lie in each other as the work does, and none is made outside of a request or task', async () => {
    await tracing.step('nobody asked', async () => {})
    await tracing.task('sweep', async () => {
      tracing.note({ 'carrel.removed': 3 })
      await tracing.step('outer', () => tracing.step('inner', async () => {}))
    })
    await tracing.close(5000)
    expect(receiver.spans().map(({ name }) => name)).toEqual(['inner', 'outer', 'sweep'])
    const sweep = named('sweep')
    expect(sweep).toMatchObject({ attributes: { 'carrel.removed': 3 } })
    expect(sweep.parentSpanId ?? '').toBe('')
    expect(named('outer')).toMatchObject({ parentSpanId: sweep.spanId, traceId: sweep.traceId })
    expect(named('inner').parentSpanId).toBe(named('outer').spanId)
  })

  test('tell that a step failed and of what kind, and not its message', async () => {
    const work = async () => {
      throw new TypeError('/srv/secret/place')
    }
    await expect(tracing.task('sweep', work)).rejects.toThrow('secret')
    await tracing.close(5000)
    expect(named('sweep')).toMatchObject({
      failed: true,
      attributes: { 'error.type': 'TypeError' },
    })
    expect(receiver.bytes()).not.toContain('secret')
  })

  test('of the database have a verb and a table, and no value', async () => {
    const test = await createSqliteDatabase()
    const db = openDb(test.database, traceStatements(tracing, 'sqlite'))
    await tracing.task('save', () =>
      db.$transaction(async (tx) => {
        const data = { value: 'a-secret-value', updatedAt: new Date() }
        await tx.setting.create({ data: { key: 'a-secret-key', ...data } })
      }),
    )
    await tracing.close(5000)
    await db.$disconnect()
    await test.close()
    expect(receiver.spans().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['BEGIN', 'INSERT Setting', 'COMMIT', 'save']),
    )
    expect(named('INSERT Setting')).toMatchObject({
      kind: 3,
      attributes: { 'db.system.name': 'sqlite', 'db.collection.name': 'Setting' },
    })
    expect(receiver.bytes()).not.toContain('secret')
  })

  test('of a request to another server have its name and nothing of the address', async () => {
    const fetcher = traceFetch(tracing, async () => new Response('here'))
    await tracing.task('refresh', async () => {
      await fetcher('https://office.example.org/hosting/discovery?key=secret')
    })
    await tracing.close(5000)
    expect(named('discovery.fetch').attributes).toEqual({
      'server.address': 'office.example.org',
      'url.scheme': 'https',
    })
    expect(receiver.bytes()).not.toContain('secret')
  })
})

test('a request is one span by its route, under the trace of who sent it, and in the log', async () => {
  traceRequests(tracing)
  const logged: object[] = []
  const sockets = new Set<unknown>()
  const server = createServer(async (request, response) => {
    sockets.add(request.socket)
    logged.push(tracing.ids())
    if (request.url === '/api/health') return response.end()
    await tracing.step('versions.commit', async () => {
      tracing.note({ 'carrel.correlation_id': 'c-1' })
      await new Promise((done) => setTimeout(done, 5))
    })
    response.writeHead(409).end()
  })
  const port = await freePort()
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  // One connection for all: what belongs to one request must not stick to the next.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (path: string, headers: Record<string, string>) =>
    new Promise<void>((done) => {
      get({ host: '127.0.0.1', port, path, headers, agent }, (answer) =>
        answer.resume().once('end', () => setImmediate(done)),
      )
    })
  await ask('/wopi/files/secret-id?access_token=secret-token', {
    traceparent: `00-${traceId}-b7ad6b7169203331-01`,
    authorization: 'Bearer secret-token',
  })
  await ask('/api/health', {})
  expect(sockets.size).toBe(1)
  await ask('/secret-path', { traceparent: 'not one' })
  agent.destroy()
  await new Promise<void>((done) => server.close(() => done()))
  await tracing.close(5000)
  const request = named('GET /wopi/files/{id}')
  expect(request).toMatchObject({
    ...{ traceId, parentSpanId: 'b7ad6b7169203331', kind: 2 },
    attributes: {
      ...{ 'http.request.method': 'GET', 'http.route': '/wopi/files/{id}' },
      ...{ 'http.response.status_code': 409, 'carrel.correlation_id': 'c-1' },
    },
  })
  expect(named('versions.commit')).toMatchObject({ traceId, parentSpanId: request.spanId })
  expect(logged.slice(0, 2)).toEqual([{ traceId, spanId: request.spanId }, {}])
  expect(named('GET {other}').traceId).not.toBe(traceId)
  expect(receiver.bytes()).not.toContain('secret')
})

describe('a collector that', () => {
  test('is gone harms nothing, and is told of', async () => {
    await receiver.close()
    expect(await tracing.task('sweep', async () => 'swept')).toBe('swept')
    await tracing.close(10_000)
    expect(failures.length).toBeGreaterThan(0)
  })

  test('does not answer holds up the end no longer than it may', async () => {
    receiver.answer('silent')
    await tracing.task('sweep', async () => {})
    const began = performance.now()
    await tracing.close(200)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('has more to hear than it can take costs no memory without end', async () => {
    receiver.answer('silent')
    const one = () => tracing.task('sweep', async () => {})
    for (let turn = 0; turn < 10_000; turn += 1) await one()
    await tracing.close(200)
    expect(receiver.spans().length).toBeLessThan(3000)
  })
})

test('a share of none traces nobody but those who bring a trace along', async () => {
  const none = await createOtlpTracing({
    ...{ endpoint: receiver.endpoint, share: 0, version: '1' },
    failed: () => {},
  })
  none.request({ method: 'GET', route: '/a', traceparent: undefined })(200)
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  none.request({ method: 'GET', route: '/b', traceparent })(200)
  await none.close(5000)
  expect(receiver.spans().map(({ name }) => name)).toEqual(['GET /b'])
})

test('without a collector everything is done as it is, and the log has nothing more', async () => {
  expect(await noTracing.step('a', async () => 1)).toBe(1)
  expect(await noTracing.task('a', async () => 2)).toBe(2)
  expect(noTracing.ids()).toEqual({})
  expect(createLog('silent', noTracing.ids).level).toBe('silent')
})
