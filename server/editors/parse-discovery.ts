import { SaxesParser } from 'saxes'
import { z } from 'zod'
import { speak } from '#messages/speak'
import { type ProofKeys, rsaKey } from '#server/wopi/proof'
import { withoutPlaceholders } from './action-url'
import type { Tell } from './tell'

/** One thing an editor can do with one kind of file (reference §7.1). */
export interface DiscoveryAction {
  app: string
  /** `view`, `edit`, `editnew`, `convert`, … */
  name: string
  /** Lower case, without the dot; empty for actions of MIME types. */
  extension: string
  urlsrc: string
  /** What the host must offer for it: `update`, `locks`, `cobalt`, `containers`. */
  requires: string[]
  isDefault: boolean
}

export interface Discovery {
  /** Of the net-zone that fits the portal best. */
  actions: DiscoveryAction[]
  /** Null: its requests are not signed. */
  proofKeys: ProofKeys | null
}

const english = speak('en', 'adminPeople')

/** The document is not a discovery document. The message says why in English, `tell` says it to the admin. */
export class BadDiscovery extends Error {
  override name = 'BadDiscovery'
  constructor(readonly tell: Tell) {
    super(tell(english))
  }
}

/**
 * Real documents stay far below these. They keep a server that has been taken over from stopping the portal with
 * what it answers: nesting, long addresses and long lists are all looked through more than once.
 */
const most = { depth: 16, actions: 5000, letters: 4096 }

const actionAttributes = z.object({
  name: z.string().min(1).max(most.letters, 'is too long'),
  ext: z.string().max(most.letters, 'is too long').default(''),
  urlsrc: z
    .string()
    .max(most.letters, 'is too long')
    .refine(isWebAddress, 'is not an http(s) address'),
  requires: z.string().max(most.letters, 'is too long').default(''),
  default: z.string().optional(),
})

/**
 * Reads a WOPI discovery document. Entities in attributes are decoded; a document that is not well-formed,
 * has a DTD or another root, or an action without a usable address, is refused as a whole.
 *
 * @param scheme of the portal: `https:` prefers the zone external-https
 * @throws BadDiscovery
 */
export function parseDiscovery(xml: string, scheme: 'http:' | 'https:' = 'https:'): Discovery {
  const zones = new Map<string, DiscoveryAction[]>()
  const path: string[] = []
  let zone: DiscoveryAction[] = []
  let app = ''
  let actions = 0
  let proofKeys: ProofKeys | null = null
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw new BadDiscovery((t) => t('fetching.notXml', { fault: error.message }))
  })
  // A DTD could define entities, which this parser would not read as the editor meant them.
  parser.on('doctype', () => {
    throw new BadDiscovery((t) => t('fetching.dtd'))
  })
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name)
    if (path.length > most.depth) {
      throw new BadDiscovery((t) => t('fetching.tooDeep'))
    }
    switch (path.join('/')) {
      case 'wopi-discovery/net-zone':
        zone = []
        zones.set(attributes.name ?? '', zone)
        break
      case 'wopi-discovery/net-zone/app':
        app = attributes.name ?? ''
        break
      case 'wopi-discovery/net-zone/app/action':
        actions += 1
        if (actions > most.actions) {
          throw new BadDiscovery((t) =>
            t('fetching.tooManyActions', { most: String(most.actions) }),
          )
        }
        zone.push(readAction(app, attributes))
        break
      case 'wopi-discovery/proof-key':
        proofKeys = readProofKeys(attributes)
        break
      default:
        if (path.length === 1 && name !== 'wopi-discovery') {
          throw new BadDiscovery((t) => t('fetching.otherRoot', { tag: `<${name}>` }))
        }
    }
  })
  parser.on('closetag', () => {
    path.pop()
  })
  parser.write(xml).close()
  return { actions: bestZone(zones, scheme), proofKeys }
}

/** An empty element is what some editors write when they have no keys (reference §6.3). */
function readProofKeys(attributes: Record<string, string>): ProofKeys | null {
  const { modulus, exponent, oldmodulus, oldexponent } = attributes
  if (!modulus || !exponent) return null
  try {
    return {
      current: rsaKey(modulus, exponent),
      old: oldmodulus && oldexponent ? rsaKey(oldmodulus, oldexponent) : null,
    }
  } catch {
    throw new BadDiscovery((t) => t('fetching.notRsa'))
  }
}

function readAction(app: string, attributes: Record<string, string>): DiscoveryAction {
  const parsed = actionAttributes.safeParse(attributes)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const problem = `${issue?.path.join('.')} ${issue?.message}`
    throw new BadDiscovery((t) => t('fetching.badAction', { app, problem }))
  }
  const { name, ext, urlsrc, requires } = parsed.data
  return {
    app,
    name: name.toLowerCase(),
    extension: ext.toLowerCase().replace(/^\./, ''),
    urlsrc,
    requires: requires
      .split(',')
      .map((word) => word.trim().toLowerCase())
      .filter((word) => word !== ''),
    isDefault: parsed.data.default?.toLowerCase() === 'true',
  }
}

/** ONLYOFFICE calls its zone external-http even when it is served over https: any zone beats none. */
function bestZone(zones: Map<string, DiscoveryAction[]>, scheme: 'http:' | 'https:') {
  const wanted = scheme === 'https:' ? 'external-https' : 'external-http'
  const names = [wanted, 'external-https', 'external-http', ...zones.keys()]
  for (const name of names) {
    const actions = zones.get(name)
    if (actions && actions.length > 0) return actions
  }
  throw new BadDiscovery((t) => t('fetching.noAction'))
}

function isWebAddress(urlsrc: string): boolean {
  const address = URL.canParse(withoutPlaceholders(urlsrc)) && new URL(withoutPlaceholders(urlsrc))
  return address !== false && /^https?:$/.test(address.protocol) && address.username === ''
}
