import { qrPath } from '#lib/qr-path'
import type { SecondStepOffer } from '#lib/second-step-offer'
import type { Offer } from '#server/auth/second-step/set-up-second-step'

/** A key as people see it: a picture for the app, and letters to type. */
export function shownOffer(
  { key, uri, offer }: Offer,
  of: { email: string; publicUrl: string },
): SecondStepOffer {
  return { key, offer, picture: qrPath(uri), email: of.email, host: new URL(of.publicUrl).host }
}
