import { type Theme, themeCookie } from '#lib/theme'

/** Shows a theme at once and remembers it for a year; the server writes it into the pages to come. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  const age = theme === 'system' ? 0 : 365 * 24 * 60 * 60
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is too young
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${age}; samesite=lax`
}
