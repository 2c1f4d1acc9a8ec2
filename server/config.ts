import { join, resolve, sep } from 'node:path'
import { z } from 'zod'
import { blobStoreUrl } from '#server/blob-store-url'
import type { BlobStore } from '#server/stores/blob-store'

/**
 * Every setting of the portal: its environment variable, default, and the sentence that docs/operations.md
 * and .env.example print. Nothing else in the code reads the environment.
 */
const between = (least: number, most: number, words: string) =>
  z.coerce.number(words).refine((number) => number >= least && number <= most, words)
const whole = (least: number, most: number, words: string) =>
  z.coerce
    .number(words)
    .refine((number) => Number.isInteger(number) && number >= least && number <= most, words)
const bytes = whole(1, Number.MAX_SAFE_INTEGER, 'must be a whole number of bytes')
const port = whole(1, 65_535, 'must be a whole number from 1 to 65535')
const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
  .transform((url) => url.replace(/\/+$/, ''))
const text = z.string().trim().min(1)
const sender = z
  .string()
  .trim()
  .regex(/^([^<>"\p{Cc}]*<[^\s@<>,;]+@[^\s@<>,;]+>|[^\s@<>,;]+@[^\s@<>,;]+)$/u, {
    error: 'must be an e-mail address, or a name and the address in <>',
  })
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

export interface Setting {
  schema: z.ZodType
  /** What docs/operations.md shows as the default. */
  fallback: string
  doc: string
}

export const settings = {
  PORT: {
    schema: port.default(3000),
    fallback: '3000',
    doc: 'TCP port the portal listens on.',
  },
  HOST: {
    schema: text.default('127.0.0.1'),
    fallback: '127.0.0.1',
    doc: 'Address the portal listens on; 0.0.0.0 for every interface.',
  },
  PUBLIC_URL: {
    schema: httpUrl.optional(),
    fallback: 'http://localhost:PORT',
    doc: 'Origin under which browsers reach the portal. Cookies are marked secure when it is https.',
  },
  WOPI_URL: {
    schema: httpUrl.optional(),
    fallback: 'PUBLIC_URL',
    doc: 'Origin under which office servers reach the portal, when it differs from PUBLIC_URL.',
  },
  WOPI_DOOR: {
    schema: z.enum(['direct', 'next'], 'must be direct or next').default('direct'),
    fallback: 'direct',
    doc: 'How requests of editors, downloads and uploads are answered: `direct` from Node’s server, or through `next`, which does the same at several times the cost.',
  },
  DATA_DIR: {
    schema: text.default('./data'),
    fallback: './data',
    doc: 'Folder for the SQLite database, the documents and the session secret, as far as they are kept on this machine.',
  },
  DATABASE_URL: {
    schema: z
      .string()
      .regex(/^(file:|postgres(ql)?:\/\/)/, 'must begin with file: or postgresql://')
      .optional(),
    fallback: 'file:DATA_DIR/carrel.db',
    doc: 'Database: file:PATH for SQLite, postgresql://… for PostgreSQL.',
  },
  DATABASE_CONNECTIONS: {
    schema: whole(1, 1000, 'must be a whole number from 1 to 1000').default(10),
    fallback: '10',
    doc: 'Most connections to PostgreSQL that each instance keeps open.',
  },
  BLOB_STORE: {
    schema: blobStoreUrl.optional(),
    fallback: 'file:DATA_DIR/blobs',
    doc: 'Where the bytes of documents are kept: file:PATH, or s3://BUCKET/PREFIX with any of ?endpoint=URL&region=NAME&pathStyle=true&sse=AES256 (or sse=aws:kms&kmsKey=ID).',
  },
  AWS_ACCESS_KEY_ID: {
    schema: text.optional(),
    fallback: '',
    doc: 'Key for the S3 store; without it, what else the AWS SDK finds: a role of the machine, a profile.',
  },
  AWS_SECRET_ACCESS_KEY: {
    schema: text.optional(),
    fallback: '',
    doc: 'Secret of that key.',
  },
  AWS_SESSION_TOKEN: {
    schema: text.optional(),
    fallback: '',
    doc: 'Token of that key when it is a temporary one.',
  },
  BACKUP_DIR: {
    schema: text.optional(),
    fallback: '',
    doc: 'Folder, which must be there, into which Admin · Storage makes backups. Without it they are made by the command only.',
  },
  BACKUPS_KEPT: {
    schema: whole(1, 1000, 'must be a whole number from 1 to 1000').default(7),
    fallback: '7',
    doc: 'How many of those backups are kept: when a new one is whole, older ones are removed.',
  },
  MAX_UPLOAD_BYTES: {
    schema: bytes.default(2 * 1024 ** 3),
    fallback: '2147483648',
    doc: 'Largest body of a save or an upload, in bytes; larger ones are refused with status 413.',
  },
  MAX_ZIP_BYTES: {
    schema: bytes.default(10 * 1024 ** 3),
    fallback: '10737418240',
    doc: 'Most bytes of the documents that are downloaded together as one zip; more are refused before the download begins.',
  },
  QUOTA_PER_USER_BYTES: {
    schema: bytes.optional(),
    fallback: '',
    doc: 'Most bytes of all versions and refused saves of what one person owns; an admin can give a person another. No limit when empty.',
  },
  QUOTA_TOTAL_BYTES: {
    schema: bytes.optional(),
    fallback: '',
    doc: 'The same for all people together. No limit when empty.',
  },
  UPLOADS_AT_ONCE: {
    schema: whole(1, 10_000, 'must be a whole number from 1 to 10000').default(128),
    fallback: '128',
    doc: 'How many saves and uploads are taken in at the same time; more wait for their turn, and after 30 seconds get status 503.',
  },
  INLINE_SAVE_BYTES: {
    schema: whole(0, 1_048_576, 'must be a whole number from 0 to 1048576').default(65_536),
    fallback: '65536',
    doc: 'Saves of editors up to this many bytes are stored in the database, in the transaction that makes their version, which spares them the wait for a file of their own; larger ones go to the blob store. 0: all do.',
  },
  UPLOAD_IDLE_SECONDS: {
    schema: between(0.1, 3600, 'must be from 0.1 to 3600').default(60),
    fallback: '60',
    doc: 'After how many seconds without a byte a save or an upload is given up, with status 408.',
  },
  STOP_SECONDS: {
    schema: between(0, 3600, 'must be from 0 to 3600').default(30),
    fallback: '30',
    doc: 'How long saves that are coming in may take to finish when the portal is told to stop, in seconds.',
  },
  STOP_DELAY_SECONDS: {
    schema: between(0, 600, 'must be from 0 to 600').default(0),
    fallback: '0',
    doc: 'How long the portal still takes requests when it is told to stop, in seconds, while /api/ready answers 503 already: so that a load balancer looks elsewhere first.',
  },
  ACCESS_TOKEN_HOURS: {
    schema: between(0.01, 24, 'must be more than 0 and at most 24').default(10),
    fallback: '10',
    doc: 'Life of an access token of one editing session, in hours.',
  },
  EDITING_SESSION_HOURS: {
    schema: between(0.01, 720, 'must be more than 0 and at most 720').default(72),
    fallback: '72',
    doc: 'How long an editing session may be kept going by new access tokens, in hours; after that the person opens the document again.',
  },
  SESSION_DAYS: {
    schema: between(0.01, 365, 'must be more than 0 and at most 365').default(14),
    fallback: '14',
    doc: 'How long a browser stays signed in without being used, in days.',
  },
  SHARE_LINKS: {
    schema: z.enum(['on', 'off'], 'must be on or off').default('on'),
    fallback: 'on',
    doc: 'Whether people may share by a link that needs no account. With `off`, links that exist lead nowhere.',
  },
  GUEST_DAYS: {
    schema: between(1, 3650, 'must be at least 1 and at most 3650').default(90),
    fallback: '90',
    doc: 'After how many days guests who only looked are forgotten, unless they came again. Their browsers know them for 90 days at most.',
  },
  TRASH_DAYS: {
    schema: between(0, 3650, 'must be at least 0 and at most 3650').default(0),
    fallback: '0',
    doc: 'After how many days in the trash something is deleted for good, by the hourly sweep; 0: never by itself.',
  },
  CHECKOUT_DAYS: {
    schema: between(0.01, 365, 'must be more than 0 and at most 365').default(7),
    fallback: '7',
    doc: 'After how many days a checkout ends by itself.',
  },
  PREVIEWS: {
    schema: z.enum(['on', 'off'], 'must be on or off').default('on'),
    fallback: 'on',
    doc: 'Whether small pictures of documents are made, and views of types that no editor opens.',
  },
  PREVIEW_MAX_BYTES: {
    schema: bytes.default(64 * 1024 ** 2),
    fallback: '67108864',
    doc: 'Largest file that a preview is made of, in bytes.',
  },
  SOFFICE_PATH: {
    schema: text.optional(),
    fallback: 'where LibreOffice usually is',
    doc: 'LibreOffice’s program `soffice`, by which Office and OpenDocument files get full previews; `off` for none, also when it is installed.',
  },
  SESSION_SECRET: {
    schema: z.string().min(32, 'must have at least 32 characters').optional(),
    fallback:
      'made at the first start; kept in DATA_DIR/secret, or in the database when that is PostgreSQL',
    doc: 'Secret that protects session cookies and the links of office servers.',
  },
  ADMIN_EMAIL: {
    schema: z.email('must be an e-mail address').optional(),
    fallback: '',
    doc: 'With ADMIN_PASSWORD: the first admin, created at the start when there is no user yet.',
  },
  ADMIN_PASSWORD: {
    schema: z.string().min(12, 'must have at least 12 characters').optional(),
    fallback: '',
    doc: 'Password of the first admin, at least 12 characters.',
  },
  OIDC_ISSUER: {
    schema: httpUrl.optional(),
    fallback: '',
    doc: 'Issuer of an OpenID Connect provider; with the two settings below it adds a sign-in button.',
  },
  OIDC_CLIENT_ID: {
    schema: text.optional(),
    fallback: '',
    doc: 'Client id at that provider. Its redirect address is PUBLIC_URL/api/auth/callback/oidc.',
  },
  OIDC_CLIENT_SECRET: {
    schema: text.optional(),
    fallback: '',
    doc: 'Client secret at that provider.',
  },
  OFFICE_CLIENT_ID: {
    schema: text.optional(),
    fallback: 'OIDC_CLIENT_ID',
    doc: 'Client id with which Office’s mobile apps get their tokens at the provider, when they have one of their own.',
  },
  OFFICE_PROVIDER_ID: {
    schema: z
      .string()
      .regex(/^tp_[A-Za-z0-9_-]+$/, 'must begin with tp_')
      .default('tp_carrel'),
    fallback: 'tp_carrel',
    doc: 'Name under which Office’s mobile apps know the provider, as agreed with Microsoft.',
  },
  OIDC_NAME: {
    schema: text.default('single sign-on'),
    fallback: 'single sign-on',
    doc: 'What the sign-in button calls the provider.',
  },
  SMTP_URL: {
    schema: z
      .url({
        protocol: /^smtps?$/,
        error: 'must be an address that begins with smtp:// or smtps://',
      })
      .optional(),
    fallback: '',
    doc: 'Mail server: smtp://USER:PASSWORD@HOST:587 (with STARTTLS where the server offers it), or smtps://…:465. With MAIL_FROM it makes the portal mail invitations, notifications and links for forgotten passwords.',
  },
  MAIL_FROM: {
    schema: sender.optional(),
    fallback: '',
    doc: 'Sender of the portal’s mails: carrel@example.org, or Carrel <carrel@example.org>.',
  },
  METRICS_TOKEN: {
    schema: z
      .string()
      .regex(/^[\x21-\x7e]{16,}$/, 'must have at least 16 characters, none of them a space')
      .optional(),
    fallback: '',
    doc: 'Token with which Prometheus reads /api/metrics. Without it there is no such address.',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    schema: httpUrl.optional(),
    fallback: '',
    doc: 'Address of an OpenTelemetry collector that takes traces by OTLP over HTTP, without /v1/traces. No traces when empty.',
  },
  /** The exporter reads it from the environment by itself. */
  OTEL_EXPORTER_OTLP_HEADERS: {
    schema: text.optional(),
    fallback: '',
    doc: 'Headers that the collector wants, as name=value pairs with commas between them.',
  },
  OTEL_TRACES_SAMPLER_ARG: {
    schema: between(0, 1, 'must be from 0 to 1').default(1),
    fallback: '1',
    doc: 'Which share of the requests is traced, from 0 to 1. A request that comes with a traceparent goes by what that says.',
  },
  SERVER_TIMING: {
    schema: z.enum(['on', 'off'], 'must be on or off').default('off'),
    fallback: 'off',
    doc: 'Whether answers to editors, downloads and uploads tell in the header Server-Timing how long they waited for the database and the blobs: `on` or `off`. Whoever may ask can read it.',
  },
  LOG_LEVEL: {
    schema: z.enum(levels, `must be one of ${levels.join(', ')}`).default('info'),
    fallback: 'info',
    doc: 'Least level that is logged: fatal, error, warn, info, debug or silent.',
  },
} satisfies Record<string, Setting>

const schema = z
  .object(
    Object.fromEntries(Object.entries(settings).map(([key, { schema }]) => [key, schema])) as {
      [K in keyof typeof settings]: (typeof settings)[K]['schema']
    },
  )
  .superRefine((env, context) => {
    const together = (a: keyof typeof env, b: keyof typeof env) => {
      if ((env[a] === undefined) !== (env[b] === undefined)) {
        const missing = env[a] === undefined ? a : b
        context.addIssue({
          code: 'custom',
          path: [missing],
          message: `must be set together with ${a === missing ? b : a}`,
        })
      }
    }
    together('ADMIN_EMAIL', 'ADMIN_PASSWORD')
    together('SMTP_URL', 'MAIL_FROM')
    together('AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY')
    together('OIDC_ISSUER', 'OIDC_CLIENT_ID')
    together('OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET')
  })

export interface Config {
  port: number
  host: string
  /** Without a trailing slash. */
  publicUrl: string
  /** Without a trailing slash. */
  wopiUrl: string
  wopiDoor: 'direct' | 'next'
  /** Absolute. */
  dataDir: string
  database:
    | { kind: 'sqlite'; file: string }
    | { kind: 'postgresql'; url: string; connections: number }
  blobStore: BlobStore
  /** Undefined: backups are made by the command only. `folder` is absolute. */
  backups: { folder: string; keep: number } | undefined
  maxUploadBytes: number
  maxZipBytes: number
  /** In bytes; null for no limit. `reserve`: beyond a quota, for the saves that it refuses. */
  quota: { perUser: number | null; total: number | null; reserve: number }
  uploadsAtOnce: number
  inlineSaveBytes: number
  uploadIdleMs: number
  stopMs: number
  stopDelayMs: number
  accessTokenMs: number
  editingSessionMs: number
  sessionMs: number
  checkoutMs: number
  shareLinks: boolean
  guestMs: number
  /** For so long the trash keeps things; null: until somebody empties it. */
  trashMs: number | null
  /** Null: none are made. `office`: a path, `off`, or undefined for the usual places. */
  previews: { maxBytes: number; office: string | undefined } | null
  /** Undefined: kept in DATA_DIR. */
  sessionSecret: string | undefined
  admin: { email: string; password: string } | undefined
  oidc:
    | {
        issuer: string
        clientId: string
        clientSecret: string
        name: string
        /** Of Office's mobile apps: the portal's own id unless they have another. */
        officeClientId: string
        officeProviderId: string
      }
    | undefined
  /** Undefined: nothing is mailed. `name` may be empty. */
  mail: { smtpUrl: string; from: { name: string; address: string } } | undefined
  /** Undefined: there are no metrics. */
  metricsToken: string | undefined
  /** Undefined: there are no traces. `endpoint` without a trailing slash, `share` of the requests from 0 to 1. */
  tracing: { endpoint: string; share: number } | undefined
  serverTiming: boolean
  logLevel: z.infer<(typeof settings)['LOG_LEVEL']['schema']>
}

/** Bad settings: one line for each, ready to print. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  constructor(readonly lines: string[]) {
    super(lines.join('\n'))
  }
}

/**
 * Reads the settings from an environment. An empty variable counts as absent.
 *
 * @throws ConfigError with one line for each setting that is not good
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.keys(settings).map((key) => [key, environment[key]?.trim() || undefined]),
  )
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    )
  }
  const env = parsed.data
  const dataDir = resolve(env.DATA_DIR)
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`
  const day = 24 * 60 * 60 * 1000
  const blobs = blobStore(env, dataDir)
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl,
    wopiUrl: env.WOPI_URL ?? publicUrl,
    wopiDoor: env.WOPI_DOOR,
    dataDir,
    database: database(env, dataDir),
    blobStore: blobs,
    backups: backups(env, blobs),
    maxUploadBytes: env.MAX_UPLOAD_BYTES,
    maxZipBytes: env.MAX_ZIP_BYTES,
    quota: {
      perUser: env.QUOTA_PER_USER_BYTES ?? null,
      total: env.QUOTA_TOTAL_BYTES ?? null,
      reserve: env.MAX_UPLOAD_BYTES,
    },
    uploadsAtOnce: env.UPLOADS_AT_ONCE,
    inlineSaveBytes: env.INLINE_SAVE_BYTES,
    uploadIdleMs: env.UPLOAD_IDLE_SECONDS * 1000,
    stopMs: env.STOP_SECONDS * 1000,
    stopDelayMs: env.STOP_DELAY_SECONDS * 1000,
    accessTokenMs: env.ACCESS_TOKEN_HOURS * 60 * 60 * 1000,
    editingSessionMs: env.EDITING_SESSION_HOURS * 60 * 60 * 1000,
    sessionMs: env.SESSION_DAYS * day,
    checkoutMs: env.CHECKOUT_DAYS * day,
    shareLinks: env.SHARE_LINKS === 'on',
    guestMs: env.GUEST_DAYS * day,
    trashMs: env.TRASH_DAYS > 0 ? env.TRASH_DAYS * day : null,
    previews:
      env.PREVIEWS === 'on' ? { maxBytes: env.PREVIEW_MAX_BYTES, office: env.SOFFICE_PATH } : null,
    sessionSecret: env.SESSION_SECRET,
    admin:
      env.ADMIN_EMAIL && env.ADMIN_PASSWORD
        ? { email: env.ADMIN_EMAIL.toLowerCase(), password: env.ADMIN_PASSWORD }
        : undefined,
    oidc:
      env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET
        ? {
            issuer: env.OIDC_ISSUER,
            clientId: env.OIDC_CLIENT_ID,
            clientSecret: env.OIDC_CLIENT_SECRET,
            name: env.OIDC_NAME,
            officeClientId: env.OFFICE_CLIENT_ID ?? env.OIDC_CLIENT_ID,
            officeProviderId: env.OFFICE_PROVIDER_ID,
          }
        : undefined,
    mail: mail(env),
    metricsToken: env.METRICS_TOKEN,
    tracing: env.OTEL_EXPORTER_OTLP_ENDPOINT
      ? { endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT, share: env.OTEL_TRACES_SAMPLER_ARG }
      : undefined,
    serverTiming: env.SERVER_TIMING === 'on',
    logLevel: env.LOG_LEVEL,
  }
}

type Env = z.infer<typeof schema>

function database({ DATABASE_URL: url, ...env }: Env, dataDir: string): Config['database'] {
  if (url === undefined) return { kind: 'sqlite', file: resolve(dataDir, 'carrel.db') }
  if (url.startsWith('file:')) return { kind: 'sqlite', file: resolve(url.slice('file:'.length)) }
  return { kind: 'postgresql', url, connections: env.DATABASE_CONNECTIONS }
}

function mail({ SMTP_URL: smtpUrl, MAIL_FROM: from }: Env): Config['mail'] {
  if (!smtpUrl || !from) return undefined
  const [, name = '', address = from] = /^(.*)<(.*)>$/.exec(from) ?? []
  return { smtpUrl, from: { name: name.trim(), address } }
}

function blobStore({ BLOB_STORE: store, ...env }: Env, dataDir: string): BlobStore {
  if (store === undefined) {
    // Without the remark the build takes every folder named blobs, people's documents too, for a part of itself.
    return { kind: 'disk', folder: join(/* turbopackIgnore: true */ dataDir, 'blobs') }
  }
  if (store.kind === 'disk' || !env.AWS_ACCESS_KEY_ID || !env.AWS_SECRET_ACCESS_KEY) return store
  return {
    ...store,
    credentials: {
      accessKeyId: env.AWS_ACCESS_KEY_ID,
      secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
      ...(env.AWS_SESSION_TOKEN && { sessionToken: env.AWS_SESSION_TOKEN }),
    },
  }
}

function backups(
  { BACKUP_DIR: folder, BACKUPS_KEPT: keep }: Env,
  store: BlobStore,
): Config['backups'] {
  if (folder === undefined) return undefined
  const path = resolve(folder)
  // What lies among the documents is taken for bytes that nothing uses.
  if (store.kind === 'disk' && `${path}${sep}`.startsWith(`${resolve(store.folder)}${sep}`)) {
    throw new ConfigError(['BACKUP_DIR: must not be inside the folder of the documents'])
  }
  return { folder: path, keep }
}

/**
 * The settings of this process with some of them changed.
 *
 * @throws ConfigError
 */
export function configWith(changes: Partial<Record<keyof typeof settings, string>>): Config {
  return readConfig({ ...process.env, ...changes })
}

let memo: Config | undefined

/** The settings of this process, read once, at the first call and not at import. */
export function config(): Config {
  memo ??= readConfig(process.env)
  return memo
}
