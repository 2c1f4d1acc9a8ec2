import { createHash } from 'node:crypto'
import {
  CreateMultipartUploadCommand,
  HeadObjectCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { s3IsOff, startS3, type TestS3 } from '#server/testing/s3'
import { type S3Proxy, startS3Proxy, times } from '#server/testing/s3-proxy'
import { describeBlobs, inPieces, sampleBytes } from '#server/wopi/contract/blobs-contract'
import { BlobMissing, type Blobs, StorageFull, StorageReadOnly } from '#server/wopi/ports'
import type { S3Store } from './blob-store'
import { openBlobs } from './open-blobs'
import { connectS3 } from './s3/connect-s3'
import { createS3Blobs } from './s3-blobs'

const mebibyte = 1024 ** 2
const roomy = { maxBytes: 100 * mebibyte }

describe.skipIf(s3IsOff)('on a private S3 server,', { timeout: 60_000 }, () => {
  let server: TestS3
  let proxy: S3Proxy
  let store: S3Store
  let blobs: Blobs

  beforeAll(async () => {
    server = await startS3()
  }, 180_000)
  afterAll(() => server?.stop())

  async function prepare() {
    store = { ...(await server.createBucket()), prefix: 'documents/' }
    blobs = createS3Blobs(server.client, store)
  }

  async function remains(): Promise<string[]> {
    const keys: string[] = []
    for await (const { key } of createS3Blobs(server.client, store).list()) keys.push(key)
    return keys
  }

  const put = (bytes: Uint8Array) => blobs.put(inPieces(bytes, 100_000), roomy)

  async function stored(bytes: Uint8Array): Promise<string> {
    const result = await put(bytes)
    if (result.kind !== 'stored') throw new Error(result.kind)
    return result.blob.key
  }

  const read = async (key: string, range?: { start: number; end: number }) =>
    Buffer.from(await new Response(await blobs.open(key, range)).arrayBuffer())

  describeBlobs(async () => {
    await prepare()
    return { blobs, remains, close: async () => {} }
  })

  describe('a blob of several parts', () => {
    const bytes = sampleBytes(12 * mebibyte + 1)
    beforeEach(prepare)

    test('is one object of the same bytes, read as a whole and over the joints', async () => {
      const result = await put(bytes)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      expect(result).toMatchObject({ kind: 'stored', blob: { size: bytes.byteLength, sha256 } })
      const key = result.kind === 'stored' ? result.blob.key : ''
      expect(await remains()).toEqual([key])
      const head = await server.client.send(
        new HeadObjectCommand({ Bucket: store.bucket, Key: `documents/${key}` }),
      )
      expect(head.ETag).toMatch(/-3"$/)
      expect((await read(key)).equals(bytes)).toBe(true)
      const range = { start: 5 * mebibyte - 10, end: 10 * mebibyte + 10 }
      expect((await read(key, range)).equals(bytes.subarray(range.start, range.end + 1))).toBe(true)
    })

    test('that ends with a part is whole too', async () => {
      const even = bytes.subarray(0, 10 * mebibyte)
      expect((await read(await stored(even))).equals(even)).toBe(true)
    })

    test('that is refused or breaks off leaves neither an object nor an upload', async () => {
      const limit = 11 * mebibyte
      expect(await blobs.put(inPieces(bytes, 100_000), { maxBytes: limit })).toEqual({
        kind: 'too-large',
      })
      const short = { ...roomy, expectedBytes: bytes.byteLength + 1 }
      expect(await blobs.put(inPieces(bytes, 100_000), short)).toMatchObject({
        kind: 'wrong-length',
      })
      const broken = inPieces(bytes, 100_000, new Error('connection lost'))
      await expect(blobs.put(broken, roomy)).rejects.toThrow('connection lost')
      expect(await remains()).toEqual([])
    })

    test('passes through little memory, and four at once do', async () => {
      const block = new Uint8Array(64 * 1024)
      const blocks = 500
      let peak = 0
      const before = process.memoryUsage().arrayBuffers
      async function* body() {
        for (let sent = 0; sent < blocks; sent += 1) {
          peak = Math.max(peak, process.memoryUsage().arrayBuffers - before)
          yield block
        }
      }
      for (const put of await Promise.all([1, 2, 3, 4].map(() => blobs.put(body(), roomy)))) {
        expect(put).toMatchObject({ kind: 'stored', blob: { size: blocks * block.byteLength } })
      }
      expect(peak).toBeLessThan(64 * mebibyte)
    })
  })

  describe('what a killed process left', () => {
    beforeEach(prepare)

    test('is no blob, is listed, and can be removed', async () => {
      const key = 'ab'.repeat(16)
      const target = { Bucket: store.bucket, Key: `documents/${key}` }
      for (const _ of [1, 2]) {
        const { UploadId } = await server.client.send(new CreateMultipartUploadCommand(target))
        await server.client.send(
          new UploadPartCommand({ ...target, UploadId, PartNumber: 1, Body: sampleBytes(10) }),
        )
      }
      expect(await remains()).toEqual([`${key}.part`, `${key}.part`])
      expect(await blobs.size(key)).toBeNull()
      await expect(blobs.open(`${key}.part`)).rejects.toBeInstanceOf(BlobMissing)
      await blobs.remove(`${key}.part`)
      await blobs.remove(`${key}.part`)
      expect(await remains()).toEqual([])
    })

    test('objects that are no blobs, and those beside the prefix, are neither listed nor touched', async () => {
      const others = ['documents/README', 'documents/old/note.txt', 'f'.repeat(32)]
      for (const Key of others) {
        await server.client.send(
          new PutObjectCommand({ Bucket: store.bucket, Key, Body: 'mine', ContentLength: 4 }),
        )
      }
      const key = await stored(sampleBytes(10))
      expect(await remains()).toEqual([key])
      for (const Key of ['README', '../README', 'old/note.txt']) await blobs.remove(Key)
      for (const Key of others) {
        const head = new HeadObjectCommand({ Bucket: store.bucket, Key })
        expect(await server.client.send(head)).toMatchObject({ ContentLength: 4 })
      }
    })
  })

  describe('over a bad network,', () => {
    const bytes = sampleBytes(6 * mebibyte)

    beforeEach(async () => {
      await prepare()
      proxy = await startS3Proxy(store.endpoint ?? '')
      store = { ...store, endpoint: proxy.endpoint }
      blobs = createS3Blobs(connectS3(store), store)
    })
    afterEach(() => proxy.stop())

    const isPart = ({ method, url }: { method: string; url: string }) =>
      method === 'PUT' && url.includes('partNumber')
    const isComplete = ({ method, url }: { method: string; url: string }) =>
      method === 'POST' && url.includes('uploadId')
    const isGet = ({ method, url }: { method: string; url: string }) =>
      method === 'GET' && url.includes('/documents/')

    test('a part that the server could not take is sent again', async () => {
      proxy.harm(times(isPart, { kind: 'answer', status: 503, code: 'SlowDown' }, 2))
      expect((await read(await stored(bytes))).equals(bytes)).toBe(true)
    })

    describe('parts that the server is slow to take', () => {
      const large = sampleBytes(31 * mebibyte)
      let takeThem: () => void
      let taken: Promise<void>
      beforeEach(() => {
        taken = new Promise((resolve) => {
          takeThem = resolve
        })
      })
      const partsSeen = () => proxy.seen.filter(isPart).length

      test('are on their way side by side, and the body waits while they are', async () => {
        proxy.harm((passing) => (isPart(passing) ? { kind: 'hold', until: taken } : null))
        let given = 0
        async function* counted() {
          for await (const piece of inPieces(large, 100_000)) {
            given += piece.byteLength
            yield piece
          }
        }
        const stored = blobs.put(counted(), roomy)
        await expect.poll(partsSeen).toBe(4)
        // Five parts are in memory, and one more is not begun.
        expect(given).toBeLessThan(25 * mebibyte + 100_000)
        takeThem()
        const result = await stored
        const sha256 = createHash('sha256').update(large).digest('hex')
        expect(result).toMatchObject({ kind: 'stored', blob: { size: large.byteLength, sha256 } })
        const key = result.kind === 'stored' ? result.blob.key : ''
        expect((await read(key)).equals(large)).toBe(true)
      })

      test('of one upload leave room for one of each other', async () => {
        proxy.harm((passing) => (isPart(passing) ? { kind: 'hold', until: taken } : null))
        const uploads = [put(large)]
        await expect.poll(partsSeen).toBe(4)
        uploads.push(put(large), put(large))
        await expect.poll(partsSeen).toBe(6)
        takeThem()
        for (const { kind } of await Promise.all(uploads)) expect(kind).toBe('stored')
      })

      test('are waited for when one of them fails, so that none arrives after the upload was aborted', async () => {
        const isSecond = ({ url }: { url: string }) => url.includes('partNumber=2')
        let tookThem = false
        let abortedBefore = false
        proxy.harm((passing) => {
          if (passing.method === 'DELETE' && !tookThem) abortedBefore = true
          if (!isPart(passing)) return null
          return isSecond(passing)
            ? { kind: 'answer', status: 400, code: 'InvalidPart' }
            : { kind: 'hold', until: taken }
        })
        const failed = put(large)
        failed.catch(() => {})
        await expect.poll(partsSeen).toBeGreaterThanOrEqual(4)
        tookThem = true
        takeThem()
        await expect(failed).rejects.toThrow('made up')
        expect(abortedBefore).toBe(false)
        expect(partsSeen()).toBeLessThan(7)
        expect(await remains()).toEqual([])
      })
    })

    test('a server that does not recover fails the put, and the next one works', async () => {
      proxy.harm(({ method }) =>
        method === 'PUT' ? { kind: 'answer', status: 503, code: 'ServiceUnavailable' } : null,
      )
      for (const size of [10, bytes.byteLength]) {
        const failed = put(bytes.subarray(0, size))
        await expect(failed).rejects.toMatchObject({ name: 'ServiceUnavailable' })
        await expect(failed).rejects.not.toBeInstanceOf(StorageFull)
      }
      expect(await remains()).toEqual([])
      proxy.harm(() => null)
      expect((await read(await stored(bytes))).equals(bytes)).toBe(true)
    })

    test('a part that arrives changed is refused, and nothing stays', async () => {
      const flip = (body: Buffer) => {
        const changed = Buffer.from(body)
        changed.writeUInt8((changed.readUInt8(1000) + 1) & 255, 1000)
        return changed
      }
      for (const size of [10_000, bytes.byteLength]) {
        proxy.harm(
          times(
            ({ method, body }) => method === 'PUT' && body.byteLength > 5000,
            ({ body }) => ({ kind: 'change-body', body: flip(body) }),
            100,
          ),
        )
        await expect(put(bytes.subarray(0, size))).rejects.toThrow(/Content-MD5|SHA256|hash/i)
        expect(await remains()).toEqual([])
      }
    })

    test('an upload whose last answer is lost is stored all the same', async () => {
      proxy.harm(times(isComplete, { kind: 'cut-answer' }))
      const key = await stored(bytes)
      expect(await remains()).toEqual([key])
      expect((await read(key)).equals(bytes)).toBe(true)
    })

    test('an upload that cannot be completed fails, and nothing stays', async () => {
      proxy.harm(times(isComplete, { kind: 'answer', status: 400, code: 'InvalidPart' }, 100))
      await expect(put(bytes)).rejects.toThrow('made up')
      expect(await remains()).toEqual([])
    })

    test.each([
      ['of another length', { 'content-length': '7' }, 'keeps 7 of'],
      ['of other bytes', { etag: `"${'0'.repeat(32)}"` }, 'other bytes'],
    ])('an object that turns out %s is removed again', async (_, headers, words) => {
      proxy.harm(times(({ method }) => method === 'HEAD', { kind: 'change-headers', headers }, 100))
      await expect(put(sampleBytes(1000))).rejects.toThrow(words)
      expect(await remains()).toEqual([])
    })

    test.each([
      [403, 'QuotaExceeded'],
      [507, 'XMinioStorageFull'],
      [413, 'EntityTooLarge'],
    ])('a server without room (%i %s) is told as such', async (status, code) => {
      proxy.harm(times(({ method }) => method === 'PUT', { kind: 'answer', status, code }, 100))
      await expect(put(sampleBytes(10))).rejects.toBeInstanceOf(StorageFull)
      await expect(put(bytes)).rejects.toBeInstanceOf(StorageFull)
      expect(await remains()).toEqual([])
    })

    test('a server that lets nothing be written is told as such', async () => {
      const mishap = { kind: 'answer', status: 403, code: 'AccessDenied' } as const
      proxy.harm(times(({ method }) => method === 'PUT', mishap, 100))
      await expect(put(sampleBytes(10))).rejects.toBeInstanceOf(StorageReadOnly)
      await expect(put(bytes)).rejects.toBeInstanceOf(StorageReadOnly)
      expect(await remains()).toEqual([])
    })

    test('reading goes on where the connection broke', async () => {
      const key = await stored(bytes)
      proxy.harm(times(isGet, { kind: 'cut-answer', afterBytes: 1_000_000 }, 3))
      expect((await read(key)).equals(bytes)).toBe(true)
      proxy.harm(times(isGet, { kind: 'cut-answer', afterBytes: 10 }))
      expect(await read(key, { start: 100, end: 199 })).toEqual(bytes.subarray(100, 200))
    })

    test('reading breaks off, and does not end, when the rest cannot be had', async () => {
      const key = await stored(bytes)
      proxy.harm(times(isGet, { kind: 'cut-answer', afterBytes: 1_000_000 }))
      const reader = (await blobs.open(key)).getReader()
      await reader.read()
      await blobs.remove(key)
      const rest = async () => {
        while (!(await reader.read()).done);
        return 'ended'
      }
      await expect(rest()).rejects.toThrow()
    })

    test('the server is asked to encrypt, for one part and for many', async () => {
      const encrypted = { ...store, encryption: { algorithm: 'AES256' as const, keyId: undefined } }
      blobs = createS3Blobs(connectS3(store), encrypted)
      for (const size of [10, bytes.byteLength]) {
        const key = await stored(bytes.subarray(0, size))
        expect((await read(key)).equals(bytes.subarray(0, size))).toBe(true)
      }
      const asked = proxy.seen.filter(({ headers }) => headers['x-amz-server-side-encryption'])
      expect(asked.map(({ method, url }) => `${method} ${url.split('?')[1] ?? ''}`)).toEqual([
        'PUT x-id=PutObject',
        'POST uploads=',
      ])
    })

    test('an encryption that the server does not offer is an error', async () => {
      const encryption = { algorithm: 'aws:kms' as const, keyId: 'k1' }
      blobs = createS3Blobs(connectS3(store), { ...store, encryption })
      await expect(put(sampleBytes(10))).rejects.toThrow('encryption is not supported')
    })
  })

  describe('at the start', () => {
    beforeEach(prepare)

    test('a bucket that is there is opened', async () => {
      const opened = await openBlobs(store)
      expect(await opened.blobs.size('0'.repeat(32))).toBeNull()
      opened.close()
    })

    test.each([
      ['is not there', { bucket: 'nobody-made-it' }, /bucket nobody-made-it at .* NoSuchBucket/],
      [
        'is closed to these credentials',
        { credentials: { accessKeyId: 'carrel:tests', secretAccessKey: 'wrong' } },
        /cannot be used: SignatureDoesNotMatch/,
      ],
      ['cannot be reached', { endpoint: 'http://127.0.0.1:1' }, /cannot be used: .*ECONNREFUSED/],
    ])('a bucket that %s ends it with a sentence', async (_, wrong, words) => {
      await expect(openBlobs({ ...store, ...wrong })).rejects.toThrow(words)
      await expect(openBlobs({ ...store, ...wrong })).rejects.toMatchObject({
        name: 'BlobStoreError',
      })
    })
  })
})
