import type { BrowserContext } from '@playwright/test'

/**
 * Collects everything that should not happen in a browser: errors and warnings on the consoles (the content
 * security policy's among them), uncaught exceptions, failed requests, answers of 500 and up, and requests
 * that leave this machine.
 *
 * @param expected grows while a test provokes something
 */
export function listen(context: BrowserContext, expected: readonly RegExp[]): string[] {
  const unexpected: string[] = []
  const hear = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) unexpected.push(text)
  }
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    hear(`${message.text()} ${message.location().url}`)
  })
  context.on('weberror', (error) => hear(error.error().stack ?? error.error().message))
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // What a navigation makes useless is given up by the browser: prefetches, streams, downloads.
    if (reason !== 'net::ERR_ABORTED') hear(`${reason} ${request.method()} ${request.url()}`)
  })
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (/^https?:$/.test(protocol) && !['localhost', '127.0.0.1'].includes(hostname)) {
      hear(`asked somebody else: ${request.url()}`)
    }
  })
  context.on('response', (response) => {
    if (response.status() >= 500) hear(`status ${response.status()} ${response.url()}`)
  })
  return unexpected
}
