import { createHmac, timingSafeEqual } from 'node:crypto'

/** What an office server may fetch a file for. A link for one is no link for another. */
export type LinkPurpose = 'insert-image' | 'insert-media' | 'compare'

/** One version of one document, for one purpose, on behalf of one person, until then. */
export interface LinkTarget {
  purpose: LinkPurpose
  documentId: string
  version: number
  userId: string
  expiresAt: Date
}

export interface SignedLinks {
  /** Letters, digits, `.`, `_` and `-` only: it stands in an address as it is. */
  seal(target: LinkTarget): string
  /** Null when it is none, or not ours. Says nothing about its end: that is for the clock of the caller. */
  open(token: string): LinkTarget | null
  /** The token of a share link: 256 bits that nobody can guess who does not know the secret, base64url. */
  shareToken(shareId: string): string
  /** The same for an invitation, another one in each round. */
  invitationToken(invitationId: string, round: number): string
  /** The same for setting a new password. */
  resetToken(resetId: string): string
}

const letters = { 'insert-image': 'i', 'insert-media': 'm', compare: 'c' } as const
const purposes = { i: 'insert-image', m: 'insert-media', c: 'compare' } as const
const form =
  /^([imc])\.([A-Za-z0-9_-]{1,64})\.(\d{1,9})\.([A-Za-z0-9_-]{1,64})\.(\d{1,12})\.([A-Za-z0-9_-]{43})$/

/**
 * Addresses by which an office server reads one version without a token: it says all that it allows and is
 * sealed with the portal's secret, so nothing about it is stored.
 */
export function createSignedLinks(secret: string): SignedLinks {
  const mac = (text: string) =>
    createHmac('sha256', secret).update(`signed link ${text}`).digest('base64url')
  return {
    shareToken: (shareId) =>
      createHmac('sha256', secret).update(`share link ${shareId}`).digest('base64url'),
    invitationToken: (id, round) =>
      createHmac('sha256', secret).update(`invitation ${id} ${round}`).digest('base64url'),
    resetToken: (id) =>
      createHmac('sha256', secret).update(`password reset ${id}`).digest('base64url'),
    seal({ purpose, documentId, version, userId, expiresAt }) {
      const seconds = Math.floor(expiresAt.getTime() / 1000)
      const text = [letters[purpose], documentId, version, userId, seconds].join('.')
      return `${text}.${mac(text)}`
    },
    open(token) {
      const [, letter, documentId, version, userId, seconds, given] = form.exec(token) ?? []
      if (!documentId || !userId || !given) return null
      const expected = mac(token.slice(0, -given.length - 1))
      if (!timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return null
      const purpose = letter === 'i' || letter === 'm' || letter === 'c' ? purposes[letter] : null
      if (purpose === null) return null
      const expiresAt = new Date(Number(seconds) * 1000)
      return { purpose, documentId, version: Number(version), userId, expiresAt }
    },
  }
}
