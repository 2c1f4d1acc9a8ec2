import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectS3 } from '#server/stores/s3/connect-s3'
import { createS3Blobs } from '#server/stores/s3-blobs'
import { acts, describeFaults, hash, prepare } from '#server/testing/describe-faults'
import { createFaultWorld, type FaultWorld } from '#server/testing/fault-world'
import { s3IsOff, startS3, type TestS3 } from '#server/testing/s3'
import {
  type Mishap,
  type Passing,
  type S3Proxy,
  startS3Proxy,
  times,
} from '#server/testing/s3-proxy'
import type { Blobs } from '#server/wopi/ports'

/** Three parts. */
const large = 'mine '.repeat(2_200_000)
const put = { 'X-WOPI-Override': 'PUT', 'X-WOPI-Lock': 'A' }

const isObject = ({ method, url }: Passing) => method === 'PUT' && !url.includes('partNumber')
const isPart = ({ method, url }: Passing) => method === 'PUT' && url.includes('partNumber')
const isComplete = ({ method, url }: Passing) => method === 'POST' && url.includes('uploadId')
const isDelete = ({ method }: Passing) => method === 'DELETE'

const unavailable: Mishap = { kind: 'answer', status: 503, code: 'ServiceUnavailable' }
const forever = 1000

interface Trouble {
  name: string
  body: string
  harm: (passing: Passing) => Mishap | null
  status: number
  /** In X-WOPI-ServerError. */
  says?: string
}

