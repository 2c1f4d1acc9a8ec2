import { folderPage, type HostAddresses } from './addresses'
import type { ContainerCommand, EcosystemCommand } from './commands/container-commands'
import {
  containerInfo,
  createChildContainer,
  deleteContainer,
  enumerateChildren,
  renameContainer,
} from './operations/containers'
import {
  answerAncestors,
  checkEcosystem,
  getEcosystem,
  getRootContainer,
} from './operations/ecosystem'
import { getShareUrl } from './operations/get-share-url'
import { answerCreated } from './operations/put-relative-file'
import type { Outcome } from './outcome'
import type { Caller, ContainerAccess, WopiPorts } from './ports'

/** Carries out a command about a container (reference §2.14). */
export async function performContainer(
  ports: WopiPorts,
  host: HostAddresses,
  access: ContainerAccess,
  command: ContainerCommand,
): Promise<Outcome> {
  // CheckFileInfo says the same beforehand; an address from before the switch was turned is no way around it.
  if (!access.editor.containers) return { kind: 'not-implemented', name: command.op }
  switch (command.op) {
    case 'check-container-info':
      return { kind: 'json', body: containerInfo(access, host) }
    case 'enumerate-children':
      return enumerateChildren(ports, host, access, command.extensions)
    case 'container-ancestry':
      return answerAncestors(ports.grants, host, access, await ports.library.ancestors(access))
    case 'ecosystem-pointer':
      return getEcosystem(ports.grants, host, access)
    case 'create-child-container':
      return createChildContainer(ports, host, access, command.name)
    case 'create-child-file': {
      if (access.rights !== 'edit') return { kind: 'not-authorised' }
      const result = await ports.library.createFile(access, command.name)
      return answerCreated(ports, host, access, result)
    }
    case 'rename-container':
      return renameContainer(ports, access, command.name)
    case 'delete-container':
      return deleteContainer(ports, access)
    case 'get-share-url': {
      const page = folderPage(host, access.container.id)
      return getShareUrl(command.type, { view: page, edit: page })
    }
  }
}

/** Carries out a command about the ecosystem (reference §2.15). */
export async function performEcosystem(
  ports: WopiPorts,
  host: HostAddresses,
  caller: Caller,
  command: EcosystemCommand,
): Promise<Outcome> {
  switch (command.op) {
    case 'check-ecosystem':
      return checkEcosystem(caller)
    case 'get-root-container':
      if (!caller.editor.containers) return { kind: 'not-implemented', name: command.op }
      return getRootContainer(ports, host, caller)
  }
}
