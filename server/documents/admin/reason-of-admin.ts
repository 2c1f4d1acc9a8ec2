import type { Viewer } from '#server/documents/portal'
import { givenReason } from './given-reason'

/**
 * Why somebody does what they may only as an admin, to the work of others.
 *
 * @param whose ids of those whose work it is
 * @returns the reason, for the audit log; null from whoever has to give none
 * @throws AppError `invalid` (field `reason`) without one, from an admin whose work it is not
 */
export function reasonOfAdmin(
  viewer: Viewer,
  whose: readonly string[],
  typed: string | undefined,
): string | null {
  return viewer.role === 'admin' && !whose.includes(viewer.id) ? givenReason(typed) : null
}
