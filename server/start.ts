import { currentAuth } from '#server/auth/current-auth'
import { firstRun, firstRunLines } from '#server/auth/first-run'
import { outliveClosedOutput } from '#server/closed-output'
import { ConfigError } from '#server/config'
import { MigrationError } from '#server/db/migrate'
import { tidyBackups } from '#server/documents/backup/start-backup'
import { claimSweep } from '#server/documents/maintenance/claim-sweep'
import { sweep } from '#server/documents/maintenance/sweep'
import { releaseLostLocks } from '#server/documents/sharing/release-locks'
import { createFetchDoor, type DirectRoute } from '#server/fetch-door'
import { stopOnSignals, watchHttpServer } from '#server/http-server'
import { type Runtime, runtime } from '#server/runtime'
import { BlobStoreError } from '#server/stores/blob-store'
import { traceRequests } from '#server/telemetry/trace-requests'
import { createWopiDoor, type Door } from '#server/wopi-door'

/**
 * Gets the portal ready before its first request. Bad settings, a database that cannot be brought up to date or
 * a store that does not answer end the process with one clear line for each, and status 1. Without an admin it
 * prints how to make one. From then on the portal tidies up every hour, releases locks that nobody may hold any more, and ends in order when it is told to.
 *
 * @param direct what is answered before Next, besides editors, and the headers of all that
 */
export async function start(direct?: Direct): Promise<void> {
  outliveClosedOutput()
  try {
    const running = await runtime()
    const { config } = running
    const outcome = await firstRun(await currentAuth(), config.admin)
    const lines = firstRunLines(outcome, config.publicUrl)
    if (lines.length > 0) process.stdout.write(`\n${lines.join('\n')}\n\n`)
    sweepEveryHour(running)
    releaseLostSoon(running)
    running.texts.start()
    running.mail?.start()
    if (config.tracing) traceRequests(running.tracing)
    stopOnSignals(watchHttpServer(doorOf(running, direct)), running)
  } catch (error) {
    const lines = error instanceof ConfigError ? error.lines : [sentence(error)]
    for (const line of lines) process.stderr.write(`carrel: ${line}\n`)
    process.exit(1)
  }
}

/** What the app hands over to be answered before Next. */
interface Direct {
  directRoutes: readonly DirectRoute[]
  directHeaders: Record<string, string>
}

function doorOf({ config, wopi, log, timing }: Runtime, direct?: Direct): Door | undefined {
  if (config.wopiDoor === 'next') return undefined
  const editors = createWopiDoor(wopi, config.wopiUrl)
  if (!direct) return editors
  const files = createFetchDoor(direct.directRoutes, {
    ...{ origin: config.publicUrl, headers: direct.directHeaders },
    failed: (error) => log.error({ error }, 'a request failed'),
    timed: timing?.answer,
  })
  return (request, response) => editors(request, response) || files(request, response)
}

/**
 * One of the instances does it. Nothing depends on it being done in time, so a failure is logged and the next
 * hour tries again.
 */
function sweepEveryHour({ portal, backups, log, metrics, tracing }: Runtime): void {
  const hour = 60 * 60 * 1000
  const run = async () => {
    const began = performance.now()
    const tookMs = () => performance.now() - began
    try {
      // Timers are a little early or late: an hour by another clock is a little less by this one.
      if (!(await claimSweep(portal, 0.9 * hour))) return
      log.info({ removed: await tracing.task('sweep', () => sweep(portal)) }, 'swept')
      metrics.swept('done', tookMs())
      if (backups) await tidyBackups(portal, backups)
    } catch (error) {
      metrics.swept('failed', tookMs())
      log.error({ error }, 'sweeping failed')
    }
  }
  setInterval(run, hour).unref()
}

/**
 * Whoever waits for a document need not wait for the sweep, nor until a lock ends by itself, when the share of its holder
 * has ended by time. Every instance does it: what one has released the others do not find.
 */
function releaseLostSoon({ portal, log }: Runtime): void {
  const halfMinute = 30_000
  const run = async () => {
    await releaseLostLocks(portal).catch((error: unknown) =>
      log.error({ error }, 'releasing locks failed'),
    )
    setTimeout(run, halfMinute).unref()
  }
  setTimeout(run, halfMinute).unref()
}

function sentence(error: unknown): string {
  if (error instanceof MigrationError || error instanceof BlobStoreError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
