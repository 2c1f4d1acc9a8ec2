import { createHash } from 'node:crypto'
import type { Portal } from '#server/documents/portal'
import { BlobMissing } from '#server/wopi/ports'

/** What a blob holds: its length in bytes and its SHA-256, hex. */
export interface BlobFacts {
  size: number
  sha256: string
}

/** Reads a blob to its end without keeping it; null when there is none. */
export async function hashBlob(
  portal: Pick<Portal, 'blobs'>,
  key: string,
): Promise<BlobFacts | null> {
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of await portal.blobs.open(key)) {
      hash.update(chunk)
      size += chunk.byteLength
    }
  } catch (error) {
    if (error instanceof BlobMissing) return null
    throw error
  }
  return { size, sha256: hash.digest('hex') }
}
