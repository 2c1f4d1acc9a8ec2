import { AppError } from './errors'
import { findEditable } from './find-document'
import { type MintedGrant, mintGrant } from './mint-grant'
import type { Portal, Viewer } from './portal'
import { rightsOf } from './rights-of'

export interface RenewedGrant extends MintedGrant {
  /** Whether another token can follow this one. */
  renewable: boolean
}

/**
 * Mints the next token of an editing session that outlives its first one: same document, editor and rights.
 * What an admin revoked is not renewed, and no session goes on for longer than EDITING_SESSION_HOURS since the
 * document was opened, however many tokens that were.
 *
 * @throws AppError `not-found` when the person may not open the document any more; `forbidden` when the
 *   session's token was revoked or is not theirs, or when the session has come to its end
 */
export async function renewGrant(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; grantId: string },
): Promise<RenewedGrant> {
  const document = await findEditable(portal, viewer, input.documentId, 'open')
  const grant = await portal.db.grant.findFirst({
    where: {
      id: input.grantId,
      documentId: document.id,
      userId: viewer.id,
      basis: 'policy',
      revokedAt: null,
    },
    select: { editorId: true, rights: true, createdAt: true, openedAt: true },
  })
  if (grant === null) {
    throw new AppError('forbidden', (t) => t('documents.accessEnded'))
  }
  const openedAt = grant.openedAt ?? grant.createdAt
  const left = openedAt.getTime() + portal.limits.editingSessionMs - portal.clock.now().getTime()
  if (left <= 0) {
    throw new AppError('forbidden', (t) => t('documents.openTooLong'))
  }
  const minted = await mintGrant(portal, {
    userId: viewer.id,
    documentId: document.id,
    editorId: grant.editorId,
    // What the person may do by now is asked whenever the token is used.
    rights: rightsOf(grant.rights),
    basis: 'policy',
    openedAt,
    ttlMs: Math.min(left, portal.limits.accessTokenMs),
  })
  return { ...minted, renewable: left > portal.limits.accessTokenMs }
}
