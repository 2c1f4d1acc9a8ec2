import 'server-only'
import { readFile, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Audit, createAudit } from '#server/audit'
import { sessionSecret } from '#server/auth/secret'
import { backupTools } from '#server/backup-tools'
import { type Config, config } from '#server/config'
import { createMigrationCheck } from '#server/db/applied-migrations'
import { type Db, openDb } from '#server/db/client'
import { migrate } from '#server/db/migrate'
import { statementsOf } from '#server/db/statements/statements'
import type { BackupPlace } from '#server/documents/backup/start-backup'
import { createSignedLinks } from '#server/documents/links/signed-links'
import { checkHealth } from '#server/documents/maintenance/check-health'
import { tryBlobs } from '#server/documents/maintenance/try-blobs'
import type { Portal } from '#server/documents/portal'
import {
  type Bootstrapper,
  createBootstrapper,
} from '#server/documents/protocol/create-bootstrapper'
import { createLibrary } from '#server/documents/protocol/create-library'
import { findContainer } from '#server/documents/protocol/place'
import { createSaveNotes } from '#server/documents/recent/note-saves'
import { createSaveTimes } from '#server/documents/save-times/save-times'
import type { TextWorker } from '#server/documents/texts/text-worker'
import { wakeAfterSaves } from '#server/documents/texts/wake-after-saves'
import { createEditors } from '#server/editors/create-editors'
import { createDoctor } from '#server/editors/doctor/create-doctor'
import { createEditorCalls } from '#server/editors/editor-calls'
import { seedBuiltinEditor } from '#server/editors/seed-builtin-editor'
import { createLog, type Log } from '#server/log'
import { type Mail, openMail } from '#server/mail/open-mail'
import { newId } from '#server/new-id'
import { openAvatars } from '#server/previews/open-avatars'
import { openPreviews } from '#server/previews/open-previews'
import { createReadiness, type Readiness } from '#server/readiness'
import { newOrderedKey } from '#server/stores/blobs/blob-key'
import { boundBlobs } from '#server/stores/bounded-blobs'
import { withInlineBlobs } from '#server/stores/inline-blobs'
import { openBlobs } from '#server/stores/open-blobs'
import { createPrismaFiles } from '#server/stores/prisma-files'
import { createPrismaGrants } from '#server/stores/prisma-grants'
import { createPrismaRejectedSaves } from '#server/stores/prisma-rejected-saves'
import { countBytes, countVersions } from '#server/telemetry/count-ports'
import { createDatabaseFigures } from '#server/telemetry/database-figures'
import type { Metrics } from '#server/telemetry/metrics'
import { openMetrics } from '#server/telemetry/open-metrics'
import { openTracing } from '#server/telemetry/open-tracing'
import { createServerTiming, type ServerTiming } from '#server/telemetry/server-timing'
import {
  traceBlobs,
  traceFetch,
  traceGrants,
  traceRejectedSaves,
  traceStatements,
  traceVersions,
} from '#server/telemetry/trace-ports'
import type { Tracing } from '#server/telemetry/tracing'
import { wopiAttributes } from '#server/telemetry/wopi-attributes'
import { createWopiHost, type WopiHost } from '#server/wopi/host'
import { createTradedTokens } from '#server/wopi/traded-token'
import { openTexts } from './open-texts'

/** How long the last spans may take to be sent when the portal ends. */
const spansMs = 3000

/** Everything that lives as long as the process. */
export interface Runtime {
  config: Config
  log: Log
  db: Db
  portal: Portal
  wopi: WopiHost
  bootstrapper: Bootstrapper
  audit: Audit
  readiness: Readiness
  /** Reads what is in documents after they are saved; started by the portal, not by the command line. */
  texts: TextWorker
  metrics: Metrics
  tracing: Tracing
  /** Undefined unless the settings ask for it. */
  timing: ServerTiming | undefined
  /** Null when the settings name no folder for backups. */
  backups: BackupPlace | null
  /** Undefined when the settings name no mail server. */
  mail: Mail | undefined
  /** Which build this is, as Next names it; null on the command line and while developing. */
  build: string | null
  /** The disk of the data folder, in bytes. */
  diskSpace(): Promise<{ freeBytes: number; totalBytes: number }>
  /** Stores what is waiting and closes the database. */
  close(): Promise<void>
}

