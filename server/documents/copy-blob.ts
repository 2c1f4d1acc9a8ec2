import type { StoredBlob } from '#server/wopi/ports'
import type { Portal } from './portal'
import { asRefusal } from './store-body'

/**
 * Copies stored bytes under a key of their own, so that every blob belongs to exactly one row and can go with
 * it. The copy is checked against the hash of the original.
 *
 * @throws AppError `storage-full` or `storage-read-only`; an Error when the stored bytes are not what they were
 */
export async function copyBlob(
  portal: Pick<Portal, 'blobs'>,
  original: { blobKey: string; size: bigint; sha256: string },
): Promise<StoredBlob> {
  const size = Number(original.size)
  const stream = await portal.blobs.open(original.blobKey)
  const result = await portal.blobs
    .put(stream, { maxBytes: size, expectedBytes: size })
    .catch((error: unknown) => {
      throw asRefusal(error)
    })
  if (result.kind !== 'stored') {
    throw new Error(`blob ${original.blobKey} does not have its ${size} bytes any more`)
  }
  if (result.blob.sha256 !== original.sha256) {
    await portal.blobs.remove(result.blob.key)
    throw new Error(`blob ${original.blobKey} does not have its SHA-256 any more`)
  }
  return result.blob
}
