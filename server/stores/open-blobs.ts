import type { Blobs } from '#server/wopi/ports'
import type { BlobStore } from './blob-store'
import { createFsBlobs } from './fs-blobs'

/** A blob store and what ends its connections. */
export interface OpenBlobs {
  blobs: Blobs
  close(): void
}

/**
 * Opens the store that the settings name. An S3 bucket must exist and answer; the SDK is loaded only for it.
 *
 * @throws BlobStoreError
 */
export async function openBlobs(store: BlobStore): Promise<OpenBlobs> {
  if (store.kind === 'disk') {
    return { blobs: createFsBlobs({ folder: store.folder }), close: () => {} }
  }
  const [{ connectS3 }, { createS3Blobs }, { findBucket }] = await Promise.all([
    import('./s3/connect-s3'),
    import('./s3-blobs'),
    import('./s3/find-bucket'),
  ])
  const client = connectS3(store)
  await findBucket(client, store).catch((error) => {
    client.destroy()
    throw error
  })
  return { blobs: createS3Blobs(client, store), close: () => client.destroy() }
}
