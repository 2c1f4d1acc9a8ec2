import { createHash } from 'node:crypto'
import { randomWord } from '#server/new-id'
import type { Rights } from '#server/wopi/ports'
import type { Portal } from './portal'

/** A new access token with its end. The only moment at which the token itself is known. */
export interface MintedGrant {
  grantId: string
  /** 256 random bits, base64url; never begins with a dash. */
  accessToken: string
  expiresAt: Date
}

/**
 * Makes an access token for one user, document, editor and level of rights (reference §5). Stores its
 * SHA-256 only. The caller has checked that the user may have it; `policy` grants are checked again on
 * every use, `operator` grants hold as long as the user is not disabled.
 */
export async function mintGrant(
  portal: Pick<Portal, 'db' | 'clock' | 'newId' | 'limits'>,
  grant: {
    userId: string
    /** Null: for all that the user may reach; such a token is only traded. */
    documentId: string | null
    editorId: string
    rights: Rights
    basis: 'policy' | 'operator'
    ttlMs?: number | undefined
    /** When the editing session began that the token continues. */
    openedAt?: Date
  },
): Promise<MintedGrant> {
  const accessToken = randomWord(32)
  const now = portal.clock.now()
  const expiresAt = new Date(now.getTime() + (grant.ttlMs ?? portal.limits.accessTokenMs))
  const row = await portal.db.grant.create({
    data: {
      id: portal.newId(),
      tokenHash: createHash('sha256').update(accessToken).digest('hex'),
      userId: grant.userId,
      documentId: grant.documentId,
      editorId: grant.editorId,
      rights: grant.rights,
      basis: grant.basis,
      createdAt: now,
      openedAt: grant.openedAt ?? null,
      expiresAt,
    },
    select: { id: true },
  })
  return { grantId: row.id, accessToken, expiresAt }
}
