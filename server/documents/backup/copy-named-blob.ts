import type { Portal } from '#server/documents/portal'
import { BlobMissing, type Blobs } from '#server/wopi/ports'
import type { NamedBlob } from './named-blobs'

/**
 * Copies bytes from one store to another under the same key, and compares them with what their row says. What
 * is not right is not kept.
 *
 * @param signal ends it in the middle of a large one
 * @throws what the target throws: a full disk, one that may not be written; what the signal was given
 */
export async function copyNamedBlob(
  from: Pick<Blobs, 'open'>,
  to: Pick<Portal['blobs'], 'put' | 'remove'>,
  { key, size, sha256 }: NamedBlob,
  signal?: AbortSignal,
): Promise<'copied' | 'missing' | 'damaged'> {
  const source = { failed: false }
  let body: ReadableStream<Uint8Array>
  try {
    body = await from.open(key)
  } catch (error) {
    return error instanceof BlobMissing ? 'missing' : 'damaged'
  }
  try {
    const put = await to.put(
      marking(body, source, signal),
      { maxBytes: size, expectedBytes: size },
      key,
    )
    if (put.kind !== 'stored') return 'damaged'
    if (put.blob.sha256 === sha256) return 'copied'
    await to.remove(key)
    return 'damaged'
  } catch (error) {
    if (source.failed) return 'damaged'
    throw error
  }
}

/** The same bytes; remembers when it was the source that failed, and not the target. */
function marking(
  body: ReadableStream<Uint8Array>,
  source: { failed: boolean },
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      signal?.throwIfAborted()
      try {
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        source.failed = true
        throw error
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
}
