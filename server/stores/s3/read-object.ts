import { GetObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { BlobMissing, type ByteRange, damaged } from '#server/wopi/ports'
import { isNotFound } from './s3-errors'

type Target = { Bucket: string; Key: string }

/** The bytes of one answer of the server. */
interface Answer {
  bytes: AsyncIterator<Uint8Array>
  length: number
  /** Of the whole object; undefined when the range lies beyond its end. */
  size: number | undefined
  etag: string | undefined
}

/** How often in a row a connection may break without having brought a byte. */
const mostBreaks = 3

/**
 * Streams an object, read as fast as the reader takes it. A connection that breaks is made again where it broke,
 * so a reader may pause for longer than the server waits. A range beyond the end is cut there.
 *
 * @throws BlobMissing or BlobDamaged before the first byte
 */
export async function readObject(
  client: S3Client,
  target: Target,
  { range, size }: { range?: ByteRange | undefined; size?: number | undefined } = {},
): Promise<ReadableStream<Uint8Array>> {
  let answer = await get(client, target, range).catch((error) => {
    if (isNotFound(error)) {
      throw new BlobMissing(`There is no object ${target.Key}.`, { cause: error })
    }
    throw error
  })
  let position = range?.start ?? 0
  // Of an object whose end lies before the range nothing more is told: it may be as long as it should be.
  const stored = answer.size ?? Math.min(size ?? 0, position)
  if (size !== undefined && size !== stored) {
    await answer.bytes.return?.()
    throw damaged(target.Key, stored, size)
  }
  const end = position + answer.length
  let breaks = 0

  async function next(): Promise<Uint8Array | null> {
    while (position < end) {
      try {
        const { value } = await answer.bytes.next()
        if (value === undefined) throw new Error(`The object ${target.Key} ended too early.`)
        position += value.byteLength
        breaks = 0
        return value
      } catch (error) {
        breaks += 1
        if (breaks > mostBreaks) throw error
        answer = await get(client, target, { start: position, end: end - 1 }, answer.etag)
      }
    }
    return null
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const bytes = await next()
        if (bytes === null) controller.close()
        else controller.enqueue(bytes)
      },
      async cancel() {
        await answer.bytes.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

async function get(
  client: S3Client,
  target: Target,
  range: ByteRange | undefined,
  ifMatch?: string,
): Promise<Answer> {
  try {
    const { Body, ContentLength, ContentRange, ETag } = await client.send(
      new GetObjectCommand({
        ...target,
        ...(range && { Range: `bytes=${range.start}-${range.end}` }),
        ...(ifMatch && { IfMatch: ifMatch }),
      }),
    )
    if (!Body || ContentLength === undefined) {
      throw new Error(`The S3 server answered for ${target.Key} without bytes or their length.`)
    }
    const bytes = Body.transformToWebStream()[Symbol.asyncIterator]()
    const size = range ? Number(ContentRange?.split('/')[1]) : ContentLength
    return { bytes, length: ContentLength, size, etag: ETag }
  } catch (error) {
    // The range begins at the end or beyond: of an empty object every one does.
    if (!(error instanceof S3ServiceException) || error.name !== 'InvalidRange') throw error
    return { bytes: (async function* () {})(), length: 0, size: undefined, etag: undefined }
  }
}
