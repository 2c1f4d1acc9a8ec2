import { createHash } from 'node:crypto'
import type { LockId } from '#server/wopi/ports'

/**
 * A name for one lock that can be shown to browsers: who knows a lock id itself could unlock with it.
 */
export function lockRef(lock: LockId): string {
  return createHash('sha256').update(lock).digest('base64url').slice(0, 22)
}
