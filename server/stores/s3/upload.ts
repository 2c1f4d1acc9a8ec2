import { createHash } from 'node:crypto'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import type { PartRoom } from './part-room'
import { isNotFound } from './s3-errors'

/** One object on its way, in parts that the server checks against their MD5, several at a time. */
export interface Upload {
  /** Takes the next part and waits until it is on its way: as soon as there is room, or a part before it has arrived. */
  send(part: Buffer): Promise<void>
  /** Takes the last part and makes the object out of all. Returns the ETag that an object of these bytes has. */
  finish(last: Buffer): Promise<string>
  /** Leaves nothing of the parts. */
  abort(): Promise<void>
}

type Part = { PartNumber: number; ETag: string | undefined }

/** An object of one part is put in one request; a multipart upload begins with the first part that has a next. */
export function startUpload(
  client: S3Client,
  target: { Bucket: string; Key: string },
  room: PartRoom,
  encryption: Pick<PutObjectCommandInput, 'ServerSideEncryption' | 'SSEKMSKeyId'> = {},
): Upload {
  const sums: Buffer[] = []
  const parts: Promise<Part>[] = []
  const onTheirWay = new Set<Promise<Part>>()
  const failed = new AbortController()
  let uploadId: string | undefined

  async function begin(): Promise<string> {
    const begun = await client.send(new CreateMultipartUploadCommand({ ...target, ...encryption }))
    if (!begun.UploadId) throw new Error('The S3 server began an upload and gave it no id.')
    return begun.UploadId
  }

  async function send(part: Buffer): Promise<void> {
    failed.signal.throwIfAborted()
    uploadId ??= await begin()
    const UploadId = uploadId
    while (!room.take(part.byteLength, onTheirWay.size === 0)) await Promise.race(onTheirWay)
    const PartNumber = parts.length + 1
    const sum = md5(part)
    sums.push(sum)
    const sent = client
      .send(
        new UploadPartCommand({
          ...target,
          UploadId,
          PartNumber,
          Body: part,
          ContentMD5: sum.toString('base64'),
        }),
      )
      .then(({ ETag }) => {
        // Of one that failed, a broken connection might still be reading.
        room.reuse(part)
        return { PartNumber, ETag }
      })
      .finally(() => {
        room.give(part.byteLength)
        onTheirWay.delete(sent)
      })
    // Whoever sends the next part, or finishes, hears of it.
    sent.catch((error) => failed.abort(error))
    parts.push(sent)
    onTheirWay.add(sent)
  }

  return {
    send,
    async finish(last) {
      if (uploadId === undefined) {
        const sum = md5(last)
        await client.send(
          new PutObjectCommand({
            ...target,
            ...encryption,
            Body: last,
            ContentMD5: sum.toString('base64'),
          }),
        )
        return sum.toString('hex')
      }
      if (last.byteLength > 0) await send(last)
      const Parts = await Promise.all(parts)
      await client
        .send(
          new CompleteMultipartUploadCommand({
            ...target,
            UploadId: uploadId,
            MultipartUpload: { Parts },
          }),
        )
        .catch((error) => {
          // When an answer was lost, the second try finds no upload: the first has made the object, which the
          // caller looks at in any case.
          if (!isNotFound(error)) throw error
        })
      uploadId = undefined
      return `${md5(Buffer.concat(sums)).toString('hex')}-${sums.length}`
    },
    async abort() {
      // A part that arrives after the abort would stay.
      await Promise.allSettled(parts)
      if (uploadId === undefined) return
      await client.send(new AbortMultipartUploadCommand({ ...target, UploadId: uploadId }))
    },
  }
}

function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest()
}
