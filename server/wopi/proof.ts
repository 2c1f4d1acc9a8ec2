import { createPublicKey, type KeyObject, verify } from 'node:crypto'

/** The public keys of one editor, from its discovery document (reference §6.3). */
export interface ProofKeys {
  current: KeyObject
  old: KeyObject | null
}

/** What a request says to prove that it comes from its editor. */
export interface Proof {
  /** Where the editor believes it has called: absolute, with the whole query. Each is tried. */
  urls: readonly string[]
  /** The access token, decoded; and as it stands in the address, when that differs. */
  tokens: readonly string[]
  /** X-WOPI-TimeStamp: .NET ticks. */
  timestamp: string | null
  /** X-WOPI-Proof and X-WOPI-ProofOld: base64. */
  proof: string | null
  proofOld: string | null
}

export type ProofVerdict =
  | {
      kind: 'proved' /** The editor has changed its key: read its discovery again. */
      stale: boolean
    }
  /** Too old, or so far ahead that a clock must be wrong. */
  | { kind: 'expired' }
  /** No proof was sent, or one that no key fits. */
  | { kind: 'missing' | 'unknown-key' }

/** 100-ns ticks between 0001-01-01 and 1970-01-01 UTC. */
const TICKS_AT_EPOCH = 621_355_968_000_000_000n
/** Twenty minutes back, as the specification says; and no more ahead, or a copied request would be good for ever. */
const MOST_APART_MS = 20 * 60 * 1000

/** A key from its base64 modulus and exponent. @throws when they make none */
export function rsaKey(modulus: string, exponent: string): KeyObject {
  const urlSafe = (base64: string) => Buffer.from(base64, 'base64').toString('base64url')
  return createPublicKey({
    key: { kty: 'RSA', n: urlSafe(modulus), e: urlSafe(exponent) },
    format: 'jwk',
  })
}

/**
 * Checks a proof (reference §6.2). Three combinations count: the current key's signature in either header
 * (in the second: the editor has moved on to a newer key), and the old key's in X-WOPI-Proof (that machine has
 * not moved on yet). The old key's signature in X-WOPI-ProofOld alone proves nothing.
 */
export function verifyProof(keys: ProofKeys, sent: Proof, now: Date): ProofVerdict {
  const { timestamp, proof, proofOld } = sent
  if (timestamp === null || !(proof || proofOld)) return { kind: 'missing' }
  const ticks = /^\d{1,19}$/.test(timestamp) ? BigInt(timestamp) : null
  if (ticks === null || ticks > 0x7fff_ffff_ffff_ffffn) return { kind: 'unknown-key' }
  const sentAt = Number((ticks - TICKS_AT_EPOCH) / 10_000n)
  if (Math.abs(now.getTime() - sentAt) > MOST_APART_MS) return { kind: 'expired' }

  for (const url of sent.urls) {
    for (const token of sent.tokens) {
      const signed = signedBytes(token, url, ticks)
      if (isSigned(signed, keys.current, proof)) return { kind: 'proved', stale: false }
      if (isSigned(signed, keys.current, proofOld) || isSigned(signed, keys.old, proof)) {
        return { kind: 'proved', stale: true }
      }
    }
  }
  return { kind: 'unknown-key' }
}

/** What is signed (reference §6.1): token, upper-cased address and time, each behind its length. */
function signedBytes(token: string, url: string, ticks: bigint): Buffer {
  const time = Buffer.alloc(8)
  time.writeBigInt64BE(ticks)
  const fields = [Buffer.from(token, 'utf8'), Buffer.from(url.toUpperCase(), 'utf8'), time]
  return Buffer.concat(fields.flatMap((field) => [lengthOf(field), field]))
}

function lengthOf(field: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(field.length)
  return length
}

function isSigned(bytes: Buffer, key: KeyObject | null, signature: string | null): boolean {
  if (!key || !signature) return false
  return verify('RSA-SHA256', bytes, key, Buffer.from(signature, 'base64'))
}
