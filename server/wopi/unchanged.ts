import type { FileHead, Save, WriteGuard } from './ports'

/**
 * Whether a save tells nothing new: LibreOffice Online sends the document again on closing although nobody
 * touched it (reference §9.2), and a version for each would bury those that people made. The editor must
 * say so and the bytes must be the head's; the portal's own writes are always meant.
 */
export function isUnchanged(save: Save, guard: WriteGuard, head: FileHead): boolean {
  return (
    guard.kind !== 'nobody-else' &&
    save.modifiedByUser === false &&
    save.blob.sha256 === head.sha256
  )
}
