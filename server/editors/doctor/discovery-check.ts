import type { DiscoveryFailure } from '#server/editors/fetch-discovery'
import type { Inspection } from '#server/editors/registry'
import { bad, type Check, good, type Patient } from './check'

const topic = 'Discovery'

/** Whether the portal could read the discovery document. */
export function discoveryCheck(
  patient: Patient,
  { fetched, tookMs, discovery }: Inspection,
): Check {
  const { host } = patient.discoveryUrl
  if (fetched.kind === 'fetched') {
    return good(topic, `${host} answered with its discovery document in ${tookMs} ms.`)
  }
  const kept = discovery ? ' The last good copy stays in use.' : ''
  return bad(topic, `${fetched.reason}${kept}`, ...advice(patient, fetched))
}

/** What to change when the discovery document could not be read, in a line. */
export function remedy(kind: Patient['kind'], address: string, failure: DiscoveryFailure): string {
  const discoveryUrl = URL.canParse(address) ? new URL(address) : { hostname: address }
  const [change, commands = []] = advice({ kind, discoveryUrl }, failure)
  return [change, ...commands].join(' ')
}

function advice(
  { kind, discoveryUrl }: { kind: Patient['kind']; discoveryUrl: { hostname: string } },
  { fault, status }: DiscoveryFailure,
): [change: string, commands?: string[]] {
  switch (fault) {
    case 'dns':
      return [
        `Check the spelling of ${discoveryUrl.hostname}. If it is right, the portal’s machine does not know it: add it to its DNS, or in Docker to extra_hosts.`,
      ]
    case 'refused':
      return [
        'Start the office server, or correct the port. In a container localhost is the container itself: enter the service’s name, or host.docker.internal.',
      ]
    case 'timeout':
      return [
        'See whether the office server has started and whether a firewall lets the portal through to it.',
      ]
    case 'tls':
      return [
        'Give the office server a valid certificate for this name. If it is of an authority of your own, start the portal with that authority’s file:',
        ['NODE_EXTRA_CA_CERTS=/path/to/authority.pem'],
      ]
    case 'status':
      return statusAdvice(kind, status)
    case 'redirect':
      return ['Add the editor again with the address that it leads to.']
    case 'network':
      return ['Look at the network between the portal and the office server, and at its log.']
    case 'address':
    case 'too-large':
    case 'content':
      return [
        'Enter the address of its discovery document, which ends with /hosting/discovery. Nothing that asks people to sign in may stand before it.',
      ]
  }
}

function statusAdvice(
  kind: Patient['kind'],
  status: number | null,
): [change: string, commands?: string[]] {
  if (status === 401 || status === 403) {
    return [
      'The office server, or a proxy before it, refuses this portal. Allow the portal’s address there.',
    ]
  }
  if (status === 404 && kind === 'onlyoffice') {
    return ['WOPI is switched off in ONLYOFFICE Docs. Start its image with:', ['WOPI_ENABLED=true']]
  }
  if (status === 404) return ['Correct the address: it ends with /hosting/discovery.']
  return ['Look at the log of the office server, and of the proxy before it.']
}
