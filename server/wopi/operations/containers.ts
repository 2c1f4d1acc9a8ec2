import { containerPointer, folderPage, type HostAddresses, pointer } from '#server/wopi/addresses'
import type { NewName } from '#server/wopi/library-port'
import type { Outcome } from '#server/wopi/outcome'
import type { ContainerAccess, WopiPorts } from '#server/wopi/ports'
import { formatMicros } from '#server/wopi/time'
import { shareUrlTypes } from './get-share-url'

type Ports = Pick<WopiPorts, 'library' | 'grants'>

/** CheckContainerInfo's answer (reference §2.14). */
export function containerInfo({ container, rights }: ContainerAccess, host: HostAddresses) {
  const canWrite = rights === 'edit'
  return {
    Name: container.name,
    HostUrl: folderPage(host, container.id),
    SupportedShareUrlTypes: shareUrlTypes,
    IsAnonymousUser: false,
    IsEduUser: false,
    LicenseCheckForEditIsEnabled: true,
    UserCanCreateChildContainer: canWrite && container.may.createContainer,
    UserCanCreateChildFile: canWrite && container.may.createFile,
    UserCanDelete: canWrite && container.may.remove,
    UserCanRename: canWrite && container.may.rename,
  }
}

/** EnumerateChildren: not recursive, both lists always there. */
export async function enumerateChildren(
  { library, grants }: Ports,
  host: HostAddresses,
  access: ContainerAccess,
  extensions: readonly string[] | null,
): Promise<Outcome> {
  const { containers, files } = await library.children(access, extensions)
  return {
    kind: 'json',
    body: {
      ChildContainers: containers.map((each) => containerPointer(grants, host, access, each)),
      ChildFiles: files.map((file) => ({
        Name: file.name,
        Url: pointer(grants, host, access, { kind: 'file', id: file.id }),
        Size: file.size,
        Version: String(file.version),
        LastModifiedTime: formatMicros(file.modifiedAt),
      })),
    },
  }
}

/** CreateChildContainer. */
export async function createChildContainer(
  { library, grants }: Ports,
  host: HostAddresses,
  access: ContainerAccess,
  name: NewName,
): Promise<Outcome> {
  if (access.rights !== 'edit') return { kind: 'not-authorised' }
  const result = await library.createContainer(access, name)
  switch (result.kind) {
    case 'created':
      return {
        kind: 'json',
        body: { ContainerPointer: containerPointer(grants, host, access, result) },
      }
    case 'invalid-name':
      return { ...result, of: 'container' }
    case 'name-taken':
      return result
    case 'not-allowed':
      return { kind: 'not-authorised' }
    case 'gone':
      return { kind: 'not-found' }
  }
}

/** RenameContainer: the id stays. */
export async function renameContainer(
  { library }: Ports,
  access: ContainerAccess,
  name: string,
): Promise<Outcome> {
  if (access.rights !== 'edit') return { kind: 'not-authorised' }
  const result = await library.renameContainer(access, name)
  switch (result.kind) {
    case 'renamed':
      return { kind: 'json', body: { Name: result.name } }
    case 'invalid-name':
      return { kind: 'invalid-name', of: 'container', reason: result.reason, free: null }
    case 'not-allowed':
      return { kind: 'not-authorised' }
    case 'gone':
      return { kind: 'not-found' }
  }
}

/** DeleteContainer: only an empty one. */
export async function deleteContainer(
  { library }: Ports,
  access: ContainerAccess,
): Promise<Outcome> {
  if (access.rights !== 'edit') return { kind: 'not-authorised' }
  const result = await library.removeContainer(access)
  switch (result.kind) {
    case 'done':
    case 'not-empty':
      return result
    case 'not-allowed':
      return { kind: 'not-authorised' }
    case 'gone':
      return { kind: 'not-found' }
  }
}
