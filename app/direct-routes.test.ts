import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { seal } from '#server/auth/seal'
import { openSession } from '#server/auth/sessions'
import { createFetchDoor } from '#server/fetch-door'
import { addDocument } from '#server/testing/document-fixtures'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { directHeaders, directRoutes } from './direct-routes'

const origin = 'http://portal.example.org'
let portal: TestPortal
let server: Server
let base: string
let cookie: string
let documentId: string

beforeAll(async () => {
  portal = await openTestPortal()
  const ana = await addUser(portal, 'Ana')
  documentId = (await addDocument(portal, ana, 'Plan.txt', '0123456789')).id
  const auth = {
    ...{ db: portal.db, clock: portal.clock, newId: portal.newId, audit: portal.audit },
    ...{ secret: 'a secret of tests, long enough', sessionMs: 1e9, publicUrl: origin },
  }
  const session = await openSession(auth, { userId: ana.id, userAgent: '', means: 'password' })
  cookie = `carrel.session=${await seal(auth, 'sid', session, 1000)}`
  const log = { error: () => {} }
  const metrics = { uploadRefused: () => {} }
  Object.assign(globalThis, {
    carrelRuntime: Promise.resolve({ portal, log, metrics }),
    carrelAuth: Promise.resolve(auth),
  })
  const failed = (error: unknown) => console.error(error)
  const door = createFetchDoor(directRoutes, { origin, headers: directHeaders, failed })
  server = createServer((request, response) => {
    if (!door(request, response)) response.end('a page')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(async () => {
  server?.closeAllConnections()
  server?.close()
  Reflect.deleteProperty(globalThis, 'carrelRuntime')
  Reflect.deleteProperty(globalThis, 'carrelAuth')
  await portal?.close()
})

const ask = (path: string, init: RequestInit = {}) =>
  fetch(base + path, {
    ...{ redirect: 'manual', ...init },
    headers: { cookie, origin, ...Object.fromEntries(new Headers(init.headers)) },
  })

test('a version goes out, whole and in parts, with the headers of every answer', async () => {
  const whole = await ask(`/download/${documentId}`)
  expect([whole.status, await whole.text()]).toEqual([200, '0123456789'])
  const part = await ask(`/download/${documentId}?version=1`, { headers: { range: 'bytes=2-4' } })
  expect([part.status, await part.text()]).toEqual([206, '234'])
  const head = await ask(`/download/${documentId}`, { method: 'HEAD' })
  expect(head.headers.get('content-length')).toBe('10')
  const zip = await ask(`/download/zip?d=${documentId}`)
  expect((await zip.text()).slice(0, 2)).toBe('PK')
  const missing = await ask('/download/nothing')
  expect(missing.status).toBe(404)
  for (const answer of [whole, part, head, zip, missing]) {
    for (const [name, value] of Object.entries(directHeaders)) {
      expect(answer.headers.get(name)).toBe(value)
    }
  }
})

test('nobody gets in who is not signed in, or sent by another site', async () => {
  const signedOut = { cookie: '' }
  const download = await ask(`/download/${documentId}`, { headers: signedOut })
  expect(download.status).toBe(303)
  expect(download.headers.get('location')).toBe(`/sign-in?next=%2Fdownload%2F${documentId}`)
  for (const path of ['/api/uploads?name=a', '/api/uploads/resumable', '/api/uploads/finished/a']) {
    const post = (headers: Record<string, string>) => ask(path, { method: 'POST', headers })
    expect((await post(signedOut)).status, path).toBe(401)
    expect((await post({ cookie: 'carrel.session=forged' })).status, path).toBe(401)
    expect((await post({ origin: 'https://elsewhere.example.org' })).status, path).toBe(403)
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status, path).toBe(403)
  }
  const german = await ask('/api/uploads', {
    ...{ method: 'POST', headers: { ...signedOut, 'accept-language': 'de' } },
  })
  expect(await german.text()).toContain('abgemeldet')
})

test('a file comes in at once, and is refused in the words of its sender', async () => {
  const made = await ask('/api/uploads?name=Letter.txt', { method: 'POST', body: 'words' })
  expect(made.status).toBe(200)
  const { documentId: id } = z.object({ documentId: z.string() }).parse(await made.json())
  expect(await (await ask(`/download/${id}`)).text()).toBe('words')
  const large = await ask('/api/uploads?name=Large.txt', {
    ...{
      method: 'POST',
      body: new Uint8Array(1024 ** 2 + 1),
      headers: { 'accept-language': 'de' },
    },
  })
  expect(large.status).toBe(413)
  expect(await large.text()).toMatch(/Datei/)
})

test('a file comes in in parts', async () => {
  const tus = { 'tus-resumable': '1.0.0' }
  const metadata = `name ${Buffer.from('Big.txt').toString('base64')}`
  const created = await ask('/api/uploads/resumable', {
    ...{ method: 'POST', headers: { ...tus, 'upload-length': '11', 'upload-metadata': metadata } },
  })
  expect(created.status).toBe(201)
  const location = created.headers.get('location') ?? ''
  expect(location).toMatch(/^\/api\/uploads\/resumable\/[\w-]+$/)
  const send = (body: string, offset: number) =>
    ask(location, {
      ...{ method: 'PATCH', body },
      headers: {
        ...{ ...tus, 'upload-offset': String(offset) },
        'content-type': 'application/offset+octet-stream',
      },
    })
  expect((await send('first ', 0)).headers.get('upload-offset')).toBe('6')
  expect((await send('again', 0)).status).toBe(409)
  const head = await ask(location, { method: 'HEAD', headers: tus })
  expect(head.headers.get('upload-offset')).toBe('6')
  expect(head.headers.get('cache-control')).toBe('no-store')
  expect((await send('words', 6)).status).toBe(204)
  const id = location.split('/').at(-1)
  const finished = await ask(`/api/uploads/finished/${id}`, { method: 'POST' })
  const { documentId: made } = z.object({ documentId: z.string() }).parse(await finished.json())
  expect(await (await ask(`/download/${made}`)).text()).toBe('first words')
  expect((await ask(location, { method: 'DELETE', headers: tus })).status).toBeLessThan(500)
})

test('what goes past Next has the headers that next.config.mjs says', async () => {
  const rule = z.object({
    source: z.string(),
    headers: z.array(z.object({ key: z.string(), value: z.string() })),
  })
  const { default: config } = await import(/* @vite-ignore */ resolve('next.config.mjs'))
  const rules = z.array(rule).parse(await config.headers())
  for (const path of [
    '/download/x',
    '/download/rejected/x',
    '/api/uploads',
    '/api/uploads/finished/x',
  ]) {
    const said = rules
      .filter(({ source }) => {
        // All of them are of one of these two forms.
        const area = source.replace('/:path*', '(?:/.*)?').replace(/^\/:area/, '/')
        expect(area.replaceAll('(?:', '')).not.toContain(':')
        return new RegExp(`^${area}$`).test(path)
      })
      .flatMap(({ headers }) => headers.map(({ key, value }) => [key, value]))
    expect(Object.fromEntries(said), path).toEqual(directHeaders)
  }
})
