import type { en } from '#messages/en/all'
import type { Locale } from './locales'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof en
  }
}
