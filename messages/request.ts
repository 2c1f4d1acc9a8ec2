import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { localeOf } from './locale-of'
import { localeCookie } from './locales'
import { messagesFor } from './messages-for'

/** In which language a request is answered. Found by next.config.mjs under the name that next-intl looks for. */
// biome-ignore lint/style/noDefaultExport: next-intl takes the default export.
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value
  const locale = localeOf(chosen, (await headers()).get('accept-language'))
  return {
    locale,
    messages: messagesFor(locale),
    // Times are told in the reader's own zone by components/ui/relative-time; the server knows none.
    timeZone: 'UTC',
  }
})
