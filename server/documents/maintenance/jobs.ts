import { tellKept } from '#messages/kept'
import type { Words } from '#messages/speak'
import { onlyAdmins } from '#server/documents/admin/only-admins'
import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import { countOrphans } from './count-orphans'
import { type JobKind, type JobRow, keyOfCancel, readJobRow } from './job-row'
import { runJob } from './run-job'
import { sweep } from './sweep'
import { verify } from './verify'

type JobPortal = Parameters<typeof sweep>[0] & Pick<Portal, 'newId'>

/** The last run of a job, or the one that is running. */
export interface Job
  extends Pick<JobRow, 'done' | 'of' | 'reason' | 'findings' | 'removed' | 'backup' | 'startedBy'> {
  /** `cancelling`: it runs, and was told to end. */
  state: 'running' | 'cancelling' | 'done' | 'failed' | 'cancelled' | 'interrupted'
  /** Says why it failed; null while it did not. */
  failed: ((t: Words<'errors'>) => string) | null
  startedAt: Date
  finishedAt: Date | null
}

/** How many findings are kept for the page; the command line prints all. */
const mostFindings = 100

/** The last run of a job, also when it was another instance's; null when there was none. */
export async function readJob(
  portal: Pick<Portal, 'db' | 'clock'>,
  viewer: Viewer,
  kind: JobKind,
): Promise<Job | null> {
  onlyAdmins(viewer)
  const found = await readJobRow(portal, kind)
  if (found === null) return null
  const { run, startedAt, finishedAt, cancelled, failed, ...rest } = found.row
  const asked = found.runs
    ? await portal.db.setting.findUnique({ where: { key: keyOfCancel(kind) } })
    : null
  return {
    ...rest,
    failed: failed === null ? null : tellKept('errors', failed),
    state: stateOf(found, asked?.value === run),
    startedAt: new Date(startedAt),
    finishedAt: finishedAt === null ? null : new Date(finishedAt),
  }
}

function stateOf({ row, runs }: { row: JobRow; runs: boolean }, asked: boolean): Job['state'] {
  if (row.finishedAt === null) return runs ? (asked ? 'cancelling' : 'running') : 'interrupted'
  if (row.cancelled) return 'cancelled'
  return row.failed === null ? 'done' : 'failed'
}

/**
 * Starts a verify or a sweep that goes on by itself, whoever leaves the page.
 *
 * @returns what to wait for, for those who want to
 * @throws AppError `conflict` while one is running
 */
export async function startJob(
  portal: JobPortal,
  viewer: Viewer,
  kind: 'verify' | 'sweep',
): Promise<{ finished: Promise<void> }> {
  onlyAdmins(viewer)
  const of =
    kind === 'sweep'
      ? 0
      : (await portal.db.version.count()) +
        (await portal.db.rejectedSave.count({ where: { resolvedAt: null } })) +
        (await portal.db.template.count())
  return await runJob(portal, viewer, {
    kind,
    of,
    work: (row) => (kind === 'sweep' ? sweepFor(portal, row) : verifyFor(portal, row)),
    audited: (row) => ({
      actorId: row.startedBy,
      action: `storage.${kind}`,
      detail: {
        ...(row.removed ?? {}),
        ...(row.findings ? { read: row.done, bad: row.findings.badCount } : {}),
        ...(row.failed === null ? {} : { failed: row.failed }),
      },
    }),
  })
}

/**
 * Tells a running backup to end, whichever instance makes it; it does so within a second or two.
 *
 * @throws AppError `conflict` when none is running
 */
export async function cancelBackup(
  portal: Pick<Portal, 'db' | 'clock' | 'audit'>,
  viewer: Viewer,
): Promise<void> {
  onlyAdmins(viewer)
  const found = await readJobRow(portal, 'backup')
  if (!found?.runs) throw new AppError('conflict', (t) => t('operations.noBackupRuns'))
  const data = { value: found.row.run, updatedAt: portal.clock.now() }
  const key = keyOfCancel('backup')
  await portal.db.setting.upsert({ where: { key }, create: { key, ...data }, update: data })
  await portal.audit({ actorId: actorIdOf(viewer), action: 'storage.cancel-backup' })
}

async function sweepFor(portal: JobPortal, row: JobRow): Promise<void> {
  row.removed = { ...(await sweep(portal)) }
}

async function verifyFor(portal: JobPortal, row: JobRow): Promise<void> {
  const report = await verify(portal, (done) => {
    row.done = done
  })
  row.findings = {
    ...{ versions: report.versions, rejectedSaves: report.rejectedSaves },
    templates: report.templates,
    badCount: report.bad.length,
    bad: report.bad
      .slice(0, mostFindings)
      .map(({ documentId, version, rejectedSave, template, blobKey, problem }) => ({
        ...{ documentId, version, rejectedSave, template, blobKey, problem },
      })),
    orphans: await countOrphans(portal),
  }
}
