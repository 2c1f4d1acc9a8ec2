import { hash } from 'node:crypto'
import type { Queries, Statements } from '#server/db/statements/statements'
import {
  type Blobs,
  type BodyLimits,
  type ByteRange,
  damaged,
  type PutBlobResult,
  type StoredBlob,
} from '#server/wopi/ports'
import { newOrderedKey } from './blobs/blob-key'

/**
 * A blob store that leaves small bodies to the transaction that makes their row, where they cost no wait for the disk of
 * their own, and finds them again in the database. All others are in `blobs`. A key is in one of the two.
 *
 * @param upTo the most bytes of a small body; 0: none is small
 */
export function withInlineBlobs(
  blobs: Blobs,
  { statements, upTo }: { statements: Statements; upTo: number },
): Blobs {
  return {
    async put(body, limits, key) {
      const mayBeSmall = limits.withRow && key === undefined && (limits.expectedBytes ?? 0) <= upTo
      if (!mayBeSmall || upTo === 0) return await blobs.put(body, limits, key)
      const { bytes, rest } = await readSmall(body, upTo)
      return rest ? await blobs.put(rest, limits) : take(bytes, limits)
    },

    async open(key, range, size) {
      const [row] = await statements.$queryRaw<{ bytes: Uint8Array }[]>`
        SELECT bytes FROM "InlineBlob" WHERE key = ${key}`
      if (!row) return await blobs.open(key, range, size)
      const { byteLength } = row.bytes
      if (size !== undefined && size !== byteLength) throw damaged(key, byteLength, size)
      return streamOf(cut(row.bytes, range))
    },

    async size(key) {
      const [row] = await statements.$queryRaw<{ size: number }[]>`
        SELECT LENGTH(bytes) AS size FROM "InlineBlob" WHERE key = ${key}`
      return row ? row.size : await blobs.size(key)
    },

    async remove(key) {
      if ((await statements.$executeRaw`DELETE FROM "InlineBlob" WHERE key = ${key}`) > 0) return
      await blobs.remove(key)
    },

    async *list() {
      yield* listInline(statements)
      yield* blobs.list()
    },
  }
}

/** Stores the bytes of a blob that brings them along; in the transaction that makes its row. */
export async function storeInline(tx: Queries, blob: StoredBlob, now: Date): Promise<void> {
  if (!blob.bytes) return
  await tx.$executeRaw`
    INSERT INTO "InlineBlob" (key, "storedAt", bytes) VALUES (${blob.key}, ${now}, ${blob.bytes})`
}

function take(
  bytes: Uint8Array,
  { maxBytes, expectedBytes = bytes.byteLength }: BodyLimits,
): PutBlobResult {
  const size = bytes.byteLength
  if (size > maxBytes) return { kind: 'too-large' }
  if (size !== expectedBytes) return { kind: 'wrong-length', received: size }
  const sha256 = hash('sha256', bytes)
  return { kind: 'stored', blob: { key: newOrderedKey(), size, sha256, bytes } }
}

/** Reads a body that is small; of a larger one, `rest` is all of it. */
async function readSmall(
  body: AsyncIterable<Uint8Array> | null,
  upTo: number,
): Promise<{ bytes: Uint8Array; rest: AsyncIterable<Uint8Array> | null }> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body?.[Symbol.asyncIterator]()
  while (reader) {
    const { done, value } = await reader.next()
    if (done) break
    chunks.push(value)
    size += value.byteLength
    if (size > upTo) return { bytes: value, rest: again(chunks, reader) }
  }
  const [only] = chunks
  return { bytes: only && chunks.length === 1 ? only : Buffer.concat(chunks), rest: null }
}

/** What was read already, and then the rest. */
function again(
  chunks: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncIterable<Uint8Array> {
  const read = [...chunks]
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        const value = read.shift()
        return value ? { value } : await rest.next()
      },
      async return() {
        await rest.return?.()
        return { done: true, value: undefined }
      },
    }),
  }
}

function cut(bytes: Uint8Array, range: ByteRange | undefined): Uint8Array {
  return range ? bytes.subarray(range.start, range.end + 1) : bytes
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      if (bytes.byteLength > 0) controller.enqueue(bytes)
      controller.close()
    },
  })
}

const batch = 500

async function* listInline(db: Queries): AsyncGenerator<{ key: string; storedAt: Date }> {
  let after = ''
  for (;;) {
    const rows = await db.$queryRaw<{ key: string; storedAt: Date }[]>`
      SELECT key, "storedAt" FROM "InlineBlob" WHERE key > ${after} ORDER BY key LIMIT ${batch}`
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < batch) return
    after = last.key
  }
}
