import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { env } from 'node:process'
import { S3Client } from '@aws-sdk/client-s3'
import type { S3Store } from '#server/stores/blob-store'

/** How long the server may be silent, before it answers and while it sends. */
const patienceMs = 60_000

/** Readers keep their connection as long as they take; they must not stand in the way of saves. */
const connections = { keepAlive: true, maxSockets: 1000 }

/**
 * The client of one store. It tries a request that the server could not answer up to five times. Checksums are
 * those that every S3-compatible server knows: Content-MD5 on the way in.
 */
export function connectS3(store: Omit<S3Store, 'kind' | 'bucket' | 'prefix'>): S3Client {
  // Which Node the portal runs on is not a thing that its operator can change.
  env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  return new S3Client({
    region: store.region,
    forcePathStyle: store.pathStyle,
    ...(store.endpoint && { endpoint: store.endpoint }),
    ...(store.credentials && { credentials: store.credentials }),
    maxAttempts: 5,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: 5000,
      requestTimeout: patienceMs,
      throwOnRequestTimeout: true,
      socketTimeout: patienceMs,
      httpAgent: new HttpAgent(connections),
      httpsAgent: new HttpsAgent(connections),
    },
  })
}
