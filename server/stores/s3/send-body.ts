import { createHash } from 'node:crypto'
import type { BodyLimits, BodyRefusal } from '#server/wopi/ports'
import { createPartBuffer } from './part-buffer'
import type { PartRoom } from './part-room'
import type { Upload } from './upload'

/** S3 takes at most 10,000 parts, of at least 5 MiB each but for the last, and objects of 5 TiB. */
const leastPartBytes = 5 * 1024 ** 2
const mostParts = 10_000
const mostBytes = 5 * 1024 ** 4

/** How large the parts are: of 5 MiB up to 48 GiB, and no larger than they must be beyond. */
export function partBytesFor({ maxBytes, expectedBytes = maxBytes }: BodyLimits): number {
  return Math.max(leastPartBytes, Math.ceil(Math.min(expectedBytes, mostBytes) / mostParts))
}

/**
 * Hashes a body and sends all of it but its last part. It holds the part that fills; when that is full, the body waits
 * until it is on its way.
 */
export async function sendBody(
  body: AsyncIterable<Uint8Array> | null,
  limits: BodyLimits,
  upload: Pick<Upload, 'send'>,
  room: Pick<PartRoom, 'buffer'>,
): Promise<{ size: number; sha256: string; last: Buffer } | BodyRefusal> {
  const { maxBytes, expectedBytes = Number.POSITIVE_INFINITY } = limits
  const parts = createPartBuffer(partBytesFor(limits), room.buffer)
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) return { kind: 'too-large' }
    if (size > expectedBytes) return { kind: 'wrong-length', received: size }
    hash.update(chunk)
    for (const part of parts.add(chunk)) await upload.send(part)
  }
  if (Number.isFinite(expectedBytes) && size !== expectedBytes) {
    return { kind: 'wrong-length', received: size }
  }
  return { size, sha256: hash.digest('hex'), last: parts.rest() }
}
