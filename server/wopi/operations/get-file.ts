import type { Outcome } from '#server/wopi/outcome'
import type { Access, WopiPorts } from '#server/wopi/ports'

/**
 * GetFile (reference §2.2): the head version's bytes, streamed. The blob is known to be whole before the
 * first byte leaves: LibreOffice Online opens whatever a 200 brings (reference §13, 13).
 *
 * @throws when the stored blob is missing or has another length than its version says
 */
export async function getFile(
  { blobs }: Pick<WopiPorts, 'blobs'>,
  { file }: Access,
  maxExpectedSize: number,
): Promise<Outcome> {
  if (file.size > maxExpectedSize) return { kind: 'larger-than-expected' }
  const stored = await blobs.size(file.blobKey)
  if (stored !== file.size) {
    throw new Error(
      `version ${file.version} of ${file.fileId} should have ${file.size} bytes; stored: ${stored ?? 'none'}`,
    )
  }
  return { kind: 'contents', head: file, bytes: await blobs.open(file.blobKey) }
}
