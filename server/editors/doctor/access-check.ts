import { z } from 'zod'
import { fetchFailure } from '#server/editors/fetch-failure'
import type { Tell } from '#server/editors/tell'
import { allowList } from './allow-list'
import { bad, type Check, good, note, type Patient } from './check'

const topic = 'access'
const timeoutMs = 15_000

const answer = z.object({ status: z.string() })

/** What Collabora Online says of a host that it was asked about, and what to do. */
const changes = {
  NotHttpSuccess: 'correctWopiUrl',
  HostNotFound: 'makeNameKnown',
  ConnectionAborted: 'lookAtProxy',
  CertificateValidation: 'renewCertificate',
  SelfSignedCertificate: 'knownCertificate',
  ExpiredCertificate: 'renewCertificate',
  SslHandshakeFail: 'lookAtProxy',
  MissingSsl: 'correctWopiUrl',
  NotHttps: 'sslTermination',
  Timeout: 'letThrough',
} as const

const isKnown = (status: string): status is keyof typeof changes => Object.hasOwn(changes, status)

/**
 * Asks Collabora Online whether it takes this portal for a host, and whether it reaches it: its own check,
 * /hosting/wopiAccessCheck, of the versions since 2023. It is asked at the address that the admin entered.
 */
export async function collaboraAccessCheck(
  patient: Patient,
  fetcher: typeof fetch,
): Promise<Check> {
  const { discoveryUrl, wopiUrl } = patient
  const at = new URL(discoveryUrl)
  at.pathname = at.pathname.replace(/[^/]*$/, 'wopiAccessCheck')
  const signal = AbortSignal.timeout(timeoutMs)
  let status: string
  try {
    const response = await fetcher(at, {
      method: 'POST',
      redirect: 'manual',
      signal,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ callbackUrl: `${wopiUrl}/api/health` }),
    })
    const read = answer.safeParse(await response.json().catch(() => null))
    if (!read.success) return cannotAsk(patient)
    status = read.data.status.replace(/^CheckStatus::/, '')
  } catch (error) {
    const { tell } = fetchFailure(error, signal, timeoutMs)
    return note(topic, (t) => t('doctor.access.notAsked', { reason: tell(t) }))
  }
  if (status === 'Ok') return good(topic, (t) => t('doctor.access.takes', { wopiUrl }))
  if (status === 'WopiHostNotAllowed') {
    const { host } = new URL(wopiUrl)
    return bad(topic, (t) => t('doctor.access.refuses', { host }), ...allowList(patient))
  }
  const why: Tell = (t) =>
    isKnown(status) ? t(`doctor.access.${status}`) : t('doctor.access.other', { status })
  const change = isKnown(status) ? changes[status] : 'lookAtLog'
  return bad(
    topic,
    (t) => t('doctor.access.cannotReach', { wopiUrl, why: why(t) }),
    (t) => t(`doctor.access.${change}`),
  )
}

/** For office servers that cannot be asked: when nothing comes back from them, this is where to look. */
export function cannotAsk(patient: Patient): Check {
  const [change, commands] = allowList(patient)
  return note(
    topic,
    (t) => t('doctor.access.cannotAsk'),
    (t) => t('doctor.access.ifItRefuses', { change: change(t) }),
    commands,
  )
}
