import type { GetFileCommand } from '#server/wopi/commands/file-commands'
import type { Outcome } from '#server/wopi/outcome'
import { choosePart } from '#server/wopi/part'
import type { Access, WopiPorts } from '#server/wopi/ports'

/**
 * GetFile (reference §2.2): the head version's bytes, or a part of them, streamed. The blob is known to be whole
 * before the first byte leaves: LibreOffice Online opens whatever a 200 brings (reference §13, 13).
 *
 * @throws when the stored blob is missing or has another length than its version says
 */
export async function getFile(
  { blobs }: Pick<WopiPorts, 'blobs'>,
  { file }: Access,
  { maxExpectedSize, asked }: Pick<GetFileCommand, 'maxExpectedSize' | 'asked'>,
): Promise<Outcome> {
  if (file.size > maxExpectedSize) return { kind: 'larger-than-expected' }
  const part = choosePart(asked, file)
  if (part.kind === 'not-modified' || part.kind === 'unsatisfiable') {
    return { kind: 'contents', head: file, part, bytes: null }
  }
  const range = part.kind === 'range' ? part.range : undefined
  const bytes = await blobs.open(file.blobKey, range, file.size)
  return { kind: 'contents', head: file, part, bytes }
}
