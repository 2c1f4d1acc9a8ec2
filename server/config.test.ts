import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '#server/config'

function problems(environment: Record<string, string>): string[] {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.lines
    throw error
  }
  return []
}

describe('settings', () => {
  test('all have defaults, under one data folder', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      wopiUrl: 'http://localhost:3000',
      dataDir: resolve('data'),
      database: { kind: 'sqlite', file: resolve('data/carrel.db') },
      blobStore: { kind: 'disk', folder: resolve('data/blobs') },
      admin: undefined,
      oidc: undefined,
    })
  })

  test('backups go where the operator says, never among the documents', () => {
    expect(readConfig({}).backups).toBeUndefined()
    expect(readConfig({ BACKUP_DIR: 'kept', DATA_DIR: 'data' }).backups).toEqual({
      ...{ folder: resolve('kept'), keep: 7 },
    })
    expect(readConfig({ BACKUP_DIR: 'data/blobs-kept' }).backups?.folder).toBe(
      resolve('data/blobs-kept'),
    )
    for (const inside of ['data/blobs', 'data/blobs/kept', 'kept/../data/blobs/']) {
      expect(problems({ BACKUP_DIR: inside })).toEqual([
        'BACKUP_DIR: must not be inside the folder of the documents',
      ])
    }
    expect(problems({ BACKUPS_KEPT: '0' })).toEqual([
      'BACKUPS_KEPT: must be a whole number from 1 to 1000',
    ])
  })

  test('nobody watches unless told to; a collector and a token for metrics are checked', () => {
    expect(readConfig({})).toMatchObject({
      ...{ metricsToken: undefined, tracing: undefined, serverTiming: false, stopDelayMs: 0 },
    })
    const watched = readConfig({
      ...{ METRICS_TOKEN: 'sixteen-or-more-x', OTEL_TRACES_SAMPLER_ARG: '0.5' },
      ...{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/', STOP_DELAY_SECONDS: '2.5' },
      SERVER_TIMING: 'on',
    })
    expect(watched).toMatchObject({
      ...{ metricsToken: 'sixteen-or-more-x', serverTiming: true, stopDelayMs: 2500 },
      tracing: { endpoint: 'http://collector:4318', share: 0.5 },
    })
    expect(
      problems({ METRICS_TOKEN: 'short', OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4317' }),
    ).toEqual([
      'METRICS_TOKEN: must have at least 16 characters, none of them a space',
      'OTEL_EXPORTER_OTLP_ENDPOINT: must be an address that begins with http:// or https://',
    ])
  })

  test('mail has a server and a sender, with a name or without', () => {
    const SMTP_URL = 'smtp://mail.example.org:587'
    const fromOf = (MAIL_FROM: string) => readConfig({ SMTP_URL, MAIL_FROM }).mail?.from
    expect(readConfig({}).mail).toBeUndefined()
    expect(fromOf('carrel@example.org')).toEqual({ name: '', address: 'carrel@example.org' })
    expect(fromOf('The Portal <carrel@example.org>')).toEqual({
      ...{ name: 'The Portal', address: 'carrel@example.org' },
    })
    for (const MAIL_FROM of ['nobody', 'a@b, c@d', 'A <a@b> <c@d>', 'a@b\nBcc: c@d']) {
      expect(problems({ SMTP_URL, MAIL_FROM })).toEqual([expect.stringMatching(/^MAIL_FROM: /)])
    }
    expect(problems({ SMTP_URL })).toEqual(['MAIL_FROM: must be set together with SMTP_URL'])
    expect(problems({ SMTP_URL: 'http://x', MAIL_FROM: 'a@b' })).toEqual([
      expect.stringMatching(/^SMTP_URL: /),
    ])
  })

  test('an empty variable counts as absent', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: ' ', OIDC_ISSUER: '' })).toMatchObject({ port: 3000 })
  })

  test('addresses lose their trailing slash, and WOPI_URL follows PUBLIC_URL', () => {
    expect(readConfig({ PUBLIC_URL: 'https://docs.example.org/' })).toMatchObject({
      publicUrl: 'https://docs.example.org',
      wopiUrl: 'https://docs.example.org',
    })
  })

  test('a store of blobs is a folder or a place in S3, with the credentials beside it', () => {
    expect(readConfig({ BLOB_STORE: 'file:/srv/blobs' }).blobStore).toEqual({
      kind: 'disk',
      folder: '/srv/blobs',
    })
    const aws = readConfig({
      BLOB_STORE: 's3://docs/carrel/live/?region=eu-west-1&sse=aws:kms&kmsKey=k1',
    })
    expect(aws.blobStore).toEqual({
      kind: 's3',
      bucket: 'docs',
      prefix: 'carrel/live/',
      endpoint: undefined,
      region: 'eu-west-1',
      pathStyle: false,
      encryption: { algorithm: 'aws:kms', keyId: 'k1' },
      credentials: undefined,
    })
    const own = readConfig({
      BLOB_STORE: 's3://docs?endpoint=http://s3.example.org:9000&sse=AES256',
      AWS_ACCESS_KEY_ID: 'carrel',
      AWS_SECRET_ACCESS_KEY: 'secret',
    })
    expect(own.blobStore).toEqual({
      kind: 's3',
      bucket: 'docs',
      prefix: '',
      endpoint: 'http://s3.example.org:9000',
      region: 'us-east-1',
      pathStyle: true,
      encryption: { algorithm: 'AES256', keyId: undefined },
      credentials: { accessKeyId: 'carrel', secretAccessKey: 'secret' },
    })
  })

  test.each([
    ['PORT', 'http', 'must be a whole number from 1 to 65535'],
    ['PORT', '70000.5', 'must be a whole number from 1 to 65535'],
    ['PORT', '0', 'must be a whole number from 1 to 65535'],
    ['PUBLIC_URL', 'docs.example.org', 'must be an address that begins with http:// or https://'],
    ['WOPI_URL', 'ftp://x', 'must be an address that begins with http:// or https://'],
    ['DATABASE_URL', 'mysql://db', 'must begin with file: or postgresql://'],
    ['DATABASE_CONNECTIONS', '0', 'must be a whole number from 1 to 1000'],
    ['BLOB_STORE', '/srv/blobs', 'must be file:PATH or s3://BUCKET'],
    ['BLOB_STORE', 's3://My_Bucket', 'My_Bucket is not the name of a bucket'],
    ['BLOB_STORE', 's3://docs?endpoint=minio', 'endpoint must begin with http:// or https://'],
    ['BLOB_STORE', 's3://docs?sse=yes', 'sse must be AES256 or aws:kms'],
    ['BLOB_STORE', 's3://docs?kmsKey=k', 'kmsKey needs sse=aws:kms'],
    [
      'BLOB_STORE',
      's3://docs?pathStyle=1&tls=no',
      'pathStyle must be true or false; has an unknown part tls',
    ],
    ['MAX_UPLOAD_BYTES', '2 GB', 'must be a whole number of bytes'],
    ['ACCESS_TOKEN_HOURS', '25', 'must be more than 0 and at most 24'],
    ['SESSION_DAYS', '0', 'must be more than 0 and at most 365'],
    ['SESSION_SECRET', 'short', 'must have at least 32 characters'],
    ['LOG_LEVEL', 'loud', 'must be one of fatal, error, warn, info, debug, silent'],
  ])('a bad %s (%s) is one clear line', (name, value, words) => {
    expect(problems({ [name]: value })).toEqual([`${name}: ${words}`])
  })

  test('every bad setting gets its line', () => {
    expect(problems({ PORT: 'x', LOG_LEVEL: 'x' })).toHaveLength(2)
  })

  test('half of a pair names the half that is missing', () => {
    expect(problems({ ADMIN_EMAIL: 'ana@example.org' })).toEqual([
      'ADMIN_PASSWORD: must be set together with ADMIN_EMAIL',
    ])
    expect(problems({ OIDC_ISSUER: 'https://id.example.org' })).toEqual([
      'OIDC_CLIENT_ID: must be set together with OIDC_ISSUER',
    ])
  })
})
