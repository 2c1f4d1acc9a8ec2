/** The cookie that remembers whether the tree of folders stands in the sidebar. */
export const foldersCookie = 'carrel-folders'

/** Remembers it for a year. */
export function rememberFolders(open: boolean): void {
  const age = open ? 365 * 24 * 60 * 60 : 0
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is too young
  document.cookie = `${foldersCookie}=open; path=/; max-age=${age}; samesite=lax`
}
