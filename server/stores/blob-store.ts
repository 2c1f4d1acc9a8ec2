/** Where the bytes of documents are kept, as the settings name it. */
export type BlobStore = { kind: 'disk'; folder: string } | S3Store

/** A place in an S3-compatible store. */
export interface S3Store {
  kind: 's3'
  bucket: string
  /** What the names of the objects begin with: empty, or ending in a slash. */
  prefix: string
  /** Origin of the server; undefined: that of AWS in the region. */
  endpoint: string | undefined
  region: string
  /** The bucket stands in the path and not in the host name. */
  pathStyle: boolean
  /** How the server is asked to encrypt; undefined: as the bucket says. */
  encryption: { algorithm: 'AES256' | 'aws:kms'; keyId: string | undefined } | undefined
  /** Undefined: where the AWS SDK looks by itself, a role of the machine for example. */
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string } | undefined
}

/** Why a store cannot be used: one sentence, ready to print. */
export class BlobStoreError extends Error {
  override name = 'BlobStoreError'
}
