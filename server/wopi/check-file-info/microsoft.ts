import { type HostAddresses, pointer } from '#server/wopi/addresses'
import type { Access, Grants } from '#server/wopi/ports'
import { baseFileInfo } from './base'

/**
 * Office for the web: the closed schema of 2019. SHA256 (base64) is the key of its cache of views, FileUrl
 * saves it the way through GetFile, the licence flag makes it ask for its business users (reference §4.1, §4.4).
 */
export function microsoftFileInfo(
  access: Access,
  host: HostAddresses,
  grants: Pick<Grants, 'trade'>,
) {
  return {
    ...baseFileInfo(access, host),
    SHA256: Buffer.from(access.file.sha256, 'hex').toString('base64'),
    FileUrl: pointer(grants, host, access, { kind: 'file-url', id: access.file.fileId }),
    LicenseCheckForEditIsEnabled: true,
    IsEduUser: false,
  }
}
