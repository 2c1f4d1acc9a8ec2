import { localeOf } from '#messages/locale-of'
import { type Locale, localeCookie } from '#messages/locales'
import { requestCookie } from './request-cookie'

/** In which language a request outside of pages is answered. The same as messages/request.ts says of pages. */
export function requestLocale(request: Pick<Request, 'headers'>): Locale {
  const chosen = requestCookie(request, localeCookie)
  return localeOf(chosen, request.headers.get('accept-language'))
}
