import type { WopiRequest } from '#server/wopi/message'
import type { Target } from '#server/wopi/target'
import {
  type ContainerCommand,
  containerOverrides,
  type EcosystemCommand,
  readEnumerateChildren,
} from './container-commands'
import { type FileCommand, fileOverrides, readGetFile, readPutFile } from './file-commands'
import type { Unreadable } from './headers'

/** Reads what a request about a file asks for (reference §2.0, dispatch). */
export function readFileCommand(
  request: WopiRequest,
  part: Extract<Target, { on: 'file' }>['part'],
): FileCommand | Unreadable {
  switch (part) {
    case 'ancestry':
      return { op: 'file-ancestry' }
    case 'ecosystem_pointer':
      return { op: 'ecosystem-pointer' }
    case 'contents':
      if (request.method === 'GET') return readGetFile(request)
      return overrideOf(request) === 'PUT' ? readPutFile(request) : unknown(request)
    case 'itself':
      if (request.method === 'GET') return { op: 'check-file-info' }
      return byOverride<FileCommand>(fileOverrides, request)
  }
}

/** Reads what a request about a container asks for. */
export function readContainerCommand(
  request: WopiRequest,
  part: Extract<Target, { on: 'container' }>['part'],
): ContainerCommand | Unreadable {
  switch (part) {
    case 'ancestry':
      return { op: 'container-ancestry' }
    case 'ecosystem_pointer':
      return { op: 'ecosystem-pointer' }
    case 'children':
      return readEnumerateChildren(request)
    case 'itself':
      if (request.method === 'GET') return { op: 'check-container-info' }
      return byOverride<ContainerCommand>(containerOverrides, request)
  }
}

/** Reads what a request about the ecosystem asks for; its only POST operation is reserved. */
export function readEcosystemCommand(
  request: WopiRequest,
  part: Extract<Target, { on: 'ecosystem' }>['part'],
): EcosystemCommand | Unreadable {
  if (part === 'root_container_pointer') return { op: 'get-root-container' }
  return request.method === 'GET' ? { op: 'check-ecosystem' } : unknown(request)
}

function byOverride<T>(
  operations: Record<string, (request: WopiRequest) => T | Unreadable>,
  request: WopiRequest,
): T | Unreadable {
  const name = overrideOf(request)
  const read = Object.hasOwn(operations, name) ? operations[name] : undefined
  return read ? read(request) : unknown(request)
}

function overrideOf({ headers }: WopiRequest): string {
  return headers.get('x-wopi-override') ?? ''
}

function unknown(request: WopiRequest): Unreadable {
  return { kind: 'not-implemented', name: overrideOf(request) }
}
