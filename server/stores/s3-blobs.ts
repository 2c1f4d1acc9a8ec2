import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3'
import { BlobMissing, type Blobs } from '#server/wopi/ports'
import type { S3Store } from './blob-store'
import { isKey, isWhole, newKey } from './blobs/blob-key'
import { checkObject } from './s3/check-object'
import { listUploads } from './s3/list-uploads'
import { createPartRoom } from './s3/part-room'
import { readObject } from './s3/read-object'
import { asKnown, isNotFound } from './s3/s3-errors'
import { sendBody } from './s3/send-body'
import { startUpload } from './s3/upload'

/** Four parts of the usual size are on their way: of one upload, or of all together that have more than one each. */
const roomBytes = 20 * 1024 ** 2

/**
 * Blobs as objects of an S3-compatible store: PREFIXab12…. A body goes through memory in parts while it is
 * hashed, several on their way at a time, never over the local disk, and counts as stored when the object is there and was checked. What a crash
 * leaves behind is a multipart upload without an end; it is listed as ab12….part, for the sweeper.
 */
export function createS3Blobs(client: S3Client, store: S3Store): Blobs {
  const { bucket: Bucket, prefix, encryption } = store
  const room = createPartRoom(roomBytes)
  const target = (key: string) => ({ Bucket, Key: `${prefix}${key}` })
  const options = encryption && {
    ServerSideEncryption: encryption.algorithm,
    SSEKMSKeyId: encryption.keyId,
  }

  async function abortUploads(key: string): Promise<void> {
    const { Key } = target(key)
    for await (const upload of listUploads(client, { Bucket, Prefix: Key })) {
      if (upload.Key !== Key) continue
      const { UploadId } = upload
      await client
        .send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
        .catch(ignoreNotFound)
    }
  }

  return {
    async put(body, limits, key = newKey()) {
      if (!isWhole(key)) throw new Error(`${key} is no key of a blob.`)
      const upload = startUpload(client, target(key), room, options)
      // When the server cannot do this either, the sweeper will.
      const leaveNothing = (...work: Promise<unknown>[]) =>
        Promise.allSettled([upload.abort(), ...work])
      try {
        const received = await sendBody(body, limits, upload, room)
        if ('kind' in received) {
          await leaveNothing()
          return received
        }
        const { last, size, sha256 } = received
        try {
          await checkObject(client, target(key), { size, etag: await upload.finish(last) })
        } catch (error) {
          await leaveNothing(client.send(new DeleteObjectCommand(target(key))))
          throw error
        }
        return { kind: 'stored', blob: { key, size, sha256 } }
      } catch (error) {
        await leaveNothing()
        throw asKnown(error)
      }
    },

    async open(key, range, size) {
      if (!isWhole(key)) throw new BlobMissing(`There is no blob ${key}.`)
      return await readObject(client, target(key), { range, size })
    },

    async size(key) {
      if (!isWhole(key)) return null
      const found = await client.send(new HeadObjectCommand(target(key))).catch(ignoreNotFound)
      return found?.ContentLength ?? null
    },

    async remove(key) {
      if (isWhole(key)) await client.send(new DeleteObjectCommand(target(key)))
      else if (isKey(key)) await abortUploads(key.slice(0, -'.part'.length))
    },

    async *list() {
      const where = { Bucket, Prefix: prefix }
      for await (const page of paginateListObjectsV2({ client }, where)) {
        for (const { Key = '', LastModified } of page.Contents ?? []) {
          const key = Key.slice(prefix.length)
          if (isWhole(key) && LastModified) yield { key, storedAt: LastModified }
        }
      }
      for await (const { Key, initiated } of listUploads(client, where)) {
        const key = `${Key.slice(prefix.length)}.part`
        if (isKey(key)) yield { key, storedAt: initiated }
      }
    },
  }
}

function ignoreNotFound(error: unknown): undefined {
  if (!isNotFound(error)) throw error
}
