import { withoutPlaceholders } from '#server/editors/action-url'
import type { Discovery } from '#server/editors/parse-discovery'
import type { Tell } from '#server/editors/tell'
import { bad, type Check, good, note, type Patient } from './check'
import { addressKind, isInsideName, isLocalName } from './host-kind'

/** Whether a browser that has the portal open will load the editor. */
export function encryptionCheck({ kind, publicUrl }: Patient, discovery: Discovery): Check {
  const topic = 'encryption'
  const portalIsSecure = publicUrl.startsWith('https:')
  const origin = originsOf(discovery).find((each) => each.startsWith('http:'))
  if (portalIsSecure && origin) {
    const says: Tell = (t) => t('doctor.encryption.openEditor', { origin })
    const change: Tell = (t) => t(`doctor.encryption.secure.${kind}`)
    return bad(topic, says, change, howToBeSecure[kind])
  }
  if (kind === 'microsoft' && !portalIsSecure) {
    const says: Tell = (t) => t('doctor.encryption.microsoft', { publicUrl })
    return bad(topic, says, (t) => t('doctor.encryption.securePortal'))
  }
  if (portalIsSecure) return good(topic, (t) => t('doctor.encryption.bothSecure'))
  return note(topic, (t) => t('doctor.encryption.openPortal'))
}

const howToBeSecure: Record<Patient['kind'], string[]> = {
  onlyoffice: ['X-Forwarded-Proto: https', 'X-Forwarded-Host: office.example.org'],
  collabora: ['--o:ssl.enable=false --o:ssl.termination=true'],
  ...{ microsoft: [], other: [] },
}

/** Whether browsers can go where the discovery document sends them. */
export function browserAddressCheck({ kind, publicUrl }: Patient, discovery: Discovery): Check {
  const topic = 'browsers'
  const portalHost = new URL(publicUrl).hostname
  for (const origin of originsOf(discovery)) {
    const { hostname } = new URL(origin)
    const local = isLocalName(hostname) && !isLocalName(portalHost)
    const inside = isInsideName(hostname) && !isInsideName(portalHost)
    if (!local && !inside) continue
    return bad(
      topic,
      (t) => t(`doctor.browsers.${local ? 'local' : 'inside'}`, { origin }),
      (t) => t(`doctor.browsers.name.${kind}`),
      howToBeNamed[kind],
    )
  }
  const origins = originsOf(discovery).join(', ')
  return good(topic, (t) => t('doctor.browsers.sent', { origins }))
}

const howToBeNamed: Record<Patient['kind'], string[]> = {
  onlyoffice: ['"wopi": { "enable": true, "host": "https://office.example.org" }'],
  collabora: ['server_name=office.example.org'],
  ...{ microsoft: [], other: [] },
}

/** Says so when the office server is in a private network. Null when its name is not known. */
export function networkCheck({ discoveryUrl }: Patient, addresses: string[]): Check | null {
  const topic = 'network'
  const { hostname: host } = discoveryUrl
  const [address] = addresses
  if (address === undefined) return null
  const kinds = new Set(addresses.map(addressKind))
  if (kinds.has('public')) return good(topic, (t) => t('doctor.network.public', { host, address }))
  const where = kinds.has('loopback') ? 'loopback' : 'private'
  return note(topic, (t) => t(`doctor.network.${where}`, { host, address }))
}

function originsOf(discovery: Discovery): string[] {
  const all = discovery.actions.map(({ urlsrc }) => new URL(withoutPlaceholders(urlsrc)).origin)
  return [...new Set(all)].sort()
}
