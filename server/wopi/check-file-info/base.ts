import { type HostAddresses, pagesOf } from '#server/wopi/addresses'
import { fileOverrides } from '#server/wopi/commands/file-commands'
import { shareUrlTypes } from '#server/wopi/operations/get-share-url'
import type { Access } from '#server/wopi/ports'
import { formatMicros } from '#server/wopi/time'

const implemented = (...names: string[]) =>
  names.every((name) => Object.hasOwn(fileOverrides, name))

/**
 * The CheckFileInfo properties that every client understands, all from the closed list of Microsoft's
 * schema of 2019 (reference §4). Capability flags follow the table of implemented operations and the editor's
 * entry in the registry, so nothing is advertised that would be refused.
 */
export function baseFileInfo(access: Access, host: HostAddresses) {
  const { file, user, editor } = access
  const canWrite = access.rights === 'edit'
  const pages = pagesOf(host, file.fileId, editor.id)
  return {
    BaseFileName: file.name,
    FileExtension: extensionOf(file.name),
    OwnerId: file.ownerId,
    UserId: user.id,
    UserFriendlyName: user.name,
    UserInfo: user.info,
    IsAnonymousUser: user.anonymous,
    Size: file.size,
    Version: String(file.version),
    LastModifiedTime: formatMicros(file.modifiedAt),
    SupportsUpdate: true,
    SupportsLocks: implemented('LOCK', 'REFRESH_LOCK', 'UNLOCK'),
    SupportsGetLock: implemented('GET_LOCK'),
    SupportsExtendedLockLength: true,
    SupportsRename: implemented('RENAME_FILE'),
    SupportsDeleteFile: access.owns && implemented('DELETE'),
    SupportsUserInfo: implemented('PUT_USER_INFO'),
    SupportsAddActivities: implemented('ADD_ACTIVITIES'),
    SupportedShareUrlTypes: implemented('GET_SHARE_URL') ? shareUrlTypes : [],
    SupportsContainers: editor.containers,
    SupportsEcosystem: editor.containers,
    UserCanWrite: canWrite,
    ReadOnly: !canWrite,
    UserCanRename: canWrite && implemented('RENAME_FILE'),
    // Always said: Collabora takes an absent one for true (reference §4.3).
    UserCanNotWriteRelative: !(
      canWrite &&
      !user.anonymous &&
      editor.writeRelative &&
      implemented('PUT_RELATIVE')
    ),
    BreadcrumbBrandName: 'Carrel',
    BreadcrumbBrandUrl: `${host.publicUrl}/documents`,
    BreadcrumbDocName: file.name,
    CloseUrl: `${host.publicUrl}/documents`,
    DownloadUrl: pages.download,
    FileSharingUrl: pages.details,
    FileVersionUrl: `${pages.details}#versions`,
    HostEditUrl: pages.edit,
    HostViewUrl: pages.view,
    PostMessageOrigin: host.publicUrl,
    ClosePostMessage: true,
    EditModePostMessage: true,
    EditNotificationPostMessage: true,
    FileSharingPostMessage: true,
    FileVersionPostMessage: true,
  }
}

/** With the leading dot, lower case; empty when the name has none. */
function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot).toLowerCase() : ''
}
