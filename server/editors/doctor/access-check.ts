import { z } from 'zod'
import { fetchFailure } from '#server/editors/fetch-failure'
import { allowList } from './allow-list'
import { bad, type Check, good, note, type Patient } from './check'

const topic = 'Access'
const timeoutMs = 15_000

const answer = z.object({ status: z.string() })

/** What Collabora Online says of a host that it was asked about, and what to do. */
const said: Record<string, [says: string, change: string]> = {
  NotHttpSuccess: ['it got another answer than the portal’s', 'Correct WOPI_URL.'],
  HostNotFound: ['it does not know that host name', 'Make the name known there, or set WOPI_URL.'],
  ConnectionAborted: ['the connection was broken off', 'Look at the proxy before the portal.'],
  CertificateValidation: ['the portal’s certificate is not valid', 'Renew the certificate.'],
  SelfSignedCertificate: [
    'the portal’s certificate is self-signed',
    'Give the portal a certificate that Collabora Online knows.',
  ],
  ExpiredCertificate: ['the portal’s certificate has expired', 'Renew the certificate.'],
  SslHandshakeFail: ['no https connection came about', 'Look at the proxy before the portal.'],
  MissingSsl: ['it expected https', 'Correct WOPI_URL.'],
  NotHttps: [
    'the portal is https and it is not',
    'Set --o:ssl.termination=true behind a proxy with a certificate.',
  ],
  Timeout: ['the portal did not answer in time', 'Let it through the firewall, or set WOPI_URL.'],
}

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
    const { reason } = fetchFailure(error, signal, timeoutMs)
    return note(topic, `It could not be asked whether it takes this portal: ${reason}`)
  }
  if (status === 'Ok') return good(topic, `It takes this portal, and reaches it at ${wopiUrl}.`)
  if (status === 'WopiHostNotAllowed') {
    const says = `It refuses this portal: ${new URL(wopiUrl).host} is not among its hosts.`
    return bad(topic, says, ...allowList(patient))
  }
  const [why, change] = said[status] ?? [`it says ${status}`, 'Look at its log.']
  return bad(topic, `It cannot reach the portal at ${wopiUrl}: ${why}.`, change)
}

/** For office servers that cannot be asked: when nothing comes back from them, this is where to look. */
export function cannotAsk(patient: Patient): Check {
  const says = 'It cannot be asked whether it takes this portal: open a document with it.'
  const [change, commands] = allowList(patient)
  return note(topic, says, `If it refuses the document: ${change}`, commands)
}
