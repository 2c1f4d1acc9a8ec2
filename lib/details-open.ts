/** The cookie that remembers whether the panel of details stands beside the lists. */
export const detailsCookie = 'carrel-details'

/** Remembers it for a year; the server writes the panel into the pages to come. */
export function rememberDetails(open: boolean): void {
  const age = open ? 365 * 24 * 60 * 60 : 0
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is too young
  document.cookie = `${detailsCookie}=open; path=/; max-age=${age}; samesite=lax`
}
