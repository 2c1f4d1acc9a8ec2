/** Lets the browser take a file from an address. Unlike going there it warns of nothing, and the page stays. */
export function startDownload(address: `/download/${string}`): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
