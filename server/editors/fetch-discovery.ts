import { fetchFailure } from './fetch-failure'
import type { Tell } from './tell'

const defaultTimeoutMs = 10_000
const maxBytes = 5 * 1024 * 1024
const maxRedirects = 3

/** What stood in the way of a discovery document. */
export type DiscoveryFault =
  | 'address'
  | 'dns'
  | 'refused'
  | 'timeout'
  | 'tls'
  | 'network'
  | 'redirect'
  | 'status'
  | 'too-large'
  | 'content'

export interface DiscoveryFailure {
  kind: 'failed'
  fault: DiscoveryFault
  /** The status that came instead of 200; null when none came. */
  status: number | null
  tell: Tell
}

export type FetchedDiscovery =
  | {
      kind: 'fetched'
      xml: string
      /** What the server's clock said, by its Date header; null when it has none. Exact to a second. */
      serverTime: Date | null
    }
  | DiscoveryFailure

/**
 * Fetches a discovery document: within ten seconds, at most 5 MiB, following redirects on the same host only
 * and never from https to http (an address that was checked once must not lead elsewhere later). Never throws.
 */
export async function fetchDiscovery(
  address: string,
  fetcher: typeof fetch = fetch,
  timeoutMs = defaultTimeoutMs,
): Promise<FetchedDiscovery> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    let url = webAddress(address)
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const response = await fetcher(url, {
        redirect: 'manual',
        signal,
        headers: { accept: 'application/xml, text/xml;q=0.9, */*;q=0.1' },
      })
      const location = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel()
        url = followable(url, webAddress(location, url))
        continue
      }
      if (response.status !== 200) {
        await response.body?.cancel()
        const { status } = response
        const answer = { host: url.host, path: url.pathname, status: String(status) }
        const tell: Tell = (t) => t('fetching.status', answer)
        return { kind: 'failed', fault: 'status', status, tell }
      }
      return {
        kind: 'fetched',
        xml: await readText(response),
        serverTime: readDate(response.headers),
      }
    }
    const { host } = url
    throw new Unusable('redirect', (t) =>
      t('fetching.tooManyRedirects', { host, most: String(maxRedirects) }),
    )
  } catch (error) {
    const failure =
      error instanceof Unusable
        ? { fault: error.fault, tell: error.tell }
        : fetchFailure(error, signal, timeoutMs)
    return { kind: 'failed', status: null, ...failure }
  }
}

class Unusable extends Error {
  constructor(
    readonly fault: DiscoveryFault,
    readonly tell: Tell,
  ) {
    super(fault)
  }
}

function webAddress(address: string, base?: URL): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : null
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Unusable('address', (t) => t('fetching.badScheme'))
  }
  if (url.username !== '' || url.password !== '') {
    throw new Unusable('address', (t) => t('fetching.password'))
  }
  return url
}

function followable(from: URL, to: URL): URL {
  if (to.host !== from.host) {
    const hosts = { host: from.host, other: to.host }
    throw new Unusable('redirect', (t) => t('fetching.otherHost', hosts))
  }
  if (from.protocol === 'https:' && to.protocol === 'http:') {
    throw new Unusable('redirect', (t) => t('fetching.toHttp', { host: from.host }))
  }
  return to
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let received = 0
  const reader = response.body?.getReader()
  if (!reader) throw new Unusable('content', (t) => t('fetching.empty'))
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    received += value.byteLength
    if (received > maxBytes) {
      await reader.cancel()
      throw new Unusable('too-large', (t) => t('fetching.tooLarge'))
    }
    text += decode(decoder, value)
  }
  return text + decode(decoder)
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch {
    throw new Unusable('content', (t) => t('fetching.notUtf8'))
  }
}

function readDate(headers: Headers): Date | null {
  const time = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(time) ? null : new Date(time)
}
