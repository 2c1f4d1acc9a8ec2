import type { HostAddresses } from '#server/wopi/addresses'
import type { Access } from '#server/wopi/ports'
import { baseFileInfo } from './base'

/** Collabora Online and LibreOffice Online (reference §4.7). */
export function collaboraFileInfo(access: Access, host: HostAddresses) {
  const info = baseFileInfo(access, host)
  return {
    ...info,
    // LibreOffice Online saves everybody's work with the owner's token, a view token too (reference §9.1), and
    // every such save would be refused. An owner who only reads is therefore not called the owner.
    ...(info.ReadOnly && info.OwnerId === info.UserId ? { OwnerId: `owner.${info.OwnerId}` } : {}),
    // Without the right to write, Collabora shows the document read-only, comments and all.
    ...(access.rights === 'comment'
      ? { UserCanOnlyComment: true, UserCanWrite: true, ReadOnly: false }
      : {}),
    EnableOwnerTermination: false,
    // The host page answers each of these (lib/frame/dialects.ts).
    EnableShare: true,
    EnableInsertRemoteImage: true,
    EnableInsertRemoteFile: true,
  }
}
