import {
  BodyStalled,
  StorageBusy,
  StorageFull,
  StorageReadOnly,
  type StoredBlob,
} from '#server/wopi/ports'
import { AppError } from './errors'
import type { Portal } from './portal'

/** A body as it arrives: streamed, with the length that was announced. */
export interface IncomingBody {
  stream: ReadableStream<Uint8Array> | null
  /** Content-Length in bytes; undefined when the sender did not say. */
  announcedBytes?: number | undefined
}

/**
 * Streams a body into the blob store. When it resolves the bytes are durable; when it throws nothing is kept.
 *
 * @param ownerId whose quota it counts for
 * @throws AppError `over-quota`, `too-large`, `wrong-length`, `stalled`, `busy`, `storage-full` or `storage-read-only`
 */
export async function storeBody(
  portal: Pick<Portal, 'blobs' | 'limits' | 'storage'>,
  body: IncomingBody,
  ownerId: string,
): Promise<StoredBlob> {
  const maxBytes = await refuseTooMuch(portal, ownerId, body.announcedBytes ?? 0)
  const { maxUploadBytes } = portal.limits
  return await store(portal, body, maxBytes, () => tooMuch(maxBytes, maxUploadBytes))
}

/**
 * Streams a part of a body that was let in by {@link refuseTooMuch}.
 *
 * @param maxBytes what is missing of the whole
 * @throws AppError as {@link storeBody}, but `over-quota`
 */
export async function storeChunk(
  portal: Pick<Portal, 'blobs'>,
  body: IncomingBody,
  maxBytes: number,
): Promise<StoredBlob> {
  return await store(portal, body, maxBytes, () => tooLarge(maxBytes))
}

/**
 * Refuses what an owner has no room for.
 *
 * @param announcedBytes of the body
 * @param coming bytes that are on their way besides
 * @returns how many bytes it may have at most
 * @throws AppError `over-quota` or `too-large`
 */
export async function refuseTooMuch(
  portal: Pick<Portal, 'limits' | 'storage'>,
  ownerId: string,
  announcedBytes: number,
  coming = 0,
): Promise<number> {
  const { maxUploadBytes } = portal.limits
  const room = await portal.storage.room(ownerId)
  const maxBytes = Math.min(maxUploadBytes, room === null ? maxUploadBytes : room.bytes - coming)
  if (announcedBytes > maxBytes) throw tooMuch(maxBytes, maxUploadBytes)
  return maxBytes
}

async function store(
  portal: Pick<Portal, 'blobs'>,
  body: IncomingBody,
  maxBytes: number,
  refusal: () => AppError,
): Promise<StoredBlob> {
  const result = await portal.blobs
    .put(body.stream, { maxBytes, expectedBytes: body.announcedBytes })
    .catch((error: unknown) => {
      throw asRefusal(error)
    })
  switch (result.kind) {
    case 'stored':
      return result.blob
    case 'too-large':
      throw refusal()
    case 'wrong-length':
      throw new AppError(
        'wrong-length',
        `The connection broke off after ${result.received} bytes. Nothing was kept; send the file again.`,
      )
  }
}

function tooMuch(maxBytes: number, maxUploadBytes: number): AppError {
  return maxBytes < maxUploadBytes ? overQuota() : tooLarge(maxUploadBytes)
}

/** The stop for what a quota has no room for. */
export function overQuota(): AppError {
  return new AppError(
    'over-quota',
    'There is no room left for this in the quota. Nothing was changed; delete old versions or documents for good, or ask an administrator for more.',
  )
}

function tooLarge(maxBytes: number): AppError {
  const mebibytes = Math.floor(maxBytes / 1024 ** 2)
  const limit = mebibytes >= 1 ? `${mebibytes.toLocaleString('en')} MiB` : `${maxBytes} bytes`
  return new AppError('too-large', `This file is larger than ${limit}, the most this portal takes.`)
}

/** What a person is told of a store that did not take something. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof StorageFull) {
    return new AppError(
      'storage-full',
      'The portal has no room left for this file. Nothing was kept; tell an administrator, then try again.',
    )
  }
  if (error instanceof StorageReadOnly) {
    return new AppError(
      'storage-read-only',
      'The portal may not write to its store of documents at present. Nothing was kept; tell an administrator.',
    )
  }
  if (error instanceof StorageBusy) {
    return new AppError(
      'busy',
      'Too many files are coming in at this moment. Nothing was kept; try again in a few seconds.',
    )
  }
  if (error instanceof BodyStalled) {
    return new AppError(
      'stalled',
      'The connection stood still for too long. Nothing was kept; send the file again.',
    )
  }
  return error
}
