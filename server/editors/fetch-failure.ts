import type { DiscoveryFault } from './fetch-discovery'
import type { Tell } from './tell'

/** `reason` says it in English, for the log, the database and the command line. */
type Failure = { fault: DiscoveryFault; reason: string; tell: Tell }

const faults: Record<string, Failure> = {
  ECONNREFUSED: {
    fault: 'refused',
    reason: 'Nothing answers at this address (connection refused).',
    tell: (t) => t('fetching.refused'),
  },
  ENOTFOUND: {
    fault: 'dns',
    reason: 'This host name is not known.',
    tell: (t) => t('fetching.unknownHost'),
  },
  EAI_AGAIN: {
    fault: 'dns',
    reason: 'The host name could not be looked up just now.',
    tell: (t) => t('fetching.noLookUp'),
  },
  EHOSTUNREACH: {
    fault: 'network',
    reason: 'There is no way to this host.',
    tell: (t) => t('fetching.noWayToHost'),
  },
  ENETUNREACH: {
    fault: 'network',
    reason: 'There is no way to this host’s network.',
    tell: (t) => t('fetching.noWayToNetwork'),
  },
  ECONNRESET: {
    fault: 'network',
    reason: 'The connection was broken off.',
    tell: (t) => t('fetching.brokenOff'),
  },
  UND_ERR_SOCKET: {
    fault: 'network',
    reason: 'The connection was broken off.',
    tell: (t) => t('fetching.brokenOff'),
  },
  ETIMEDOUT: {
    fault: 'timeout',
    reason: 'The host does not answer.',
    tell: (t) => t('fetching.noAnswer'),
  },
  UND_ERR_CONNECT_TIMEOUT: {
    fault: 'timeout',
    reason: 'The host does not answer.',
    tell: (t) => t('fetching.noAnswer'),
  },
  CERT_HAS_EXPIRED: {
    fault: 'tls',
    reason: 'The server’s certificate has expired.',
    tell: (t) => t('fetching.certificateExpired'),
  },
  CERT_NOT_YET_VALID: {
    fault: 'tls',
    reason: 'The server’s certificate is not valid yet.',
    tell: (t) => t('fetching.certificateNotYet'),
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    fault: 'tls',
    reason: 'The server’s certificate is self-signed.',
    tell: (t) => t('fetching.selfSigned'),
  },
  SELF_SIGNED_CERT_IN_CHAIN: {
    fault: 'tls',
    reason: 'The server’s certificate is of an authority that the portal does not know.',
    tell: (t) => t('fetching.unknownAuthority'),
  },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    fault: 'tls',
    reason: 'The server sends its certificate without those in between (an incomplete chain).',
    tell: (t) => t('fetching.incompleteChain'),
  },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
    fault: 'tls',
    reason: 'The server’s certificate is of an authority that the portal does not know.',
    tell: (t) => t('fetching.unknownAuthority'),
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    fault: 'tls',
    reason: 'The server’s certificate is for another host name.',
    tell: (t) => t('fetching.otherName'),
  },
  ERR_SSL_WRONG_VERSION_NUMBER: {
    fault: 'tls',
    reason: 'The server does not speak https at this port.',
    tell: (t) => t('fetching.noHttps'),
  },
  ERR_SSL_PACKET_LENGTH_TOO_LONG: {
    fault: 'tls',
    reason: 'The server does not speak https at this port.',
    tell: (t) => t('fetching.noHttps'),
  },
  EPROTO: {
    fault: 'tls',
    reason: 'The server does not speak https at this port.',
    tell: (t) => t('fetching.noHttps'),
  },
}

/** Why a fetch came to nothing: what stood in the way, and a sentence. */
export function fetchFailure(error: unknown, signal: AbortSignal, timeoutMs: number): Failure {
  if (signal.aborted) {
    const seconds = String(timeoutMs / 1000)
    const reason = `No answer within ${seconds} seconds.`
    return { fault: 'timeout', reason, tell: (t) => t('fetching.noAnswerWithin', { seconds }) }
  }
  const code = codeOf(error)
  const reason = `The address could not be read: ${code || 'network error'}.`
  const tell: Tell = (t) =>
    code === '' ? t('fetching.networkError') : t('fetching.notRead', { code })
  return faults[code] ?? { fault: 'network', reason, tell }
}

/** Node hides the reason under one or more causes; of several tried addresses the first tells. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string' && error.code in faults) return error.code
  const [first]: unknown[] = error instanceof AggregateError ? error.errors : [error.cause]
  return codeOf(first) || ('code' in error ? String(error.code) : '')
}
