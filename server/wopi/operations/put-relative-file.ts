import { type HostAddresses, pagesOf, pointer } from '#server/wopi/addresses'
import type { PutRelativeCommand } from '#server/wopi/commands/file-commands'
import type { Created, NameRefusal, NoRoom, Refused } from '#server/wopi/library-port'
import type { Outcome } from '#server/wopi/outcome'
import type { Access, WopiPorts } from '#server/wopi/ports'
import { storeBody } from './store-body'

/**
 * PutRelativeFile (reference §2.9): the body becomes a file beside this one. The source's lock is not looked
 * at: no editor sends it here, and Save As while editing must work. A binary file that was converted stays
 * where it is, beside the new one.
 */
export async function putRelativeFile(
  ports: Pick<WopiPorts, 'blobs' | 'grants' | 'library'>,
  host: HostAddresses,
  access: Access,
  command: PutRelativeCommand,
  maxBytes: number,
): Promise<Outcome> {
  // «Unsupported or not allowed» are one answer in the protocol; CheckFileInfo says the same beforehand.
  if (access.rights !== 'edit' || access.user.anonymous || !access.editor.writeRelative) {
    return { kind: 'not-implemented', name: 'PUT_RELATIVE' }
  }
  const most = access.room ? Math.min(maxBytes, access.room.bytes) : maxBytes
  const put = await storeBody(ports.blobs, command, most)
  if (put.kind === 'too-large' && most < maxBytes) return { kind: 'over-quota', kept: false }
  if (put.kind !== 'stored') return put
  const result = await ports.library.createBeside(access, command.name, put.blob)
  if (result.kind !== 'created') await ports.blobs.remove(put.blob.key)
  return answerCreated(ports, host, access, result)
}

/** What PutRelativeFile and CreateChildFile answer. */
export function answerCreated(
  { grants }: Pick<WopiPorts, 'grants'>,
  host: HostAddresses,
  caller: Parameters<typeof pointer>[2],
  result: Created | NameRefusal | Refused | NoRoom,
): Outcome {
  switch (result.kind) {
    case 'created': {
      const { edit, view } = pagesOf(host, result.id, caller.editor.id)
      const Url = pointer(grants, host, caller, { kind: 'file', id: result.id })
      return {
        kind: 'json',
        body: { Name: result.name, Url, HostViewUrl: view, HostEditUrl: edit },
      }
    }
    case 'invalid-name':
      return { ...result, of: 'file' }
    case 'not-allowed':
      return { kind: 'not-implemented', name: 'not allowed' }
    case 'gone':
      return { kind: 'not-found' }
    case 'over-quota':
      return { kind: 'over-quota', kept: false }
    default:
      return result
  }
}
