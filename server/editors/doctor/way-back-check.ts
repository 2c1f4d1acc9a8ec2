import { z } from 'zod'
import { fetchFailure } from '#server/editors/fetch-failure'
import type { Tell } from '#server/editors/tell'
import { bad, type Check, good, note, type Patient } from './check'
import { isLocalName } from './host-kind'

const topic = 'wayBack'
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
      (t) => t('doctor.wayBack.itself', { wopiUrl, host: discoveryUrl.hostname }),
      (t) => t('doctor.wayBack.setWopiUrl'),
      ['WOPI_URL=https://portal.example.org', 'WOPI_URL=http://host.docker.internal:3000'],
    )
  }
  const trouble = await whyNotHere(wopiUrl, fetcher)
  if (trouble !== null) {
    return note(
      topic,
      (t) => t('doctor.wayBack.notHere', { wopiUrl, trouble: trouble(t) }),
      (t) => t('doctor.wayBack.correct'),
    )
  }
  if (!here) return good(topic, (t) => t('doctor.wayBack.answers', { wopiUrl }))
  return note(
    topic,
    (t) => t('doctor.wayBack.answersHere', { wopiUrl }),
    (t) => t('doctor.wayBack.container'),
  )
}

/** A sentence; null when the portal answers there. */
async function whyNotHere(wopiUrl: string, fetcher: typeof fetch): Promise<Tell | null> {
  const somethingElse: Tell = (t) => t('doctor.wayBack.somethingElse')
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetcher(`${wopiUrl}/api/health`, { redirect: 'manual', signal })
    if (response.status !== 200) {
      await response.body?.cancel()
      const status = String(response.status)
      return (t) => t('doctor.wayBack.status', { status })
    }
    return health.safeParse(await response.json()).success ? null : somethingElse
  } catch (error) {
    if (error instanceof SyntaxError) return somethingElse
    return fetchFailure(error, signal, timeoutMs).tell
  }
}
