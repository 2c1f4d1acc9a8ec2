import type { DiscoveryFailure } from '#server/editors/fetch-discovery'
import type { Inspection } from '#server/editors/registry'
import type { Tell } from '#server/editors/tell'
import { type Advice, bad, type Check, good, type Patient } from './check'

const topic = 'discovery'

/** Whether the portal could read the discovery document. */
export function discoveryCheck(
  patient: Patient,
  { fetched, tookMs, discovery }: Inspection,
): Check {
  const { host } = patient.discoveryUrl
  if (fetched.kind === 'fetched') {
    return good(topic, (t) => t('fetching.fetchedIn', { host, ms: String(tookMs) }))
  }
  const says: Tell = discovery
    ? (t) => t('fetching.keptCopy', { reason: fetched.tell(t) })
    : fetched.tell
  return bad(topic, says, ...advice(patient, fetched))
}

/** What to change when the discovery document could not be read, in a line. */
export function remedy(kind: Patient['kind'], address: string, failure: DiscoveryFailure): Tell {
  const discoveryUrl = URL.canParse(address) ? new URL(address) : { hostname: address }
  const [change, commands = []] = advice({ kind, discoveryUrl }, failure)
  return (t) => [change(t), ...commands].join(' ')
}

function advice(
  { kind, discoveryUrl }: { kind: Patient['kind']; discoveryUrl: { hostname: string } },
  { fault, status }: DiscoveryFailure,
): Advice {
  const host = discoveryUrl.hostname
  switch (fault) {
    case 'dns':
      return [(t) => t('fetching.change.dns', { host })]
    case 'tls':
      return [(t) => t('fetching.change.tls'), ['NODE_EXTRA_CA_CERTS=/path/to/authority.pem']]
    case 'status':
      return statusAdvice(kind, status)
    case 'refused':
    case 'timeout':
    case 'redirect':
    case 'network':
      return [(t) => t(`fetching.change.${fault}`)]
    case 'address':
    case 'too-large':
    case 'content':
      return [(t) => t('fetching.change.content')]
  }
}

function statusAdvice(kind: Patient['kind'], status: number | null): Advice {
  if (status === 401 || status === 403) return [(t) => t('fetching.change.forbidden')]
  if (status === 404 && kind === 'onlyoffice') {
    return [(t) => t('fetching.change.switchWopiOn'), ['WOPI_ENABLED=true']]
  }
  if (status === 404) return [(t) => t('fetching.change.notFound')]
  return [(t) => t('fetching.change.status')]
}
