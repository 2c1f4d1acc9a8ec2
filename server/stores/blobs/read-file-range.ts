import type { FileHandle } from 'node:fs/promises'
import { type ByteRange, damaged } from '#server/wopi/ports'

/** What is read at once: larger pages cost fewer turns of the loop, and wait in memory for slow readers. */
const pageBytes = 256 * 1024

interface Wanted {
  /** What the file is called when something is wrong with it. */
  key: string
  range?: ByteRange | undefined
  /** How long the file must be. */
  size?: number | undefined
}

/**
 * Streams an open file, read as fast as the reader takes it, and closes it at the end. A range beyond the end
 * is cut there. A file that turns out shorter than it was breaks the stream off instead of ending it.
 *
 * @throws BlobDamaged for a file of another length than it should have
 */
export async function readFileRange(
  file: FileHandle,
  { key, range, size }: Wanted,
): Promise<ReadableStream<Uint8Array>> {
  const found = await file.stat()
  if (size !== undefined && size !== found.size) {
    await file.close()
    throw damaged(key, found.size, size)
  }
  const end = Math.min(range ? range.end + 1 : found.size, found.size)
  let position = range?.start ?? 0
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const wanted = Math.min(pageBytes, end - position)
        if (wanted > 0) {
          // Not from the pool, which would be kept as a whole; what is not read into is never given away.
          const page = Buffer.allocUnsafeSlow(wanted)
          const { bytesRead } = await file.read(page, 0, wanted, position)
          if (bytesRead === 0) throw new Error('The blob became shorter while it was read.')
          position += bytesRead
          controller.enqueue(page.subarray(0, bytesRead))
        }
        if (position >= end) {
          await file.close()
          controller.close()
        }
      } catch (error) {
        await file.close()
        throw error
      }
    },
    cancel: () => file.close(),
  })
}
