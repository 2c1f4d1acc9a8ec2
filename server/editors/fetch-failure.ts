import type { DiscoveryFault } from './fetch-discovery'
import type { Tell } from './tell'

type Failure = { fault: DiscoveryFault; tell: Tell }

const faults: Record<string, Failure> = {
  ECONNREFUSED: {
    fault: 'refused',
    tell: (t) => t('fetching.refused'),
  },
  ENOTFOUND: {
    fault: 'dns',
    tell: (t) => t('fetching.unknownHost'),
  },
  EAI_AGAIN: {
    fault: 'dns',
    tell: (t) => t('fetching.noLookUp'),
  },
  EHOSTUNREACH: {
    fault: 'network',
    tell: (t) => t('fetching.noWayToHost'),
  },
  ENETUNREACH: {
    fault: 'network',
    tell: (t) => t('fetching.noWayToNetwork'),
  },
  ECONNRESET: {
    fault: 'network',
    tell: (t) => t('fetching.brokenOff'),
  },
  UND_ERR_SOCKET: {
    fault: 'network',
    tell: (t) => t('fetching.brokenOff'),
  },
  ETIMEDOUT: {
    fault: 'timeout',
    tell: (t) => t('fetching.noAnswer'),
  },
  UND_ERR_CONNECT_TIMEOUT: {
    fault: 'timeout',
    tell: (t) => t('fetching.noAnswer'),
  },
  CERT_HAS_EXPIRED: {
    fault: 'tls',
    tell: (t) => t('fetching.certificateExpired'),
  },
  CERT_NOT_YET_VALID: {
    fault: 'tls',
    tell: (t) => t('fetching.certificateNotYet'),
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    fault: 'tls',
    tell: (t) => t('fetching.selfSigned'),
  },
  SELF_SIGNED_CERT_IN_CHAIN: {
    fault: 'tls',
    tell: (t) => t('fetching.unknownAuthority'),
  },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    fault: 'tls',
    tell: (t) => t('fetching.incompleteChain'),
  },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
    fault: 'tls',
    tell: (t) => t('fetching.unknownAuthority'),
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    fault: 'tls',
    tell: (t) => t('fetching.otherName'),
  },
  ERR_SSL_WRONG_VERSION_NUMBER: {
    fault: 'tls',
    tell: (t) => t('fetching.noHttps'),
  },
  ERR_SSL_PACKET_LENGTH_TOO_LONG: {
    fault: 'tls',
    tell: (t) => t('fetching.noHttps'),
  },
  EPROTO: {
    fault: 'tls',
    tell: (t) => t('fetching.noHttps'),
  },
}

/** Why a fetch came to nothing: what stood in the way, and what says it. */
export function fetchFailure(error: unknown, signal: AbortSignal, timeoutMs: number): Failure {
  if (signal.aborted) {
    const seconds = String(timeoutMs / 1000)
    return { fault: 'timeout', tell: (t) => t('fetching.noAnswerWithin', { seconds }) }
  }
  const code = codeOf(error)
  const tell: Tell = (t) =>
    code === '' ? t('fetching.networkError') : t('fetching.notRead', { code })
  return faults[code] ?? { fault: 'network', tell }
}

/** Node hides the reason under one or more causes; of several tried addresses the first tells. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string' && error.code in faults) return error.code
  const [first]: unknown[] = error instanceof AggregateError ? error.errors : [error.cause]
  return codeOf(first) || ('code' in error ? String(error.code) : '')
}
