import type { Library } from '#server/wopi/library-port'
import type { Outcome } from '#server/wopi/outcome'
import type { Access } from '#server/wopi/ports'

/** DeleteFile (reference §2.11): to the trash, where the portal can restore it. A lock of anybody's refuses it. */
export async function deleteFile(library: Library, access: Access): Promise<Outcome> {
  if (access.rights !== 'edit' || !access.owns) return { kind: 'not-authorised' }
  const result = await library.trashFile(access)
  switch (result.kind) {
    case 'done':
      return result
    case 'locked':
      return { kind: 'lock-mismatch', current: result.current }
    case 'not-allowed':
      return { kind: 'not-authorised' }
    case 'gone':
      return { kind: 'not-found' }
  }
}
