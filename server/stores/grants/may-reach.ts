import type { SharedRank } from '#server/db/shared-level'
import type { Rights } from '#server/wopi/ports'

/** What decides whether a token still reaches something of a person's. */
export interface Reach {
  basis: string
  role: string
  userId: string
  /** Whose document the token was made for. */
  grantedOwnerId: string
}

/** Whether a token's user may do everything with what belongs to `ownerId`: its owner and admins. */
export function ownsIt({ role, userId }: Pick<Reach, 'role' | 'userId'>, ownerId: string): boolean {
  return role === 'admin' || ownerId === userId
}

/**
 * What a token may do now with what belongs to `ownerId`; null is nothing. Owners and admins reach it, others as far
 * as it is shared with them; a token of the command line reaches what lies beside the document that it was made for,
 * as long as its user may sign in.
 *
 * @param shared what shares give the user
 */
export function reachOf(reach: Reach, ownerId: string, shared: SharedRank): Rights | null {
  if (ownsIt(reach, ownerId)) return 'edit'
  if (reach.basis === 'operator' && ownerId === reach.grantedOwnerId) return 'edit'
  return ([null, 'view', 'comment', 'edit'] as const)[shared]
}
