import {
  BodyStalled,
  StorageBusy,
  StorageFull,
  StorageReadOnly,
  type StoredBlob,
} from '#server/wopi/ports'
import { AppError, type Tell } from './errors'
import type { Portal } from './portal'

/** A body as it arrives: streamed, with the length that was announced. */
export interface IncomingBody {
  stream: AsyncIterable<Uint8Array> | null
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
 * Streams a body that counts for nobody's quota.
 *
 * @param field of the form that is told of one that is too large
 * @throws AppError as {@link storeBody}, but `over-quota`
 */
export async function storeUpTo(
  portal: Pick<Portal, 'blobs'>,
  body: IncomingBody,
  maxBytes: number,
  field: string,
): Promise<StoredBlob> {
  const refusal = () => tooLarge(maxBytes, field)
  if ((body.announcedBytes ?? 0) > maxBytes) throw refusal()
  return await store(portal, body, maxBytes, refusal)
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
      throw new AppError('wrong-length', (t) =>
        t('storing.brokeOff', { received: String(result.received) }),
      )
  }
}

function tooMuch(maxBytes: number, maxUploadBytes: number): AppError {
  return maxBytes < maxUploadBytes ? overQuota() : tooLarge(maxUploadBytes)
}

/** The stop for what a quota has no room for. */
export function overQuota(): AppError {
  return new AppError('over-quota', (t) => t('storing.overQuota'))
}

function tooLarge(maxBytes: number, field?: string): AppError {
  return new AppError(
    'too-large',
    (t, format) => t('storing.tooLarge', { limit: tellLimit(maxBytes)(t, format) }),
    field,
  )
}

/** Whole mebibytes, rounded down: what is said to fit does fit. */
export function tellLimit(maxBytes: number): Tell {
  const count = Math.floor(maxBytes / 1024 ** 2)
  if (count >= 1) return (t) => t('storing.mebibytes', { count })
  return (t) => t('storing.bytes', { count: String(maxBytes) })
}

/** What a person is told of a store that did not take something. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof StorageFull) {
    return new AppError('storage-full', (t) => t('storing.full'))
  }
  if (error instanceof StorageReadOnly) {
    return new AppError('storage-read-only', (t) => t('storing.readOnly'))
  }
  if (error instanceof StorageBusy) {
    return new AppError('busy', (t) => t('storing.busy'))
  }
  if (error instanceof BodyStalled) {
    return new AppError('stalled', (t) => t('storing.stalled'))
  }
  return error
}
