import { type HostAddresses, pointer } from '#server/wopi/addresses'
import type { FileCommand } from '#server/wopi/commands/file-commands'
import type { Outcome } from '#server/wopi/outcome'
import type { Access, LockId, WopiPorts } from '#server/wopi/ports'
import { drain } from '#server/wopi/read-text'
import { formatMicros } from '#server/wopi/time'

/**
 * RenameFile (reference §2.10). Id, extension, version and time stay. LibreOffice Online and Collabora send
 * the whole document as body, which is read and forgotten, and the former sends no lock although it holds
 * one; both want the address and the time besides the name.
 */
export async function renameFile(
  { library, grants }: Pick<WopiPorts, 'library' | 'grants'>,
  host: HostAddresses,
  access: Access,
  command: Extract<FileCommand, { op: 'rename-file' }>,
): Promise<Outcome> {
  await drain(command.body)
  if (access.rights !== 'edit') return { kind: 'not-authorised' }
  if (!mayRename(access, command.lock)) return { kind: 'lock-mismatch', current: access.held }
  const result = await library.renameFile(access, command.stem)
  switch (result.kind) {
    case 'renamed':
      return {
        kind: 'json',
        body: {
          Name: stemOf(result.name),
          Url: pointer(grants, host, access, { kind: 'file', id: access.file.fileId }),
          LastModifiedTime: formatMicros(access.file.modifiedAt),
        },
      }
    case 'invalid-name':
      return { kind: 'invalid-name', of: 'file', reason: result.reason, free: null }
    case 'not-allowed':
      return { kind: 'not-authorised' }
    case 'gone':
      return { kind: 'not-found' }
  }
}

/**
 * The current lock; or none at all, from an editor of the Collabora kind whose own lock it is (reference §13, 15).
 * A checkout, or another editor's lock, is in its way like in everybody's.
 */
function mayRename({ held, editor }: Access, offered: LockId | null): boolean {
  if (!held) return true
  if (held.kind !== 'wopi') return false
  const forgets = editor.kind === 'collabora' && held.holder.editorId === editor.id
  return held.id === offered || (offered === null && forgets)
}

function stemOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}
