import { z } from 'zod'
import { fetchFailure } from '#server/editors/fetch-failure'
import { bad, type Check, good, note, type Patient } from './check'
import { isLocalName } from './host-kind'

const topic = 'Way back'
const timeoutMs = 5000
const health = z.object({ status: z.literal('ok') })

/** Whether the office server can know the portal by the address that it is given. */
export async function wayBackCheck(
  { discoveryUrl, wopiUrl }: Patient,
  fetcher: typeof fetch,
): Promise<Check> {
  const here = isLocalName(new URL(wopiUrl).hostname)
  if (here && !isLocalName(discoveryUrl.hostname)) {
    return bad(
      topic,
      `It is told to call the portal back at ${wopiUrl}, which on ${discoveryUrl.hostname} is that machine itself.`,
      'Set WOPI_URL to an address by which the office server reaches the portal, and restart the portal. For example:',
      ['WOPI_URL=https://portal.example.org', 'WOPI_URL=http://host.docker.internal:3000'],
    )
  }
  const trouble = await whyNotHere(wopiUrl, fetcher)
  if (trouble !== null) {
    return note(
      topic,
      `It calls the portal back at ${wopiUrl}. From here that does not work: ${trouble}`,
      'Correct WOPI_URL (or PUBLIC_URL), or see that the portal and the proxy before it are running. If only this machine cannot go that way, leave it.',
    )
  }
  if (!here) return good(topic, `It calls the portal back at ${wopiUrl}, where it answers.`)
  return note(
    topic,
    `It calls the portal back at ${wopiUrl}, where it answers on this machine.`,
    'If the office server runs in a container, localhost is that container: set WOPI_URL to http://host.docker.internal with the portal’s port.',
  )
}

/** A sentence; null when the portal answers there. */
async function whyNotHere(wopiUrl: string, fetcher: typeof fetch): Promise<string | null> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetcher(`${wopiUrl}/api/health`, { redirect: 'manual', signal })
    if (response.status !== 200) {
      await response.body?.cancel()
      return `it answers with status ${response.status}.`
    }
    return health.safeParse(await response.json()).success ? null : 'something else answers.'
  } catch (error) {
    if (error instanceof SyntaxError) return 'something else answers.'
    return fetchFailure(error, signal, timeoutMs).reason
  }
}
