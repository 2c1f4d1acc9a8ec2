import type { NewName } from '#server/wopi/library-port'
import type { WopiRequest } from '#server/wopi/message'
import { badRequest, decoded, readNewName, type Unreadable } from './headers'

/** A request about a container or the ecosystem, its headers read and checked. */
export type ContainerCommand =
  | { op: 'check-container-info' }
  | { op: 'enumerate-children'; extensions: string[] | null }
  | { op: 'container-ancestry' }
  | { op: 'ecosystem-pointer' }
  | { op: 'create-child-container'; name: NewName }
  | { op: 'create-child-file'; name: NewName }
  | { op: 'rename-container'; name: string }
  | { op: 'delete-container' }
  | { op: 'get-share-url'; type: string }

export type EcosystemCommand = { op: 'check-ecosystem' } | { op: 'get-root-container' }

/** The operations of POST /wopi/containers/{id}, by X-WOPI-Override. */
export const containerOverrides = {
  CREATE_CHILD_CONTAINER: ({ headers }) => {
    const name = readNewName(headers)
    return 'kind' in name ? name : { op: 'create-child-container', name }
  },
  CREATE_CHILD_FILE: ({ headers }) => {
    const name = readNewName(headers)
    return 'kind' in name ? name : { op: 'create-child-file', name }
  },
  RENAME_CONTAINER: ({ headers }) => {
    const name = decoded(headers, 'x-wopi-requestedname')
    if (name === null) return badRequest('X-WOPI-RequestedName is missing or empty')
    return { op: 'rename-container', name }
  },
  DELETE_CONTAINER: () => ({ op: 'delete-container' }),
  GET_SHARE_URL: ({ headers }) => ({
    op: 'get-share-url',
    type: headers.get('x-wopi-urltype') ?? '',
  }),
} satisfies Record<string, (request: WopiRequest) => ContainerCommand | Unreadable>

/** X-WOPI-FileExtensionFilterList: `.docx,.xlsx`, without regard to case (reference §2.14). */
export function readEnumerateChildren({ headers }: WopiRequest): ContainerCommand {
  const list = headers.get('x-wopi-fileextensionfilterlist')
  const extensions = list
    ?.split(',')
    .map((extension) => extension.trim().toLowerCase())
    .filter(Boolean)
  return { op: 'enumerate-children', extensions: extensions?.length ? extensions : null }
}
