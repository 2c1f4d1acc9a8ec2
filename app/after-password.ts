import type { Route } from 'next'
import { routes } from '#lib/routes'
import type { SignedIn } from '#server/auth/sign-in'

/** Where to go after a password was right: on, or first to the second step. */
export function afterPassword(signedIn: SignedIn, next: Route): Route {
  return signedIn === 'in' ? next : routes.secondStep(next)
}
