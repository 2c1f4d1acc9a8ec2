import { de } from '#messages/de/all'
import { en } from '#messages/en/all'
import type { Locale } from './locales'

/** All that the portal says in a language. */
export function messagesFor(locale: Locale): typeof en {
  // Each catalogue has the keys and arguments of the English one: its type and messages/catalogues.test.ts hold that.
  return locale === 'de' ? (de as typeof en) : en
}
