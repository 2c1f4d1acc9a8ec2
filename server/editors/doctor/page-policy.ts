/** The directives of one content security policy; of those that stand there twice the first holds. */
function directivesOf(policy: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().toLowerCase().split(/\s+/)
    if (name !== '' && !found.has(name)) found.set(name, sources)
  }
  return found
}

/** The policies that an answer carries: each of them has to allow. */
const policiesOf = (headers: Headers) =>
  (headers.get('content-security-policy') ?? '').split(',').map(directivesOf)

/** What keeps a page from standing in the pages of another origin, as its header says it; null when nothing does. */
export function frameRefusal(headers: Headers, page: URL, portal: URL): string | null {
  let said = false
  for (const policy of policiesOf(headers)) {
    const ancestors = policy.get('frame-ancestors')
    if (!ancestors) continue
    said = true
    if (!allows(ancestors, portal, page)) return `frame-ancestors ${ancestors.join(' ')}`
  }
  // Browsers look at the older header only when there is no such directive.
  const older = headers.get('x-frame-options')?.trim().toLowerCase()
  if (said || !older || (older === 'sameorigin' && portal.origin === page.origin)) return null
  return `X-Frame-Options: ${older}`
}

/** What keeps a page from framing another one, or from sending it a form; null when nothing does. */
export function framingRefusal(headers: Headers, portal: URL, page: URL): string | null {
  for (const policy of policiesOf(headers)) {
    const framing = ['frame-src', 'child-src', 'default-src'].find((name) => policy.has(name))
    for (const name of [framing, 'form-action']) {
      const sources = name && policy.get(name)
      if (sources && !allows(sources, page, portal)) return `${name} ${sources.join(' ')}`
    }
  }
  return null
}

function allows(sources: string[], origin: URL, self: URL): boolean {
  return sources.some((source) => matches(source, origin, self))
}

/** Content Security Policy Level 3, §6.7.2: whether a source expression means an origin. */
function matches(source: string, origin: URL, self: URL): boolean {
  if (source === '*') return true
  if (source === "'self'") return origin.origin === self.origin
  // A scheme that is named means the secure one, too.
  const isScheme = (scheme: string) =>
    origin.protocol === scheme || (scheme === 'http:' && origin.protocol === 'https:')
  if (/^[a-z][a-z0-9+.-]*:$/.test(source)) return isScheme(source)
  const parts = /^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\*|[^:/']+)(?::(\d+|\*))?(?:\/.*)?$/.exec(source)
  if (!parts) return false
  const [, scheme = self.protocol, host = '', port = ''] = parts
  const isHost = host.startsWith('*.')
    ? origin.hostname.endsWith(host.slice(1))
    : host === '*' || host === origin.hostname
  return isScheme(scheme) && isHost && (port === '*' || isPort(port, origin))
}

function isPort(port: string, { port: own, protocol }: URL): boolean {
  const usual = protocol === 'https:' ? '443' : '80'
  return (port || usual) === (own || usual)
}
