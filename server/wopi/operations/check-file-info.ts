import type { HostAddresses } from '#server/wopi/addresses'
import { baseFileInfo } from '#server/wopi/check-file-info/base'
import { collaboraFileInfo } from '#server/wopi/check-file-info/collabora'
import { microsoftFileInfo } from '#server/wopi/check-file-info/microsoft'
import { onlyofficeFileInfo } from '#server/wopi/check-file-info/onlyoffice'
import type { Outcome } from '#server/wopi/outcome'
import type { Access, EditorKind, Grants } from '#server/wopi/ports'

const dialects: Record<
  EditorKind,
  (access: Access, host: HostAddresses, grants: Pick<Grants, 'trade'>) => Record<string, unknown>
> = {
  builtin: baseFileInfo,
  onlyoffice: onlyofficeFileInfo,
  collabora: collaboraFileInfo,
  microsoft: microsoftFileInfo,
  // The closed schema is what an unknown client can be expected to take.
  other: microsoftFileInfo,
}

/** CheckFileInfo (reference §2.1): what the token's editor should know, in its own dialect. */
export function checkFileInfo(
  grants: Pick<Grants, 'trade'>,
  access: Access,
  host: HostAddresses,
): Outcome {
  return { kind: 'json', body: dialects[access.editor.kind](access, host, grants) }
}
