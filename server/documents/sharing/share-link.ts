import { createHash } from 'node:crypto'
import type { Portal } from '#server/documents/portal'

/** How a link's token is known in the database. */
export function tokenHashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * The address of a link, for those who may share: its token is made from the portal's secret and the share's id, so
 * that it can be shown again and only its hash is stored. Null for what is no link, and for one that was made with
 * another secret: that one still leads where it did, and its address is known to those who have it.
 */
export function linkAddress(
  { links, publicUrl }: Pick<Portal, 'links' | 'publicUrl'>,
  share: { id: string; tokenHash: string | null },
): string | null {
  const token = linkToken({ links }, share)
  return token && `${publicUrl}/s/${token}`
}

/** The token of a link; null when it was made with another secret, or is none. */
export function linkToken(
  { links }: Pick<Portal, 'links'>,
  share: { id: string; tokenHash: string | null },
): string | null {
  const token = links.shareToken(share.id)
  return tokenHashOf(token) === share.tokenHash ? token : null
}
