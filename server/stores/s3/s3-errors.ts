import { S3ServiceException } from '@aws-sdk/client-s3'
import { StorageFull, StorageReadOnly } from '#server/wopi/ports'

/** How S3-compatible servers say that there is no room: a quota of the bucket, or full disks. */
const full = [
  'QuotaExceeded',
  'EntityTooLarge',
  'XMinioStorageFull',
  'XMinioAdminBucketQuotaExceeded',
]

/** A refused write, as what it is when a person can see to it: no room, or no right to write. */
export function asKnown(error: unknown): unknown {
  if (!(error instanceof S3ServiceException)) return error
  // No part of an upload is too large by itself.
  if (full.includes(error.name) || error.$metadata.httpStatusCode === 507) {
    return new StorageFull('The S3 server has no room; nothing was stored.', { cause: error })
  }
  if (error.name === 'AccessDenied') {
    return new StorageReadOnly('The S3 server allows no writing; nothing was stored.', {
      cause: error,
    })
  }
  return error
}

/** Whether the object, or the upload, is not there. A missing bucket is another matter. */
export function isNotFound(error: unknown): boolean {
  return (
    error instanceof S3ServiceException &&
    ['NotFound', 'NoSuchKey', 'NoSuchUpload'].includes(error.name)
  )
}