describe.skipIf(s3IsOff)('on a private S3 server,', { timeout: 120_000 }, () => {
  let server: TestS3
  let proxy: S3Proxy
  let blobs: Blobs

  beforeAll(async () => {
    server = await startS3()
  }, 180_000)
  afterAll(() => server?.stop())

  async function createWorld(): Promise<FaultWorld> {
    const store = { ...(await server.createBucket()), prefix: 'documents/' }
    proxy = await startS3Proxy(store.endpoint ?? '')
    const behind = { ...store, endpoint: proxy.endpoint }
    blobs = createS3Blobs(server.client, store)
    const world = await createFaultWorld({
      blobs: createS3Blobs(connectS3(behind), behind),
      afterKill: async () => blobs,
    })
    return {
      ...world,
      async close() {
        await world.close()
        await proxy.stop()
      },
    }
  }

  // PutFile, killed behind the store's own steps; those behind it are the same for every store.
  describe('step by step,', () => {
    describeFaults(acts.slice(0, 1), createWorld, {
      step: (name) => name.startsWith('blobs'),
      kinds: ['answer-lost'],
    })
  })

  describe('PutFile', () => {
    let world: FaultWorld
    let document: Awaited<ReturnType<FaultWorld['addDocument']>>
    beforeAll(async () => {
      world = await createWorld()
      document = await prepare(world, { lock: 'A' })
    })
    afterAll(() => world?.close())

    /** Keys of what is stored, of no row. */
    async function orphans(): Promise<string[]> {
      const { db } = world.portal
      const rows = [...(await db.version.findMany()), ...(await db.rejectedSave.findMany())]
      const named = new Set(rows.map(({ blobKey }) => blobKey))
      const found: string[] = []
      for await (const { key } of blobs.list()) if (!named.has(key)) found.push(key)
      return found
    }

    const troubles: Trouble[] = [
      {
        ...{ name: 'a part that fails for good', body: large, status: 500 },
        harm: times(isPart, { kind: 'answer', status: 400, code: 'InvalidPart' }, forever),
      },
      {
        ...{ name: 'one part of several that fails for good', body: large, status: 500 },
        harm: times(
          (passing) => isPart(passing) && passing.url.includes('partNumber=2'),
          unavailable,
          forever,
        ),
      },
      {
        ...{ name: 'a completion that fails', body: large, status: 500 },
        harm: times(isComplete, { kind: 'answer', status: 400, code: 'InvalidPart' }, forever),
      },
      {
        ...{ name: 'a completion whose answer is lost', body: large, status: 200 },
        harm: times(isComplete, { kind: 'cut-answer' }),
      },
      {
        ...{ name: 'a connection that is cut behind every part', body: large, status: 500 },
        harm: times(isPart, { kind: 'cut-answer' }, forever),
      },
      {
        ...{ name: 'a connection that is cut behind the object', body: 'mine', status: 500 },
        harm: times(isObject, { kind: 'cut-answer' }, forever),
      },
      {
        ...{ name: 'a slow store', body: 'mine', status: 200 },
        harm: times(isObject, { kind: 'wait', ms: 1500 }),
      },
      {
        ...{ name: 'a store that answers 503 twice and recovers', body: 'mine', status: 200 },
        harm: times(isObject, unavailable, 2),
      },
      {
        ...{ name: 'a store that answers 503 for good', body: 'mine', status: 500 },
        harm: times(isObject, unavailable, forever),
      },
      {
        ...{ name: 'a store without room', body: 'mine', status: 507, says: 'no room left' },
        harm: times(isObject, { kind: 'answer', status: 403, code: 'QuotaExceeded' }, forever),
      },
      {
        ...{
          name: 'a store that may only be read',
          body: 'mine',
          status: 500,
          says: 'only be read',
        },
        harm: times(isObject, { kind: 'answer', status: 403, code: 'AccessDenied' }, forever),
      },
    ]

    test.each(troubles)(
      '$name: saved or refused, nothing between, and the next one is saved',
      async ({ body, harm, status, says = '' }) => {
        const before = await world.stateOf(document.id)
        let struck = 0
        proxy.harm((passing) => {
          const mishap = harm(passing)
          if (mishap) struck += 1
          return mishap
        })
        const answer = await document.post('/contents', put, body)
        proxy.harm(() => null)
        expect(struck).toBeGreaterThan(0)
        expect(answer.status).toBe(status)
        if (status !== 200) expect(answer.headers.get('x-wopi-servererror')).toContain(says)
        const saved = status === 200 ? [hash(body)] : []
        const after = { ...before, versions: [...before.versions, ...saved] }
        expect(await world.stateOf(document.id)).toEqual(after)
        expect(await orphans()).toEqual([])

        expect((await document.post('/contents', put, 'again')).status).toBe(200)
      },
    )

    test.each([
      ['kept when the store recovers', 409, 2],
      ['refused when it does not', 500, forever],
    ])('a save under another lock is %s', async (_, status, count) => {
      const before = await world.stateOf(document.id)
      proxy.harm(times(isObject, unavailable, count))
      const answer = await document.post('/contents', { ...put, 'X-WOPI-Lock': 'B' }, 'theirs')
      proxy.harm(() => null)
      expect(answer.status).toBe(status)
      const kept = status === 409 ? [hash('theirs')] : []
      const after = { ...before, rejected: [...before.rejected, ...kept] }
      expect(await world.stateOf(document.id)).toEqual(after)
      expect(await orphans()).toEqual([])
    })

    test('a deletion that fails leaves bytes of nobody, which the sweeper finds, and no more', async () => {
      const before = await world.stateOf(document.id)
      proxy.harm((passing) => {
        if (isDelete(passing)) return unavailable
        const isCheck = passing.method === 'HEAD'
        return isCheck ? { kind: 'change-headers', headers: { 'content-length': '7' } } : null
      })
      expect((await document.post('/contents', put, 'mine')).status).toBe(500)
      proxy.harm(() => null)
      expect(await world.stateOf(document.id)).toEqual(before)
      const [orphan = '', ...more] = await orphans()
      expect(more).toEqual([])
      await blobs.remove(orphan)
      expect((await document.post('/contents', put, 'mine')).status).toBe(200)
    })

    test('after all of it, every version has its bytes', async () => {
      expect(await orphans()).toEqual([])
      await world.examine()
    })
  })
})
