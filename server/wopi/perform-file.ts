import { type HostAddresses, pagesOf } from './addresses'
import type { FileCommand } from './commands/file-commands'
import { addActivities } from './operations/add-activities'
import { checkFileInfo } from './operations/check-file-info'
import { deleteFile } from './operations/delete-file'
import { answerAncestors, getEcosystem } from './operations/ecosystem'
import { getFile } from './operations/get-file'
import { getShareUrl } from './operations/get-share-url'
import { getLock, lock, refreshLock, unlock, unlockAndRelock } from './operations/lock'
import { putFile } from './operations/put-file'
import { putRelativeFile } from './operations/put-relative-file'
import { putUserInfo } from './operations/put-user-info'
import { renameFile } from './operations/rename-file'
import type { Outcome } from './outcome'
import type { Access, WopiPorts } from './ports'

/** Carries out a command about a file. */
export async function performFile(
  ports: WopiPorts,
  host: HostAddresses & { maxUploadBytes: number },
  access: Access,
  command: FileCommand,
): Promise<Outcome> {
  // A FileUrl's token reads the contents and does nothing else.
  if (access.purpose === 'file-url' && command.op !== 'get-file') return { kind: 'not-authorised' }
  switch (command.op) {
    case 'check-file-info':
      return checkFileInfo(ports.grants, access, host)
    case 'get-file':
      return getFile(ports, access, command)
    case 'put-file':
      return putFile(ports, access, command, host.maxUploadBytes)
    case 'lock':
      return lock(ports.locks, access, command.lock)
    case 'unlock-and-relock':
      return unlockAndRelock(ports.locks, access, command.oldLock, command.lock)
    case 'get-lock':
      return getLock(access)
    case 'refresh-lock':
      return refreshLock(ports.locks, access, command.lock)
    case 'unlock':
      return unlock(ports.locks, access, command.lock)
    case 'put-relative-file':
      return putRelativeFile(ports, host, access, command, host.maxUploadBytes)
    case 'rename-file':
      return renameFile(ports, host, access, command)
    case 'delete-file':
      return deleteFile(ports.library, access)
    case 'put-user-info':
      return putUserInfo(ports.library, access, command.body)
    case 'get-share-url':
      return getShareUrl(command.type, pagesOf(host, access.file.fileId))
    case 'add-activities':
      return addActivities(ports, access, command.body)
    case 'file-ancestry':
      if (!access.editor.containers) return { kind: 'not-implemented', name: 'ancestry' }
      return answerAncestors(
        ports.grants,
        host,
        access,
        await ports.library.ancestorsOfFile(access),
      )
    case 'ecosystem-pointer':
      if (!access.editor.containers) return { kind: 'not-implemented', name: 'ecosystem' }
      return getEcosystem(ports.grants, host, access)
  }
}
