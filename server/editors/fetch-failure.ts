import type { DiscoveryFault } from './fetch-discovery'

type Failure = { fault: DiscoveryFault; reason: string }

const faults: Record<string, Failure> = {
  ECONNREFUSED: {
    fault: 'refused',
    reason: 'Nothing answers at this address (connection refused).',
  },
  ENOTFOUND: { fault: 'dns', reason: 'This host name is not known.' },
  EAI_AGAIN: { fault: 'dns', reason: 'The host name could not be looked up just now.' },
  EHOSTUNREACH: { fault: 'network', reason: 'There is no way to this host.' },
  ENETUNREACH: { fault: 'network', reason: 'There is no way to this host’s network.' },
  ECONNRESET: { fault: 'network', reason: 'The connection was broken off.' },
  UND_ERR_SOCKET: { fault: 'network', reason: 'The connection was broken off.' },
  ETIMEDOUT: { fault: 'timeout', reason: 'The host does not answer.' },
  UND_ERR_CONNECT_TIMEOUT: { fault: 'timeout', reason: 'The host does not answer.' },
  CERT_HAS_EXPIRED: { fault: 'tls', reason: 'The server’s certificate has expired.' },
  CERT_NOT_YET_VALID: { fault: 'tls', reason: 'The server’s certificate is not valid yet.' },
  DEPTH_ZERO_SELF_SIGNED_CERT: { fault: 'tls', reason: 'The server’s certificate is self-signed.' },
  SELF_SIGNED_CERT_IN_CHAIN: {
    fault: 'tls',
    reason: 'The server’s certificate is of an authority that the portal does not know.',
  },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    fault: 'tls',
    reason: 'The server sends its certificate without those in between (an incomplete chain).',
  },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
    fault: 'tls',
    reason: 'The server’s certificate is of an authority that the portal does not know.',
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    fault: 'tls',
    reason: 'The server’s certificate is for another host name.',
  },
  ERR_SSL_WRONG_VERSION_NUMBER: {
    fault: 'tls',
    reason: 'The server does not speak https at this port.',
  },
  ERR_SSL_PACKET_LENGTH_TOO_LONG: {
    fault: 'tls',
    reason: 'The server does not speak https at this port.',
  },
  EPROTO: { fault: 'tls', reason: 'The server does not speak https at this port.' },
}

/** Why a fetch came to nothing: what stood in the way, and a sentence. */
export function fetchFailure(error: unknown, signal: AbortSignal, timeoutMs: number): Failure {
  if (signal.aborted) {
    return { fault: 'timeout', reason: `No answer within ${timeoutMs / 1000} seconds.` }
  }
  const code = codeOf(error)
  const reason = `The address could not be read: ${code || 'network error'}.`
  return faults[code] ?? { fault: 'network', reason }
}

/** Node hides the reason under one or more causes; of several tried addresses the first tells. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string' && error.code in faults) return error.code
  const [first]: unknown[] = error instanceof AggregateError ? error.errors : [error.cause]
  return codeOf(first) || ('code' in error ? String(error.code) : '')
}
