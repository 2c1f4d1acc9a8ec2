import { LocaleType } from '@univerjs/core'
import english from '@univerjs/preset-sheets-core/locales/en-US'
import type { Locale } from '#messages/locales'

export type GridWords = Awaited<ReturnType<typeof gridWords>>

/** What the grid says in itself. Other languages than English are loaded only for those who read them. */
export async function gridWords(locale: Locale) {
  if (locale !== 'de') {
    return { locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: english } }
  }
  const { default: german } = await import('@univerjs/preset-sheets-core/locales/de-DE')
  return { locale: LocaleType.DE_DE, locales: { [LocaleType.DE_DE]: german } }
}
