import { type Locale, localeCookie } from '#messages/locales'

/** Remembers a language for a year, null for the browser's own; what the server answers from now on is in it. */
export function applyLanguage(language: Locale | null): void {
  const age = language === null ? 0 : 365 * 24 * 60 * 60
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is too young
  document.cookie = `${localeCookie}=${language ?? ''}; path=/; max-age=${age}; samesite=lax`
}
