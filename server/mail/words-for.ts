import { defaultLocale, readLocale } from '#messages/locales'
import { speak } from '#messages/speak'

/**
 * What mails say, in the language that their reader chose.
 *
 * @param language as it is kept with a person; null: nobody knows it
 */
export function wordsFor(language: string | null) {
  const locale = readLocale(language) ?? defaultLocale
  return { language: locale, t: speak(locale, 'mail') }
}
