import type { QrPath } from './qr-path'

/** A key that an app is to take over, as a person sees it. */
export interface SecondStepOffer {
  /** In base32. */
  key: string
  picture: QrPath
  /** Sent back with the first code. */
  offer: string
  /** Whose it is, and of which portal. */
  email: string
  host: string
}
