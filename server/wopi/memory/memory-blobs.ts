import { createHash, randomBytes } from 'node:crypto'
import {
  BlobMissing,
  type Blobs,
  type ByteRange,
  damaged,
  type PutBlobResult,
} from '#server/wopi/ports'

/** Blobs in a Map: the executable definition of the port, and the fake of the tests. */
export function createMemoryBlobs(now: () => Date): Blobs {
  const stored = new Map<string, { bytes: Uint8Array; storedAt: Date }>()

  return {
    async put(
      body,
      { maxBytes, expectedBytes },
      key = randomBytes(16).toString('hex'),
    ): Promise<PutBlobResult> {
      const chunks: Uint8Array[] = []
      let size = 0
      for await (const chunk of body ?? []) {
        size += chunk.byteLength
        if (size > maxBytes) return { kind: 'too-large' }
        chunks.push(chunk)
      }
      if (expectedBytes !== undefined && size !== expectedBytes) {
        return { kind: 'wrong-length', received: size }
      }
      const bytes = Buffer.concat(chunks)
      stored.set(key, { bytes, storedAt: now() })
      return {
        kind: 'stored',
        blob: { key, size, sha256: createHash('sha256').update(bytes).digest('hex') },
      }
    },
    async open(key, range?: ByteRange, size?: number) {
      const found = stored.get(key)
      if (!found) throw new BlobMissing(key)
      const { byteLength } = found.bytes
      if (size !== undefined && size !== byteLength) throw damaged(key, byteLength, size)
      const bytes = range ? found.bytes.subarray(range.start, range.end + 1) : found.bytes
      return new Blob([Uint8Array.from(bytes)]).stream()
    },
    async size(key) {
      return stored.get(key)?.bytes.byteLength ?? null
    },
    async remove(key) {
      stored.delete(key)
    },
    async *list() {
      for (const [key, { storedAt }] of stored) yield { key, storedAt }
    },
  }
}
