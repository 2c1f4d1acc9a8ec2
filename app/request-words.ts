import { formatOf } from '#lib/format'
import type { Area } from '#messages/areas'
import { speak, type Words } from '#messages/speak'
import type { AppError } from '#server/app-error'
import { requestLocale } from '#server/auth/request-locale'

/** The words of a route, in the language of a request: also of one that did not come by Next. */
export function wordsFor<A extends Area>(request: Request, area: A): Words<A> {
  return speak(requestLocale(request), area)
}

/** Says in the language of a request why something was not done. */
export function tellErrorTo(request: Request, error: AppError): string {
  return error.tell(wordsFor(request, 'errors'), formatOf(requestLocale(request)))
}
