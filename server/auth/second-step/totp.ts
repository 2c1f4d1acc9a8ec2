import { Secret, TOTP } from 'otpauth'

/** What every authenticator app does, whatever else it may do: RFC 6238 with SHA-1, six digits, half a minute. */
const kind = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** Clocks of telephones may be off by this many half minutes. */
const window = 1

/** A new key of 160 bits, in base32 as apps want it typed. */
export function newKey(): string {
  return new Secret({ size: 20 }).base32
}

/** What stands in the QR code: the key, and what the app calls it. */
export function keyUri(key: string, of: { email: string; publicUrl: string }): string {
  const issuer = `Carrel (${new URL(of.publicUrl).hostname})`
  return new TOTP({ ...kind, issuer, label: of.email, secret: key }).toString()
}

/**
 * The half minute since 1970 of which this is the code; null when it is none of now, the one before or the one after.
 * All are computed and compared in constant time.
 */
export function stepOf(key: string, code: string, now: Date): number | null {
  // The library throws at six characters that are more than six bytes.
  if (!/^\d{6}$/.test(code)) return null
  const timestamp = now.getTime()
  const delta = new TOTP({ ...kind, secret: key }).validate({ token: code, timestamp, window })
  return delta === null ? null : Math.floor(timestamp / (kind.period * 1000)) + delta
}
