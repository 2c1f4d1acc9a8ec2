import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createMemoryBlobs } from '#server/wopi/memory/memory-blobs'
import { createServerTiming } from './server-timing'

const told = (header: string | null | undefined) =>
  Object.fromEntries(
    [...(header ?? '').matchAll(/(\w+);dur=([\d.]+)/g)].map(([, k, v]) => [k, Number(v)]),
  )

test('an answer tells how long it waited for the database and for the blobs', async () => {
  const timing = createServerTiming()
  const watch = timing.statements(undefined)
  const memory = createMemoryBlobs(() => new Date())
  const blobs = timing.blobs({
    ...memory,
    async size() {
      return null
    },
    async open() {
      await sleep(60)
      return new Blob(['x']).stream()
    },
  })
  const query = () => watch({ verb: 'SELECT', table: 'User' }, () => sleep(30, 1))
  const host = timing.wopi(async () => {
    expect([await query(), await query()]).toEqual([1, 1])
    return { status: 200, headers: { ETag: '"a"' }, body: await blobs.open('x') }
  })
  const request = new Request('http://localhost/')
  const [reply, handled] = await Promise.all([
    host(request),
    timing.answer(async (_: Request) => {
      await query()
      return new Response('a')
    })(request),
  ])
  expect(reply).toMatchObject({ status: 200, headers: { ETag: '"a"' } })
  const { db, blob, total } = told(reply.headers['Server-Timing'])
  expect(db).toBeGreaterThan(50)
  expect(blob).toBeGreaterThan(50)
  expect(total).toBeGreaterThanOrEqual(Math.max(db ?? 0, blob ?? 0))
  // Each answer's own: the other one opened no blob.
  expect(told(handled.headers.get('server-timing'))).toMatchObject({ blob: 0 })
})

test('outside of an answer nothing is added up, and a watcher that is there goes on watching', async () => {
  const timing = createServerTiming()
  const seen: string[] = []
  const watch = timing.statements(async ({ verb }, work) => {
    seen.push(verb)
    return await work()
  })
  expect(await watch({ verb: 'SELECT', table: null }, async () => 7)).toBe(7)
  expect(seen).toEqual(['SELECT'])
})