/**
 * The composition root: settings → database → stores → host and portal, built at the first call. Next bundles
 * this module several times (pages, routes, the start hook), so the one runtime hangs on globalThis.
 *
 * @throws ConfigError, MigrationError, BlobStoreError: each a sentence for the operator
 */
export function runtime(): Promise<Runtime> {
  globalThis.carrelRuntime ??= build(config())
  return globalThis.carrelRuntime
}

declare global {
  var carrelRuntime: Promise<Runtime> | undefined
}

async function build(config: Config): Promise<Runtime> {
  const version = await readVersion()
  const tracing = await openTracing(config, {
    version,
    undelivered: (error) => log.warn({ error }, 'traces could not be delivered'),
  })
  const log = createLog(config.logLevel, tracing.ids)
  const applied = await migrate(config.database)
  if (applied.length > 0) log.info({ applied }, 'database brought up to date')

  const timing = config.serverTiming ? createServerTiming() : undefined
  const traced = config.tracing && traceStatements(tracing, config.database.kind)
  const db = openDb(config.database, timing ? timing.statements(traced) : traced)
  const clock = { now: () => new Date() }
  const base = { db, clock, newId }
  const opened = await openBlobs(config.blobStore)
  const load = { running: 0, waiting: 0, turnedAway: 0 }
  const bounds = {
    atOnce: config.uploadsAtOnce,
    patienceMs: 30_000,
    idleMs: config.uploadIdleMs,
  }
  const buildId = await readBuildId()
  const metrics = await openMetrics(config, {
    ...{ load, version, build: buildId },
    figures: createDatabaseFigures(base),
  })
  const all = withInlineBlobs(opened.blobs, {
    statements: statementsOf(db),
    upTo: config.inlineSaveBytes,
  })
  const inTurn = boundBlobs(all, bounds, load)
  const bounded = timing ? timing.blobs(inTurn) : inTurn
  const blobs = traceBlobs(config.metricsToken ? countBytes(bounded, metrics) : bounded, tracing)
  await seedBuiltinEditor({ ...base, publicUrl: config.publicUrl })
  // Its reading is neither what people are sent nor part of a request.
  const texts = openTexts(config, { ...base, blobs: bounded, log })
  const files = wakeAfterSaves(
    traceVersions(
      countVersions(
        createPrismaFiles({ ...base, quota: config.quota, shareLinks: config.shareLinks }),
        metrics,
      ),
      tracing,
    ),
    texts.worker.wake,
  )
  const editors = createEditors({
    ...{ ...base, publicUrl: config.publicUrl },
    fetcher: traceFetch(tracing),
  })
  // Its lines are only added: the index of their ids grows at its end.
  const audit = createAudit({ ...base, newId: () => newOrderedKey(), log })
  const secret = await sessionSecret(config, db)
  const calls = createEditorCalls({
    ...base,
    failed: (error) => log.error({ err: error }, 'calls of editors could not be noted'),
  })
  const saves = createSaveNotes({
    ...base,
    failed: (error) => log.error({ err: error }, 'what people saved last could not be noted'),
  })
  const saveTimes = createSaveTimes({
    ...base,
    failed: (error) => log.error({ err: error }, 'how long saves took could not be noted'),
  })
  const { make } = createTradedTokens(secret)
  const previews = await openPreviews(config.previews, { ...base, blobs, log })
  const portal: Portal = {
    ...base,
    locks: files,
    versions: files,
    whileFree: files.whileFree,
    createDocument: files.createDocument,
    storage: {
      room: files.room,
      giveBack: files.giveBack,
      recount: files.recountUse,
      recountAll: files.recountAll,
      quota: config.quota,
    },
    blobs,
    texts: texts.index,
    editors,
    doctor: createDoctor({
      ...{ ...base, editors, calls, publicUrl: config.publicUrl, wopiUrl: config.wopiUrl },
      maxUploadBytes: config.maxUploadBytes,
      trialToken: (editorId, id) => make({ grantId: editorId, target: { kind: 'trial', id } }),
    }),
    links: createSignedLinks(secret),
    previews,
    avatars: openAvatars(),
    audit: audit.write,
    mails: config.mail !== undefined,
    publicUrl: config.publicUrl,
    wopiUrl: config.wopiUrl,
    limits: {
      maxUploadBytes: config.maxUploadBytes,
      maxZipBytes: config.maxZipBytes,
      maxZipEntries: 10_000,
      accessTokenMs: Math.min(config.accessTokenMs, config.editingSessionMs),
      editingSessionMs: config.editingSessionMs,
      checkoutMs: config.checkoutMs,
      shareLinks: config.shareLinks,
      guestMs: config.guestMs,
      trashMs: config.trashMs,
    },
  }
  const grants = createPrismaGrants({
    ...base,
    secret,
    findContainer: (id, user) => findContainer(portal, id, user),
    quota: config.quota,
    shareLinks: config.shareLinks,
  })
  const library = createLibrary(portal)
  const addresses = { publicUrl: config.publicUrl, wopiUrl: config.wopiUrl }
  const host = createWopiHost(
    {
      locks: files,
      versions: files,
      blobs,
      grants: traceGrants(grants, tracing),
      library,
      keys: editors.keys,
      rejected: traceRejectedSaves(
        createPrismaRejectedSaves({ ...base, blobs, quota: config.quota }),
        tracing,
      ),
      clock,
      record(event) {
        tracing.note(wopiAttributes(event))
        metrics.wopi(event)
        audit.record(event)
        calls.note(event)
        saves.note(event)
        saveTimes.note(event)
      },
    },
    { ...addresses, maxUploadBytes: config.maxUploadBytes },
  )
  const wopi = timing ? timing.wopi(host) : host
  publishEditorOrigins(() => editors.origins())
  const isMigrated = await createMigrationCheck(db, config.database)
  const readiness = createReadiness(
    {
      database: () => checkHealth({ db }),
      async migrations() {
        if (!(await isMigrated()))
          throw new Error('The database is not at the state of this build.')
      },
      // Beside the bounds: many uploads are no reason to send people away.
      blobs: () => tryBlobs(opened.blobs),
    },
    (check, error) => log.error({ check, error }, 'not ready'),
  )
  return {
    config,
    log,
    db,
    portal,
    wopi,
    bootstrapper: createBootstrapper(portal, { grants, library }, addresses),
    audit,
    backups: config.backups ? backupPlace(config, config.backups, db) : null,
    mail: await openMail(config, portal, log),
    build: buildId,
    readiness,
    texts: texts.worker,
    metrics,
    tracing,
    timing,
    async diskSpace() {
      const { bavail, blocks, bsize } = await statfs(/* turbopackIgnore: true */ config.dataDir)
      return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
    },
    async close() {
      previews?.close()
      const notes = [audit.flush(), calls.flush(), saves.flush(), saveTimes.flush()]
      await Promise.all([...notes, texts.worker.stop()])
      await db.$disconnect()
      opened.close()
      await tracing.close(spansMs)
    },
  }
}

function backupPlace(
  config: Config,
  { folder, keep }: NonNullable<Config['backups']>,
  db: Db,
): BackupPlace {
  return {
    ...{ folder, keep, tools: backupTools({ config, db }) },
    async freeBytes() {
      const { bavail, bsize } = await statfs(/* turbopackIgnore: true */ folder)
      return bavail * bsize
    },
  }
}

/** The version of package.json, which the build carries. */
async function readVersion(): Promise<string> {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'package.json')
  const text = await readFile(file, 'utf8').catch(() => '{}')
  return z.object({ version: z.string().default('unknown') }).parse(JSON.parse(text)).version
}

async function readBuildId(): Promise<string | null> {
  const file = join(/* turbopackIgnore: true */ process.cwd(), '.next/BUILD_ID')
  return (await readFile(file, 'utf8').catch(() => '')).trim() || null
}

/** For proxy.ts, which writes the content security policy and must not know the database. */
function publishEditorOrigins(origins: () => Promise<string[]>): void {
  Object.assign(globalThis, { [Symbol.for('carrel.editorOrigins')]: origins })
}
