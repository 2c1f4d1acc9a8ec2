import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { changeRow } from '#e2e/support/database'
import { createPerson, importDocument, mintToken, type Token } from '#e2e/support/operator'
import { type PortalServer, startPortal } from '#e2e/support/portal-server'
import { wopiClient } from '#e2e/support/wopi-client'
import { type OtlpReceiver, startOtlpReceiver } from '#server/testing/otlp-receiver'
import { postgresIsOff, startPostgres } from '#server/testing/postgres'

const metricsToken = 'metrics-token-of-this-test'
const contents = 'nobody but Ana may read this'
const traceId = '0af7651916cd43dd8448eb211c80319c'

const ask = async (portal: PortalServer, path: string, init: RequestInit = {}) => {
  const answer = await fetch(`${portal.url}${path}`, init).catch(() => null)
  return answer && { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const readiness = async (portal: PortalServer) => {
  const answer = await ask(portal, '/api/ready')
  return answer && [answer.status, JSON.parse(answer.text)]
}
const metrics = async (portal: PortalServer) => {
  const headers = { authorization: `Bearer ${metricsToken}` }
  return (await ask(portal, '/api/metrics', { headers }))?.text ?? ''
}

/** One request to every address of the protocol, with the token in the query and in the header. */
async function knockEverywhere(portal: PortalServer, id: string, { accessToken }: Token) {
  const files = `/wopi/files/${id}`
  const paths = [
    ...[files, `${files}/contents`, `${files}/ancestry`, `${files}/ecosystem_pointer`],
    ...['/wopi/containers/root', '/wopi/containers/root/children', '/wopi/ecosystem'],
    ...['/wopi/ecosystem/root_container_pointer', '/wopi/nothing', `/link/${accessToken}/a.png`],
    ...[`/download/${id}`, '/wopibootstrapper', '/api/documents/x/history', '/documents'],
  ]
  const overrides = [
    ...['GET_LOCK', 'LOCK', 'REFRESH_LOCK', 'UNLOCK', 'PUT_RELATIVE', 'RENAME_FILE'],
    ...['PUT_USER_INFO', 'GET_SHARE_URL', 'ADD_ACTIVITIES', 'NO_SUCH', accessToken],
  ]
  const authorization = `Bearer ${accessToken}`
  const send = (path: string, init: RequestInit) =>
    ask(portal, `${path}?access_token=${accessToken}`, { redirect: 'manual', ...init })
  for (const path of paths) {
    await send(path, { headers: { authorization } })
    await send(path, { method: 'PUT', headers: { authorization }, body: contents })
  }
  for (const override of overrides) {
    const headers = { authorization, 'X-WOPI-Override': override, 'X-WOPI-Lock': 'A' }
    await send(files, { method: 'POST', headers, body: contents })
  }
}

test.describe('a portal that is watched', () => {
  let receiver: OtlpReceiver
  let portal: PortalServer
  let id: string
  let token: Token

  test.beforeAll(async () => {
    receiver = await startOtlpReceiver()
    portal = await startPortal({
      ...{ METRICS_TOKEN: metricsToken, OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint },
      ...{ OTEL_EXPORTER_OTLP_HEADERS: 'x-for=collector', LOG_LEVEL: 'debug' },
      STOP_DELAY_SECONDS: '3',
    })
    const ana = await createPerson(portal, 'Ana')
    const file = join(portal.dataDir, 'plan.txt')
    await writeFile(file, contents)
    id = await importDocument(portal, file, ana, 'Plan.txt')
    token = await mintToken(portal, id, ana)
  })
  test.afterAll(async () => {
    await portal.remove()
    await receiver.close()
  })

  test('shows its figures after a save, to who has the token', async () => {
    const wopi = wopiClient(token)
    await wopi.lock('A')
    const save = { 'X-WOPI-Override': 'PUT', 'X-WOPI-Lock': 'A', 'X-WOPI-CorrelationId': 'c-77' }
    const traceparent = `00-${traceId}-b7ad6b7169203331-01`
    const saved = await wopi.putFile(`${contents}, she says`, { ...save, traceparent })
    expect(saved.status).toBe(200)
    expect((await wopi.putFile('other', { ...save, 'X-WOPI-Lock': 'B' })).status).toBe(409)
    expect((await wopi.getFile()).status).toBe(200)

    const refused = await ask(portal, '/api/metrics', { headers: { authorization: 'Bearer x' } })
    expect(refused?.status).toBe(401)
    expect(refused?.headers.get('www-authenticate')).toContain('Bearer')
    const headers = { authorization: `Bearer ${metricsToken}` }
    const answer = await ask(portal, '/api/metrics', { headers })
    expect(answer?.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    expect(answer?.headers.get('cache-control')).toBe('no-store')
    expect(answer?.text.split('\n')).toEqual(
      expect.arrayContaining([
        'carrel_saves_total{source="save",editor="builtin"} 1',
        'carrel_wopi_refusals_total{operation="put-file",reason="lock-mismatch",editor="builtin"} 1',
        'carrel_wopi_request_duration_seconds_count{operation="put-file",result="done"} 1',
        'carrel_locks_held{kind="wopi"} 1',
        'carrel_rejected_saves_waiting 1',
        'carrel_grants_alive 1',
        'carrel_uploads_in_progress 0',
        `carrel_blob_bytes_total{direction="out"} ${contents.length + ', she says'.length}`,
      ]),
    )
    expect(answer?.text).toMatch(/^carrel_build_info\{version="\d.*",build="[^"]{5,}"/m)
  })

  test('is ready, until its blobs cannot be stored or its database is of another version', async () => {
    expect(await readiness(portal)).toEqual([200, { status: 'ready' }])
    const head = await ask(portal, '/api/ready', { method: 'HEAD' })
    expect([head?.status, head?.headers.get('cache-control'), head?.text]).toEqual([
      ...[200, 'no-store', ''],
    ])
    const blobs = join(portal.dataDir, 'blobs')
    await rename(blobs, `${blobs}.away`)
    await writeFile(blobs, 'in the way')
    const without = (name: string) => [503, { status: 'not ready', failing: [name] }]
    await expect.poll(() => readiness(portal)).toEqual(without('blobs'))
    expect((await ask(portal, '/api/health'))?.status).toBe(200)
    await rename(blobs, `${blobs}.in-the-way`)
    await rename(`${blobs}.away`, blobs)
    await expect.poll(() => readiness(portal)).toEqual([200, { status: 'ready' }])

    const known = '20261124155000_storage_quota'
    const move = (from: string, to: string) =>
      changeRow(portal, '_prisma_migrations', 'migration_name', to, {
        ...{ column: 'migration_name', equals: from },
      })
    move(known, '29990101000000_newer')
    await expect.poll(() => readiness(portal)).toEqual(without('migrations'))
    move('29990101000000_newer', known)
    await expect.poll(() => readiness(portal)).toEqual([200, { status: 'ready' }])
  })

  test('stops in order: not ready at once, alive until the end, its last spans delivered, no token anywhere', async () => {
    await knockEverywhere(portal, id, token)
    const figures = await metrics(portal)
    const stopped = portal.stop()
    await expect
      .poll(() => readiness(portal))
      .toEqual([503, { status: 'not ready', failing: ['stopping'] }])
    expect((await ask(portal, '/api/health'))?.status).toBe(200)
    await stopped
    expect(await readiness(portal)).toBeNull()

    const spans = receiver.spans()
    const save = spans.find((span) => span.attributes['carrel.correlation_id'] === 'c-77')
    expect(save).toMatchObject({
      ...{ name: 'POST /wopi/files/{id}/contents', traceId, parentSpanId: 'b7ad6b7169203331' },
      attributes: { 'carrel.wopi.operation': 'put-file', 'http.response.status_code': 200 },
    })
    const steps = spans.filter(({ parentSpanId }) => parentSpanId === save?.spanId)
    expect(steps.map(({ name }) => name)).toEqual(['grants.find', 'blobs.put', 'versions.commit'])
    const commit = steps.find(({ name }) => name === 'versions.commit')
    const statements = spans.filter(({ parentSpanId }) => parentSpanId === commit?.spanId)
    expect(statements.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['BEGIN', 'SELECT Lock', 'INSERT Version', 'COMMIT']),
    )

    const log = await portal.log()
    const lines = log.split('\n').filter((line) => line.includes('"correlationId":"c-77"'))
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('traceId')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ traceId, spanId: save?.spanId })
    const seen = { log, spans: receiver.bytes(), metrics: figures }
    for (const [where, text] of Object.entries(seen)) {
      expect(text.length, where).toBeGreaterThan(1000)
      for (const secret of [token.accessToken, contents, metricsToken]) {
        expect(text.includes(secret), `${secret} in the ${where}`).toBe(false)
      }
      if (where !== 'log') expect(text.includes(id), `the document in the ${where}`).toBe(false)
    }
    expect(seen.spans).toContain('"x-for","collector"')
  })
})

test('a portal that nobody watches has no metrics, and is not ready when PostgreSQL is gone', async () => {
  test.skip(postgresIsOff, 'PostgreSQL is left out')
  const postgres = await startPostgres()
  const database = await postgres.createDatabase()
  const secret = 'password-of-the-database'
  const withPassword = database.replace('@', `:${secret}@`)
  const portal = await startPortal({ DATABASE_URL: withPassword })
  try {
    const headers = { authorization: `Bearer ${metricsToken}` }
    expect((await ask(portal, '/api/metrics', { headers }))?.status).toBe(404)
    expect(await readiness(portal)).toEqual([200, { status: 'ready' }])
    await postgres.stop()
    await expect
      .poll(() => readiness(portal))
      .toEqual([503, { status: 'not ready', failing: ['database'] }])
    const log = await portal.log()
    expect(log).toContain('"msg":"not ready"')
    expect(log).not.toContain(secret)
  } finally {
    await postgres.stop()
    await portal.remove()
  }
})
