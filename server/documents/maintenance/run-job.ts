import { formatOf } from '#lib/format'
import { keep } from '#messages/kept'
import { defaultLocale } from '#messages/locales'
import { AppError, type Tell } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { AuditEntry, Portal, Viewer } from '#server/documents/portal'
import { type JobKind, type JobRow, keyOfCancel, keyOfJob, readJobRow } from './job-row'

type JobPortal = Pick<Portal, 'db' | 'clock' | 'newId' | 'audit'>

export interface JobWork {
  kind: JobKind
  /** How much there is to do; 0 when that is not known yet. */
  of: number
  /** Does it, and writes into the row how far it has come and what came of it. */
  work(row: JobRow, signal: AbortSignal): Promise<void>
  /** What the page can say about an error. */
  reasonOf?(error: unknown): JobRow['reason']
  /** What the audit log gets when it starts, where the end alone does not tell who began what never ended. */
  startAudited?(row: JobRow): AuditEntry
  /** What the audit log gets when it ended; null for nothing. */
  audited(row: JobRow): AuditEntry | null
}

/** How often a running job says that it runs, and looks whether it should end. */
const beatMs = 1000

/**
 * Starts a job that goes on by itself, whoever leaves the page. Only one of a kind runs at a time, on all
 * instances: a row decides. A run that finds that another one took its row, because it was silent for too
 * long, ends.
 *
 * @returns what to wait for, for those who want to
 * @throws AppError `conflict` while one is running
 */
export async function runJob(
  portal: JobPortal,
  viewer: Viewer,
  job: JobWork,
): Promise<{ finished: Promise<void> }> {
  const row: JobRow = {
    ...{ run: portal.newId(), startedAt: portal.clock.now().toISOString(), finishedAt: null },
    ...{ startedBy: actorIdOf(viewer), done: 0, of: job.of, failed: null, reason: null },
    ...{ cancelled: false, findings: null, removed: null, backup: null },
  }
  if (!(await claim(portal, job.kind, row))) {
    throw new AppError('conflict', (t) => t('operations.running'))
  }
  const started = job.startAudited?.(row)
  // The row is taken: whatever became of this line, the work must go on to its end. Its end is audited the same way.
  if (started) await portal.audit(started).catch(() => {})
  return { finished: carryOut(portal, job, row) }
}

/** Takes the place of the last run; of two who start together, one gets it. */
async function claim(portal: JobPortal, kind: JobKind, row: JobRow): Promise<boolean> {
  const { db, clock } = portal
  const key = keyOfJob(kind)
  const data = { value: JSON.stringify(row), updatedAt: clock.now() }
  const seen = await readJobRow(portal, kind)
  if (seen === null) {
    return await db.setting.create({ data: { key, ...data } }).then(
      () => true,
      async (error) => {
        // Another one was first.
        if ((await db.setting.count({ where: { key } })) > 0) return false
        throw error
      },
    )
  }
  if (seen.runs) return false
  const { value, updatedAt } = seen.found
  return (await db.setting.updateMany({ where: { key, value, updatedAt }, data })).count === 1
}

/** The portal's own reasons; what others say of it, a disk or a database, is told as they said it. */
function whyOf(error: unknown): Tell {
  if (error instanceof AppError) return error.tell
  const answer = error instanceof Error ? error.message : String(error)
  return (t) => t('operations.brokenOff', { answer })
}

async function carryOut(portal: JobPortal, job: JobWork, row: JobRow): Promise<void> {
  const { db, clock } = portal
  const stop = new AbortController()
  const write = async () => {
    const { count } = await db.setting.updateMany({
      where: { key: keyOfJob(job.kind), value: { contains: row.run } },
      data: { value: JSON.stringify(row), updatedAt: clock.now() },
    })
    if (count === 0) stop.abort(new Error('Another run took over.'))
  }
  const look = async () => {
    await write()
    const asked = await db.setting.findUnique({ where: { key: keyOfCancel(job.kind) } })
    if (asked?.value === row.run) stop.abort(new Error('It was cancelled.'))
  }
  let beating: Promise<void> | null = null
  const beat = setInterval(() => {
    // A beat that cannot be written is one beat less.
    beating ??= look()
      .catch(() => {})
      .finally(() => {
        beating = null
      })
  }, beatMs)
  try {
    await job.work(row, stop.signal)
  } catch (error) {
    row.cancelled = stop.signal.aborted
    if (!row.cancelled) {
      row.failed = keep('errors', (t) => whyOf(error)(t, formatOf(defaultLocale)))
      row.reason = job.reasonOf?.(error) ?? null
    }
  } finally {
    clearInterval(beat)
    await beating
  }
  row.finishedAt = clock.now().toISOString()
  // Whoever reads the page sees an interrupted job when even this cannot be stored.
  await write().catch(() => {})
  const entry = job.audited(row)
  if (entry) await portal.audit(entry).catch(() => {})
}
