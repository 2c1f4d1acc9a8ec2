import type { HostAddresses } from '#server/wopi/addresses'
import type { Access } from '#server/wopi/ports'
import { baseFileInfo } from './base'

/** ONLYOFFICE Docs: comment and review rights go with the right to write (reference §4.3). */
export function onlyofficeFileInfo(access: Access, host: HostAddresses) {
  const canWrite = access.rights === 'edit'
  return {
    ...baseFileInfo(access, host),
    SupportsReviewing: true,
    UserCanReview: canWrite,
    UserCanOnlyComment: access.rights === 'comment',
    // The host page answers each of these (lib/frame/dialects.ts).
    EnableInsertRemoteImage: true,
  }
}
