import type { ContainerCommand, EcosystemCommand } from '#server/wopi/commands/container-commands'
import type { FileCommand } from '#server/wopi/commands/file-commands'

type Operation = (FileCommand | ContainerCommand | EcosystemCommand)['op']

const operations: Record<Operation, true> = {
  ...{ 'check-file-info': true, 'get-file': true, 'put-file': true, 'put-relative-file': true },
  ...{
    lock: true,
    'unlock-and-relock': true,
    'get-lock': true,
    'refresh-lock': true,
    unlock: true,
  },
  ...{ 'rename-file': true, 'delete-file': true, 'put-user-info': true, 'get-share-url': true },
  ...{ 'add-activities': true, 'file-ancestry': true, 'ecosystem-pointer': true },
  ...{ 'check-container-info': true, 'enumerate-children': true, 'container-ancestry': true },
  ...{ 'create-child-container': true, 'create-child-file': true, 'rename-container': true },
  ...{ 'delete-container': true, 'check-ecosystem': true, 'get-root-container': true },
}

/** The operation as the value of a label. What was not understood, and so is what a client sent, is `other`. */
export function operationLabel(operation: string): string {
  return Object.hasOwn(operations, operation) ? operation : 'other'
}
