import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { signProof, ticksOf } from '#server/testing/sign-proof'

interface Pair {
  publicKey: KeyObject
  privateKey: KeyObject
}

/** An office server's two proof keys. */
export interface ProofSigner {
  /** The proof-key element of its discovery document, as it stands now. */
  element(): string
  /** The three headers for a request to this address. */
  headers(token: string, url: string, at?: Date): Record<string, string>
  /** The current key becomes the old one. */
  rotate(): void
}

/**
 * Makes the keys.
 *
 * @param repeatsCurrent as Collabora does: it has one key, and says it twice (reference §9.3)
 */
export function createSigner({ repeatsCurrent = false } = {}): ProofSigner {
  let current = pair()
  let old = repeatsCurrent ? current : pair()
  return {
    element: () =>
      `<proof-key ${attributes(current, '')} ${attributes(old, 'old')} value="" oldvalue=""/>`,
    headers: (token, url, at = new Date()) => ({
      'X-WOPI-TimeStamp': ticksOf(at),
      'X-WOPI-Proof': signProof(current.privateKey, token, url, at),
      'X-WOPI-ProofOld': signProof(old.privateKey, token, url, at),
    }),
    rotate() {
      const next = pair()
      old = repeatsCurrent ? next : current
      current = next
    },
  }
}

function pair(): Pair {
  return generateKeyPairSync('rsa', { modulusLength: 2048 })
}

function attributes({ publicKey }: Pair, prefix: '' | 'old'): string {
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' })
  const base64 = (text: string) => Buffer.from(text, 'base64url').toString('base64')
  return `${prefix}modulus="${base64(n)}" ${prefix}exponent="${base64(e)}"`
}
