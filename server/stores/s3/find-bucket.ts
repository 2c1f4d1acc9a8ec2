import { ListObjectsV2Command, type S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { BlobStoreError, type S3Store } from '#server/stores/blob-store'

/**
 * Makes sure that the bucket is there and may be read. Listing is asked for, because its refusals say why.
 *
 * @throws BlobStoreError
 */
export async function findBucket(
  client: S3Client,
  { bucket, prefix, endpoint, region }: S3Store,
): Promise<void> {
  try {
    await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, MaxKeys: 1 }))
  } catch (cause) {
    throw new BlobStoreError(
      `The bucket ${bucket} at ${endpoint ?? `AWS, ${region},`} cannot be used: ${reason(cause)}.`,
      { cause },
    )
  }
}

function reason(error: unknown): string {
  if (error instanceof S3ServiceException)
    return `${error.name}: ${error.message}`.replace(/\.$/, '')
  return error instanceof Error ? error.message || error.name : String(error)
}
