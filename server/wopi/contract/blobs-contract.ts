import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BlobDamaged, BlobMissing, type Blobs } from '#server/wopi/ports'

/** A blob store of one test's own. */
export interface BlobsWorld {
  blobs: Blobs
  /** What is stored, whole or not: a store that keeps nothing behind has nothing here. */
  remains(): Promise<string[]>
  close(): Promise<void>
}

const roomy = { maxBytes: 10_000_000 }

/** What every blob store does. */
export function describeBlobs(createWorld: () => Promise<BlobsWorld>): void {
  describe('the blob store', () => {
    let world: BlobsWorld
    beforeEach(async () => {
      world = await createWorld()
    })
    afterEach(() => world.close())

    async function stored(content: Uint8Array | string): Promise<string> {
      const put = await world.blobs.put(
        new Blob([Uint8Array.from(bytesOf(content))]).stream(),
        roomy,
      )
      if (put.kind !== 'stored') throw new Error(put.kind)
      return put.blob.key
    }

    const read = async (key: string, range?: { start: number; end: number }) =>
      Buffer.from(await new Response(await world.blobs.open(key, range)).arrayBuffer())

    test('gives back the bytes, their length and their SHA-256', async () => {
      const bytes = sampleBytes(300_000)
      const put = await world.blobs.put(inPieces(bytes, 7_001), {
        maxBytes: 300_000,
        expectedBytes: 300_000,
      })
      if (put.kind !== 'stored') throw new Error(put.kind)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      expect(put.blob).toEqual({ key: expect.any(String), size: 300_000, sha256 })
      expect((await read(put.blob.key)).equals(bytes)).toBe(true)
      expect(await world.blobs.size(put.blob.key)).toBe(300_000)
    })

    test('takes a body of 0 bytes, and no body', async () => {
      for (const body of [new Blob([]).stream(), null]) {
        const put = await world.blobs.put(body, { maxBytes: 10, expectedBytes: 0 })
        expect(put).toEqual({
          kind: 'stored',
          blob: {
            key: expect.any(String),
            size: 0,
            sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
          },
        })
        if (put.kind === 'stored') expect(await read(put.blob.key)).toHaveLength(0)
      }
    })

    test('gives the same bytes two keys', async () => {
      expect(await stored('same')).not.toBe(await stored('same'))
    })

    test('keeps the key that the bytes have already, and replaces what was there', async () => {
      const key = '0123456789abcdef0123456789abcdef'
      for (const content of ['first', 'second and longer']) {
        const body = new Blob([content]).stream()
        expect(await world.blobs.put(body, roomy, key)).toMatchObject({ blob: { key } })
        expect((await read(key)).toString()).toBe(content)
      }
      expect(await world.remains()).toHaveLength(1)
    })

    test('refuses a body that is larger than allowed, by one byte too', async () => {
      expect(await world.blobs.put(inPieces(sampleBytes(1001), 100), { maxBytes: 1000 })).toEqual({
        kind: 'too-large',
      })
      expect(await world.remains()).toEqual([])
      const put = await world.blobs.put(inPieces(sampleBytes(1000), 100), { maxBytes: 1000 })
      expect(put.kind).toBe('stored')
    })

    test('refuses a body that is shorter than announced', async () => {
      const limits = { maxBytes: 2000, expectedBytes: 1000 }
      expect(await world.blobs.put(inPieces(sampleBytes(999), 100), limits)).toEqual({
        kind: 'wrong-length',
        received: 999,
      })
      expect(await world.blobs.put(null, limits)).toEqual({ kind: 'wrong-length', received: 0 })
      expect(await world.remains()).toEqual([])
    })

    test('refuses a body that is longer than announced', async () => {
      const limits = { maxBytes: 2000, expectedBytes: 1000 }
      expect(await world.blobs.put(inPieces(sampleBytes(1001), 100), limits)).toMatchObject({
        kind: 'wrong-length',
      })
      expect(
        await world.blobs.put(inPieces(sampleBytes(1), 1), { maxBytes: 9, expectedBytes: 0 }),
      ).toMatchObject({ kind: 'wrong-length' })
      expect(await world.remains()).toEqual([])
    })

    test('leaves nothing of a body that breaks off, and passes on why', async () => {
      const broken = inPieces(sampleBytes(500), 100, new Error('connection lost'))
      await expect(world.blobs.put(broken, roomy)).rejects.toThrow('connection lost')
      expect(await world.remains()).toEqual([])
    })

    test('opens a part', async () => {
      const bytes = sampleBytes(200_000)
      const key = await stored(bytes)
      for (const [start, end] of [
        [0, 0],
        [0, 199_999],
        [70_000, 140_000],
        [199_999, 199_999],
        [150_000, 900_000],
        [200_000, 200_010],
      ] as const) {
        expect((await read(key, { start, end })).equals(bytes.subarray(start, end + 1))).toBe(true)
      }
      const small = await stored('small')
      expect((await read(small, { start: 1, end: 3 })).toString()).toBe('mal')
      expect((await read(small, { start: 4, end: 30 })).toString()).toBe('l')
      expect(await read(await stored(''), { start: 0, end: 0 })).toHaveLength(0)
    })

    test('says before the first byte that it is not as long as it should be', async () => {
      for (const length of [0, 500, 200_000]) {
        const key = await stored(sampleBytes(length))
        const range = { start: 0, end: 9 }
        for (const part of [undefined, range]) {
          const whole = await new Response(await world.blobs.open(key, part, length)).arrayBuffer()
          expect(whole.byteLength).toBe(part ? Math.min(length, 10) : length)
          for (const size of [length + 1, length + 100_000]) {
            await expect(world.blobs.open(key, part, size)).rejects.toBeInstanceOf(BlobDamaged)
          }
        }
        expect(await read(key)).toHaveLength(length)
      }
    })

    test('says before the first byte that there is no such blob', async () => {
      for (const key of ['0'.repeat(32), '', '..', '../../etc/passwd', 'x'.repeat(300)]) {
        await expect(world.blobs.open(key)).rejects.toBeInstanceOf(BlobMissing)
        expect(await world.blobs.size(key)).toBeNull()
        await world.blobs.remove(key)
      }
    })

    test('removes a blob, and does not mind when it is gone already', async () => {
      const key = await stored('x')
      const other = await stored('y')
      await world.blobs.remove(key)
      await world.blobs.remove(key)
      expect(await world.blobs.size(key)).toBeNull()
      expect((await read(other)).toString()).toBe('y')
    })

    test('lists every key with the time it was stored', async () => {
      const keys = [await stored('a'), await stored('b'), await stored('c')]
      const listed: string[] = []
      for await (const { key, storedAt } of world.blobs.list()) {
        expect(storedAt.getTime()).toBeGreaterThan(0)
        listed.push(key)
      }
      expect(listed.sort()).toEqual(keys.sort())
    })

    test('takes many at once without mixing them up', async () => {
      const contents = Array.from({ length: 20 }, (_, index) => sampleBytes(50_000 + index))
      const keys = await Promise.all(contents.map(stored))
      for (const [index, key] of keys.entries()) {
        expect((await read(key)).equals(contents[index] ?? Buffer.alloc(0))).toBe(true)
      }
    })

    test('lets a reader leave in the middle', async () => {
      const key = await stored(sampleBytes(1_000_000))
      const reader = (await world.blobs.open(key)).getReader()
      await reader.read()
      await reader.cancel()
      expect(await read(key)).toHaveLength(1_000_000)
    })
  })
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content
}

/** Bytes that differ from place to place. */
export function sampleBytes(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let index = 0; index < length; index++) bytes[index] = (index * 31 + (index >> 8)) & 255
  return bytes
}

/** A body that comes in pieces, and breaks off at the end when there is an `error`. */
export function inPieces(
  bytes: Uint8Array,
  pieceBytes: number,
  error?: Error,
): ReadableStream<Uint8Array> {
  let position = 0
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (position < bytes.byteLength) {
        controller.enqueue(bytes.subarray(position, position + pieceBytes))
        position += pieceBytes
      } else if (error) controller.error(error)
      else controller.close()
    },
  })
}
