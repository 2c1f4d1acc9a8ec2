import { bad, type Check, good, type Patient } from './check'
import type { OpenedPage } from './open-page'
import { frameRefusal, framingRefusal } from './page-policy'

const topic = 'frame'
const timeoutMs = 5000

/**
 * Whether browsers will show the office server's page in the portal's: by its own headers, and by those that the portal's
 * pages still have when they have come through a proxy. Null when its page could not be looked at.
 */
export async function frameCheck(
  { kind, publicUrl }: Patient,
  page: OpenedPage,
  fetcher: typeof fetch,
): Promise<Check | null> {
  // A page that says why it opens nothing may have other headers.
  if (page.failure || page.status === null || page.status >= 400) return null
  const portal = new URL(publicUrl)
  const { address, headers } = page
  const refusal = frameRefusal(headers, address, portal)
  if (refusal !== null) {
    return bad(
      topic,
      (t) => t('doctor.frame.refused', { publicUrl, header: refusal }),
      (t) => t(`doctor.frame.allow.${kind}`),
      howToAllow(kind, portal),
    )
  }
  const own = await headersOf(`${publicUrl}/sign-in`, fetcher)
  const kept = own && framingRefusal(own, portal, address)
  if (kept) {
    return bad(
      topic,
      (t) => t('doctor.frame.keptOut', { origin: address.origin, header: kept }),
      (t) => t('doctor.frame.passOn'),
    )
  }
  return good(topic, (t) => t('doctor.frame.shown', { publicUrl }))
}

function howToAllow(kind: Patient['kind'], { origin, host }: URL): string[] {
  const header = `Content-Security-Policy "frame-ancestors ${origin}"`
  switch (kind) {
    case 'collabora':
      return [`--o:net.frame_ancestors=${host}`]
    case 'onlyoffice':
      return [
        'proxy_hide_header X-Frame-Options;',
        'proxy_hide_header Content-Security-Policy;',
        `add_header ${header};`,
      ]
    case 'microsoft':
      return []
    case 'other':
      return [header.replace(' "', ': ').replace('"', '')]
  }
}

/** Null when it cannot be asked from here: browsers may reach it all the same. */
async function headersOf(address: string, fetcher: typeof fetch): Promise<Headers | null> {
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetcher(address, { redirect: 'manual', signal })
    await response.body?.cancel()
    return response.headers
  } catch {
    return null
  }
}
