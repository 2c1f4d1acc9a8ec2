import {
  type Blobs,
  BodyStalled,
  type PutBlobResult,
  StorageBusy,
  StorageFull,
  StorageReadOnly,
} from '#server/wopi/ports'

/**
 * Stores a request's body durably, or says why not; a Content-Length over the limit is not even read.
 *
 * @param withRow see {@link BodyLimits}
 */
export async function storeBody(
  blobs: Pick<Blobs, 'put'>,
  {
    body,
    expectedBytes,
  }: { body: AsyncIterable<Uint8Array> | null; expectedBytes: number | undefined },
  maxBytes: number,
  withRow = false,
): Promise<PutBlobResult | { kind: 'storage-full' | 'storage-read-only' | 'busy' | 'stalled' }> {
  if (expectedBytes !== undefined && expectedBytes > maxBytes) return { kind: 'too-large' }
  try {
    return await blobs.put(body, { maxBytes, expectedBytes, withRow })
  } catch (error) {
    if (error instanceof StorageFull) return { kind: 'storage-full' }
    if (error instanceof StorageReadOnly) return { kind: 'storage-read-only' }
    if (error instanceof StorageBusy) return { kind: 'busy' }
    if (error instanceof BodyStalled) return { kind: 'stalled' }
    throw error
  }
}
