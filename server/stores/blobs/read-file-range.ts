import type { FileHandle } from 'node:fs/promises'
import type { ByteRange } from '#server/wopi/ports'

const chunkBytes = 64 * 1024

/**
 * Streams an open file, read as fast as the reader takes it, and closes it at the end. A range beyond the end
 * is cut there. A file that turns out shorter than it was breaks the stream off instead of ending it.
 */
export async function readFileRange(
  file: FileHandle,
  range?: ByteRange,
): Promise<ReadableStream<Uint8Array>> {
  const { size } = await file.stat()
  const end = Math.min(range ? range.end + 1 : size, size)
  let position = range?.start ?? 0
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const wanted = Math.min(chunkBytes, end - position)
        if (wanted > 0) {
          const { bytesRead, buffer } = await file.read(new Uint8Array(wanted), 0, wanted, position)
          if (bytesRead === 0) throw new Error('The blob became shorter while it was read.')
          position += bytesRead
          controller.enqueue(buffer.subarray(0, bytesRead))
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
