import Negotiator from 'negotiator'
import { defaultLocale, type Locale, locales, readLocale } from './locales'

/** The language of an answer: the reader's choice, or what their browser asks for (Accept-Language, RFC 9110). */
export function localeOf(chosen: string | undefined, acceptLanguage: string | null): Locale {
  const asked = new Negotiator({ headers: { 'accept-language': acceptLanguage ?? '' } })
  return readLocale(chosen) ?? readLocale(asked.language([...locales])) ?? defaultLocale
}
