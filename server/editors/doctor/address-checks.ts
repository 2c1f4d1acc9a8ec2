import { withoutPlaceholders } from '#server/editors/action-url'
import type { Discovery } from '#server/editors/parse-discovery'
import { bad, type Check, good, note, type Patient } from './check'
import { addressKind, isInsideName, isLocalName } from './host-kind'

/** Whether a browser that has the portal open will load the editor. */
export function encryptionCheck({ kind, publicUrl }: Patient, discovery: Discovery): Check {
  const topic = 'Encryption'
  const portalIsSecure = publicUrl.startsWith('https:')
  const open = originsOf(discovery).find((origin) => origin.startsWith('http:'))
  if (portalIsSecure && open) {
    return bad(
      topic,
      `The portal is https and the editor ${open}: browsers do not show an http page inside an https one.`,
      ...howToBeSecure[kind],
    )
  }
  if (kind === 'microsoft' && !portalIsSecure) {
    const says = `Office for the web only takes hosts with https; the portal is ${publicUrl}.`
    return bad(topic, says, 'Put a proxy with a certificate before the portal, and set PUBLIC_URL.')
  }
  if (portalIsSecure) return good(topic, 'The portal and the editor are both https.')
  return note(topic, 'The portal is http: fine to try it out, not for the internet.')
}

const howToBeSecure: Record<Patient['kind'], [change: string, commands?: string[]]> = {
  onlyoffice: [
    'Put a proxy with a certificate before ONLYOFFICE Docs that says how it was called:',
    ['X-Forwarded-Proto: https', 'X-Forwarded-Host: office.example.org'],
  ],
  collabora: [
    'Put a proxy with a certificate before Collabora Online, and tell it:',
    ['--o:ssl.enable=false --o:ssl.termination=true'],
  ],
  microsoft: ['Use its https discovery.'],
  other: ['Put a proxy with a certificate before it.'],
}

/** Whether browsers can go where the discovery document sends them. */
export function browserAddressCheck({ kind, publicUrl }: Patient, discovery: Discovery): Check {
  const topic = 'Browsers'
  const portalHost = new URL(publicUrl).hostname
  for (const origin of originsOf(discovery)) {
    const { hostname } = new URL(origin)
    const local = isLocalName(hostname) && !isLocalName(portalHost)
    const inside = isInsideName(hostname) && !isInsideName(portalHost)
    if (!local && !inside) continue
    return bad(
      topic,
      local
        ? `It sends browsers to ${origin}, which is each person’s own computer.`
        : `It sends browsers to ${origin}, a name that only its own network knows.`,
      ...howToBeNamed[kind],
    )
  }
  return good(topic, `Browsers are sent to ${originsOf(discovery).join(', ')}.`)
}

const howToBeNamed: Record<Patient['kind'], [change: string, commands?: string[]]> = {
  onlyoffice: [
    'Add it by the address that browsers use, or set its own in local.json:',
    ['"wopi": { "enable": true, "host": "https://office.example.org" }'],
  ],
  collabora: [
    'Add it by the address that browsers use, or tell Collabora Online its name:',
    ['server_name=office.example.org'],
  ],
  microsoft: ['See whether this is the discovery of Office for the web.'],
  other: ['Add it by the address that browsers use.'],
}

/** Says so when the office server is in a private network. Null when its name is not known. */
export function networkCheck({ discoveryUrl }: Patient, addresses: string[]): Check | null {
  const topic = 'Network'
  const { hostname } = discoveryUrl
  const [address] = addresses
  if (address === undefined) return null
  const kinds = new Set(addresses.map(addressKind))
  if (kinds.has('public')) return good(topic, `${hostname} is ${address}, a public address.`)
  const where = kinds.has('loopback') ? 'this very machine' : 'a private network'
  return note(
    topic,
    `${hostname} is ${address}: ${where}. The portal reads from there because an admin entered the address.`,
  )
}

function originsOf(discovery: Discovery): string[] {
  const all = discovery.actions.map(({ urlsrc }) => new URL(withoutPlaceholders(urlsrc)).origin)
  return [...new Set(all)].sort()
}
