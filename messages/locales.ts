/** The languages that the portal speaks. Each has a folder beside this file. */
export const locales = ['en', 'de'] as const
export type Locale = (typeof locales)[number]

/** What is spoken to people whose language nobody knows. */
export const defaultLocale: Locale = 'en'

/** The cookie that remembers a choice of language. It carries nothing else and is no secret. */
export const localeCookie = 'carrel-language'

/** Reads the cookie's value, or a language kept with a person; null when there is none that is spoken. */
export function readLocale(value: string | null | undefined): Locale | null {
  return locales.find((each) => each === value) ?? null
}
