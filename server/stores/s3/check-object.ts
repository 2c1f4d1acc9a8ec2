import { HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3'

/**
 * Makes sure that an object is there, as long as what was sent, and hashed by the server to the same ETag.
 *
 * @throws Error when it is not
 */
export async function checkObject(
  client: S3Client,
  target: { Bucket: string; Key: string },
  expected: { size: number; etag: string },
): Promise<void> {
  const found = await client.send(new HeadObjectCommand(target))
  if (found.ContentLength !== expected.size) {
    throw new Error(
      `The S3 server keeps ${found.ContentLength} of the ${expected.size} bytes of ${target.Key}.`,
    )
  }
  // Encrypted with a key of a key service, or on some servers, the ETag is no MD5. Then it must suffice that
  // the server checked each part against its Content-MD5.
  const etag = found.ETag?.replaceAll('"', '') ?? ''
  const isMd5 = /^[0-9a-f]{32}(-\d+)?$/.test(etag)
  if (isMd5 && !found.ServerSideEncryption?.startsWith('aws:kms') && etag !== expected.etag) {
    throw new Error(`The S3 server keeps other bytes for ${target.Key} than it was sent.`)
  }
}
