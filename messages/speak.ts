import { createTranslator } from 'use-intl/core'
import type { en } from '#messages/en/all'
import type { Area } from './areas'
import type { Locale } from './locales'
import { messagesFor } from './messages-for'

/** The words of one area of the catalogue, as `useTranslations(area)` gives them inside a page. */
export type Words<A extends Area> = ReturnType<typeof createTranslator<typeof en, A>>

/** The same outside of pages: in mails, in the log, in what the command line prints. */
export function speak<A extends Area>(locale: Locale, area: A): Words<A> {
  return createTranslator<typeof en, A>({
    locale,
    messages: messagesFor(locale),
    namespace: area,
    timeZone: 'UTC',
  })
}
